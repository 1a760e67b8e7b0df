// A reminder: one message to one person on one day, and what it asks for.
import type { Reply } from '../../conversation/index.ts';

/** T−30, T−7, T−3, the day itself, and each week after it: "T-7", "T-0", "T+14". */
export type Stage = `T-${number}` | `T+${number}`;

export interface NudgeItem {
  readonly document: string;
  readonly task: number;
  /** "13-1", or "13" for a task as a whole. */
  readonly label: string;
  readonly instance?: string;
  readonly due: string;
  readonly stage: Stage;
  /** Days to the due date; negative where it has passed. */
  readonly daysLeft: number;
}

export interface Nudge {
  readonly user: string;
  readonly unit: string;
  /** ISO day at the office. */
  readonly day: string;
  readonly items: readonly NudgeItem[];
}

/** claimed: nobody else may send it · handed: the post office has it · missed: its day has passed. */
export interface NudgeRecord extends Nudge {
  readonly at: Date;
  readonly state: 'claimed' | 'handed' | 'missed';
  readonly reply: Reply;
}

export interface NudgeLog {
  /** True for the first that day, whatever process asks. */
  claim(nudge: Nudge, reply: Reply, at: Date): Promise<boolean>;
  settle(nudge: Pick<Nudge, 'user' | 'day'>, state: 'handed' | 'missed'): Promise<void>;
  /** From that day on, the earliest first. */
  listSince(day: string): Promise<readonly Nudge[]>;
  /** What somebody claimed and nobody handed in yet. */
  listClaimed(): Promise<readonly NudgeRecord[]>;
}

export function nudgeKey({ user, day }: Pick<Nudge, 'user' | 'day'>): string {
  return `nudge ${day} ${user}`;
}
