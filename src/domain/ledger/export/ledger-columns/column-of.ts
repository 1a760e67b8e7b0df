// A column of the ledger sheet: its heading, what kind of cells it has, and what it reads of a milestone.
import type { Person, Viewer } from '../../../people/index.ts';
import { mayShowEntries } from '../../../people/index.ts';
import type { Book } from '../../book.ts';
import { mayShowNumbers } from '../../desk/views/rows.ts';
import type { MilestoneState } from '../../project/state.ts';
import type { Voice } from '../../wording/voice.ts';
import type { WordKey } from '../../wording/words.ts';
import type { Cell, ColumnType } from '../table.ts';

export interface LedgerSheet {
  readonly voice: Voice;
  readonly viewer: Viewer;
  readonly people: readonly Person[];
  readonly book: Book;
  readonly zone: string;
}

export interface ColumnOf {
  readonly label: WordKey;
  readonly type: ColumnType;
  readonly width: number;
  readonly read: (sheet: LedgerSheet, state: MilestoneState) => Cell;
}

type Read = ColumnOf['read'];

export function text(label: WordKey, width: number, read: Read): ColumnOf {
  return { label, type: 'text', width, read };
}

export function word(label: WordKey, width: number, read: Read): ColumnOf {
  return { label, type: 'word', width, read };
}

export function number(label: WordKey, read: Read): ColumnOf {
  return { label, type: 'number', width: 10, read };
}

export function day(label: WordKey, read: Read): ColumnOf {
  return { label, type: 'day', width: 12, read };
}

/** Empty for whoever may not see the milestone's numbers. */
export function shownTo(read: Read): Read {
  return (sheet, state) => (mayShowNumbers(sheet.viewer, state) ? read(sheet, state) : null);
}

/** The reports that count, of the units whose entries the reader may see. */
export function reportsOf(
  { viewer }: LedgerSheet,
  { parts }: MilestoneState,
): readonly NonNullable<MilestoneState['parts'][number]['report']>[] {
  return parts.flatMap(({ unit, report }) =>
    report !== undefined && mayShowEntries(viewer, unit) ? [report] : [],
  );
}

export function lines(parts: readonly string[]): string {
  return [...new Set(parts.filter((part) => part !== ''))].join('\n');
}
