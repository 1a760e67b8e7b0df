// What is said where a model read a question and the person is asked whether that was meant: the clause, or the question
// put in plain words. The questions are worded so that the rules read them as they were meant.
import type { TaskAsk, UnitRole } from '../../../conversation/index.ts';

export type OfferedAsk = Exclude<TaskAsk, 'status' | 'money'>;

export interface OfferWording {
  /** A model says that this task is meant; the words of the question bear it out too little. */
  readonly suggested: (task: string) => string;
  /** Above the question in plain words. */
  readonly meant: string;
  /** The same, below an answer that may have missed part of the question. */
  readonly orMeant: string;
  /** A question about tasks by their numbers. */
  readonly ask: (numbers: string, ask: OfferedAsk) => string;
  /** The same, with these units left out. */
  readonly askOthers: (units: string, numbers: string, ask: OfferedAsk) => string;
  readonly list: (conditions: readonly string[]) => string;
  readonly count: (conditions: readonly string[]) => string;
  readonly listUnits: (conditions: readonly string[], role: UnitRole | undefined) => string;
  readonly compare: (units: readonly string[], role: UnitRole | undefined) => string;
  /** Conditions, as a part of such a question. */
  readonly where: {
    readonly section: (number: number) => string;
    readonly among: (numbers: string) => string;
    readonly units: (units: readonly string[], role: UnitRole | undefined, together: boolean) => string;
    readonly notLeading: (units: readonly string[]) => string;
    readonly without: (units: readonly string[], role: UnitRole | undefined) => string;
    readonly noLead: string;
    readonly leads: (count: number, orMore: boolean) => string;
    readonly alone: string;
    readonly numeric: string;
    readonly notNumeric: string;
    readonly year: (year: number) => string;
    readonly years: (years: readonly number[]) => string;
    readonly quarter: (year: number, quarter: number) => string;
    readonly half: (year: number, half: 1 | 2) => string;
    readonly yearly: string;
    readonly overdue: string;
    readonly undated: string;
    readonly dated: string;
  };
}
