// A policy document as a register: what it promises, who must do it and by when, each with the span it was read from.
import type { CorrectedFact } from './corrections/correction.ts';

/** Offsets into the document's text, in UTF-16 code units; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** lead 牵头 · responsible 责任/负责 · cooperating 配合/协办/参与. Absent stays absent: the bot never picks a lead. */
export type Role = 'lead' | 'responsible' | 'cooperating';

export interface Assignment {
  /** As printed, e.g. 市財政局. */
  readonly unit: string;
  readonly role: Role;
  /** 市直各部門, 各县区: a group that is not expanded into its members. */
  readonly collective: boolean;
  readonly span: Span;
  /** Somebody corrected the name or the role: this is what is printed. */
  readonly correction?: {
    readonly number: number;
    readonly by: string;
    readonly at: string;
    readonly printed: string;
    readonly printedRole: Role;
  };
}

export type Recurrence = 'once' | 'yearly' | 'half-yearly' | 'quarterly' | 'monthly' | 'weekly' | 'daily';

/** A calendar point or period by which something is to be done. The printed words stand beside our reading of them. */
export interface Deadline {
  /** The printed words, e.g. 到2025年底, 每年. */
  readonly text: string;
  /** ISO day, our reading (a year is its last day); undefined for a recurrence or an open term. */
  readonly date?: string;
  readonly year?: number;
  readonly month?: number;
  readonly recurrence: Recurrence;
  readonly span: Span;
  /** Somebody corrected the day: `readAs` is our own reading of the printed words. */
  readonly correction?: {
    readonly number: number;
    readonly by: string;
    readonly at: string;
    readonly readAs?: string;
  };
}

export type Comparator = '>=' | '<=' | '>' | '<' | '=' | '~';

/** A number that the task itself is to reach. Subsidies, caps and scores are not targets. */
export interface Target {
  /** The printed words, e.g. 覆蓋率達到90%. */
  readonly text: string;
  /** What is counted, e.g. 全市智慧社區覆蓋率. */
  readonly metric: string;
  readonly comparator: Comparator;
  /** In `unit`: 270 with unit 億元. Undefined where only words are printed (一批, 全覆蓋). */
  readonly value?: number;
  /** As printed: %, 個, 億元, 件. */
  readonly unit?: string;
  readonly span: Span;
}

/** A checkable promise inside a task: 13-1, 13-2 … */
export interface Milestone {
  /** Task number and place within it: "13-1". Unique within the document. */
  readonly id: string;
  readonly task: number;
  /** The printed sentence or clause it rests on. */
  readonly quote: string;
  readonly span: Span;
  readonly target: Target;
  /** Undefined: a number without a date. */
  readonly due?: Deadline;
}

export interface Task {
  /** Unique within the document: the printed number where it is unique, otherwise the place in the document. */
  readonly number: number;
  /** The number as printed ("13." "（一）"); empty where none is printed. */
  readonly label: string;
  readonly title: string;
  /** The whole text as printed: number, title, body and units. */
  readonly text: string;
  readonly span: Span;
  /** Where the task without its closing brackets of units stands. */
  readonly bodySpan: Span;
  /** Index into Policy.sections; undefined for a task outside any section. */
  readonly section?: number;
  readonly assignments: readonly Assignment[];
  readonly deadlines: readonly Deadline[];
  readonly targets: readonly Target[];
  readonly milestones: readonly Milestone[];
}

export interface Section {
  /** 1-based, in reading order. */
  readonly number: number;
  /** The printed numbering: "一、". */
  readonly label: string;
  readonly title: string;
  readonly span: Span;
  /** Index into Policy.sections of the section around this one. */
  readonly parent?: number;
}

export type PartKind =
  'title' | 'addressees' | 'preamble' | 'section-heading' | 'section-text' | 'task' | 'closing' | 'furniture';

/** Coverage: the parts of a document follow each other without gap or overlap and hold every character. */
export interface Part {
  readonly kind: PartKind;
  readonly span: Span;
}

/** A document that this one rests on, e.g. 魯政辦字〔2024〕124號. */
export interface Basis {
  readonly title: string;
  readonly number?: string;
  readonly span: Span;
}

/** What the reader of a document should look at before trusting the register. */
export interface Doubt {
  readonly kind: string;
  /** One plain sentence (zh-Hans and en are made from `kind` by the report; this is the developer's English). */
  readonly message: string;
  readonly task?: number;
  readonly span: Span;
}

/** A correction laid over the reading, and the tasks that it changed. */
export interface AppliedCorrection {
  readonly number: number;
  readonly fact: CorrectedFact;
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
  readonly tasks: readonly number[];
}

export interface Policy {
  /** Stable across re-ingests of one source: the file's name without its ending. */
  readonly id: string;
  /** The file's name, for reports. */
  readonly source: string;
  /** SHA-256 of the text, in hex: a changed text is a new version. */
  readonly hash: string;
  /** The whole text as found; every span points into it. */
  readonly text: string;
  readonly title: string;
  readonly issuer?: string;
  /** ISO day, e.g. 2025-07-07. */
  readonly issuedOn?: string;
  /** 发文字号, if printed. */
  readonly documentNumber?: string;
  readonly addressees: readonly string[];
  readonly preamble?: Span;
  /** The overall goal inside the preamble (到2027年,…). */
  readonly goal?: { readonly text: string; readonly span: Span };
  readonly basis: readonly Basis[];
  readonly sections: readonly Section[];
  readonly tasks: readonly Task[];
  readonly parts: readonly Part[];
  readonly doubts: readonly Doubt[];
  /** Absent where nobody corrected anything. */
  readonly corrections?: readonly AppliedCorrection[];
}
