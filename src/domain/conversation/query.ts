// A question, freed from the words it was asked in. One executor answers it over the register,
// so that lists and counts are exact; rules write it now, and a model may write the same shape.
import type { TaskReference } from './reply.ts';

export type UnitRole = 'lead' | 'responsible' | 'cooperating';

/** What is asked of a task. */
export type TaskAsk =
  | 'units'
  | 'lead'
  | 'responsible'
  | 'cooperating'
  | 'deadline'
  | 'target'
  | 'content'
  /** Which task is it, and where does it stand? */
  | 'number'
  /** How far is it? A policy's text never says. */
  | 'status'
  /** Money that is given or spent, as against a target. */
  | 'money';

export interface Comparison {
  readonly op: '=' | '>=' | '<=';
  readonly value: number;
}

export type DueFilter =
  | { readonly kind: 'year'; readonly year: number; readonly month?: number }
  /** `every`: the task has a date in each of them; otherwise in one. */
  | { readonly kind: 'years'; readonly years: readonly number[]; readonly every: boolean }
  /** Strictly before, or strictly after, the year. */
  | { readonly kind: 'before' | 'after'; readonly year: number }
  /** From one ISO day to another, both included: what falls due soon. */
  | { readonly kind: 'between'; readonly from: string; readonly to: string }
  | { readonly kind: 'overdue' }
  | { readonly kind: 'recurring' }
  /** A date that is no recurrence. */
  | { readonly kind: 'dated' }
  | { readonly kind: 'any' }
  | { readonly kind: 'none' };

/** A number as people say it: 90 with "%", 200 with "亿". */
export interface Quantity {
  readonly value: number;
  /** Folded; empty where none was said. */
  readonly unit: string;
}

export interface SectionReference {
  readonly document: string;
  readonly section: number;
}

/** Everything narrows; what is absent does not. */
export interface Where {
  readonly documents?: readonly string[];
  readonly tasks?: readonly TaskReference[];
  /** Task numbers that were asked for and that no document has. */
  readonly missingTasks?: readonly number[];
  /** The topic in the asker's own (folded, corrected) words. */
  readonly text?: string;
  /** The topic's parts, where it joins several: "smart communities and cross-border e-commerce". */
  readonly texts?: readonly string[];
  /** Units as the register prints them. */
  readonly units?: readonly string[];
  /** Whether one of the units is enough, or all must be named. */
  readonly together?: boolean;
  readonly role?: UnitRole;
  /** Units that must not be named (in `role`, where one is given and no `units`): the complement. */
  readonly withoutUnits?: readonly string[];
  /** Tasks in which the units hold this role are left out. */
  readonly withoutRole?: UnitRole;
  readonly sections?: readonly SectionReference[];
  readonly missingSections?: readonly number[];
  readonly due?: DueFilter;
  /** Bodies and places that were named and that no document names. */
  readonly strangers?: readonly string[];
  readonly lead?: 'named' | 'none';
  readonly leadCount?: Comparison;
  readonly responsibleCount?: Comparison;
  readonly unitCount?: Comparison;
  readonly target?: 'numeric' | 'none';
  readonly quantity?: Quantity;
}

/** What a yes/no question, or a "why", supposes. */
export type Claim =
  | {
      readonly kind: 'unit';
      readonly units: readonly string[];
      /** Bodies that the register does not know, in the asker's words. */
      readonly strangers: readonly string[];
      readonly role?: UnitRole;
      /** "alone", "the only one". */
      readonly sole: boolean;
      readonly negated: boolean;
    }
  | { readonly kind: 'quantity'; readonly quantity: Quantity; readonly negated: boolean }
  | {
      readonly kind: 'date';
      readonly year: number;
      readonly month?: number;
      /** The number whose date is meant: "the 100% … for 2027". */
      readonly quantity?: Quantity;
      readonly negated: boolean;
    }
  | { readonly kind: 'overdue'; readonly negated: boolean }
  | { readonly kind: 'recurring'; readonly negated: boolean }
  | { readonly kind: 'has-lead'; readonly negated: boolean }
  | { readonly kind: 'has-deadline'; readonly negated: boolean }
  | { readonly kind: 'has-target'; readonly negated: boolean }
  | {
      readonly kind: 'count';
      readonly of: UnitRole | 'units';
      readonly value: number;
      readonly negated: boolean;
    }
  /** Does the document speak of it at all? */
  | { readonly kind: 'mentioned'; readonly negated: boolean };

export type MetaFact =
  | 'title'
  | 'issuer'
  | 'date'
  | 'number'
  | 'addressees'
  | 'goal'
  | 'basis'
  | 'task-count'
  | 'section-count'
  | 'sections'
  | 'unit-count'
  | 'units'
  | 'milestone-count'
  | 'publicity'
  | 'validity'
  | 'summary';

/** What no policy text of this kind tells: the honest answer is the same each time. */
export type OutsideTopic =
  'contact' | 'person' | 'money' | 'weather' | 'progress' | 'penalty' | 'opinion' | 'secret' | 'tampering';

export type Query =
  | {
      readonly ask: TaskAsk;
      readonly where: Where;
      /** Asked in the same breath: "who leads it, and by when?" */
      readonly also?: readonly TaskAsk[];
      /** What of the task is meant (a metric's name), in the asker's folded words. */
      readonly focus?: string;
    }
  | { readonly ask: 'check'; readonly where: Where; readonly claim: Claim; readonly focus?: string }
  | {
      readonly ask: 'list';
      readonly where: Where;
      /** "Is there any …?": the answer begins with yes or no. */
      readonly yesNo?: boolean;
      /** What is wanted of each task besides its name: "which tasks are in section six, and who does them?" */
      readonly show?: 'units' | 'dues';
    }
  | {
      readonly ask: 'count';
      readonly of: 'tasks' | 'units' | 'milestones';
      readonly where: Where;
      /** The number that a yes/no question supposes. */
      readonly supposed?: number;
    }
  | { readonly ask: 'list-units'; readonly where: Where }
  | {
      readonly ask: 'rank';
      readonly of: 'units' | 'tasks';
      readonly by: 'tasks' | UnitRole;
      readonly order: 'most' | 'least';
      readonly where: Where;
    }
  | { readonly ask: 'meta'; readonly fact: MetaFact; readonly where: Where; readonly supposed?: number }
  | { readonly ask: 'outside'; readonly topic: OutsideTopic; readonly where: Where }
  | { readonly ask: 'help' }
  | { readonly ask: 'greeting'; readonly occasion: 'hello' | 'thanks' | 'bye' | 'who-are-you' }
  | { readonly ask: 'search'; readonly text: string; readonly where: Where };
