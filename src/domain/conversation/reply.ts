// The last value on the street: what the person gets, as blocks that every channel knows how to show.
import type { Language } from './message.ts';

/** Which task is meant: the document's id and the task's number within it. */
export interface TaskReference {
  readonly document: string;
  readonly task: number;
}

/** Words copied from a document by code, never by a model. */
export interface Citation {
  readonly document: string;
  /** The document's printed title, for readers. */
  readonly title: string;
  /** Undefined where the words stand outside every task (preamble, closing). */
  readonly task?: number;
  /** Exactly as printed, in the document's own script. A cut is marked with …, and pieces stay in order. */
  readonly quote: string;
  /** Where the quote stands in the document's text, in UTF-16 code units; `end` is exclusive. */
  readonly span: { readonly start: number; readonly end: number };
  /** Parts of `quote` that answer the question, as offsets into `quote`: a channel may mark them. */
  readonly marks: readonly Mark[];
  /** The whole clause that the quote was taken from, as printed, where a channel can unfold it. */
  readonly clause?: { readonly text: string; readonly marks: readonly Mark[] };
}

export interface Mark {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

export interface Field {
  readonly label: string;
  readonly value: string;
}

export interface ListItem {
  readonly text: string;
  /** The task that the item speaks of; a channel that can link does. */
  readonly task?: TaskReference;
}

export interface Button {
  readonly label: string;
  /** Pressing the button is the same as saying this. */
  readonly say: string;
}

export interface TableColumn {
  readonly key: string;
  readonly label: string;
  readonly type: 'text' | 'number' | 'date';
}

export type Tone = 'red' | 'yellow' | 'green' | 'grey' | 'neutral';

export interface ChartSeries {
  readonly name: string;
  readonly tone: Tone;
  /** One number for each of the chart's `labels`; null where nothing is known. */
  readonly values: readonly (number | null)[];
}

/** No block holds markup: a channel escapes every text for itself. */
export type Block =
  /** `assisted`: drafted by a model and checked against the facts; it counts once a person has approved it. */
  | { readonly kind: 'text'; readonly text: string; readonly assisted?: true }
  | { readonly kind: 'fields'; readonly fields: readonly Field[] }
  | { readonly kind: 'list'; readonly items: readonly ListItem[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly TableColumn[];
      readonly rows: readonly Readonly<Record<string, string | number | null>>[];
    }
  /** A clause shown in the reader's own script; `citation` indexes Reply.citations and holds the printed words. */
  | {
      readonly kind: 'quote';
      readonly text: string;
      /** The whole clause in the reader's script, character for character the citation's. */
      readonly clause?: string;
      readonly citation: number;
    }
  /** Parts of a whole side by side, or numbers over time. */
  | {
      readonly kind: 'chart';
      readonly form: 'stacked-bar' | 'line';
      readonly title: string;
      /** Along the axis of time or of kinds: "W46", "09-30". */
      readonly labels: readonly string[];
      readonly series: readonly ChartSeries[];
      /** What the numbers count: "项", "%". */
      readonly unit: string;
      /** The same in words, for a channel that draws nothing and for a reader who sees nothing. */
      readonly summary: string;
    }
  | { readonly kind: 'buttons'; readonly buttons: readonly Button[] };

export type ReplyKind = 'answer' | 'not_found' | 'clarify' | 'refused' | 'help' | 'error';

export interface Reply {
  readonly kind: ReplyKind;
  /** Blocks in reading order: the fact first, then the quote. */
  readonly blocks: readonly Block[];
  readonly tasks: readonly TaskReference[];
  readonly citations: readonly Citation[];
  /** How it was made, which every channel shows on request. */
  readonly made: 'looked-up' | 'retrieved' | 'worded-by-model';
  /** A model read what was meant, where the rules were unsure; the facts were looked up all the same. */
  readonly read?: 'by-model';
  readonly language: Language;
}
