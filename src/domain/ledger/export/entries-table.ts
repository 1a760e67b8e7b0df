// The sheet of entries with their hashes: what the ledger sheet can be recomputed from.
import type { Viewer } from '../../people/index.ts';
import { mayShowEntries } from '../../people/index.ts';
import type { Register } from '../../policy/index.ts';
import type { Book } from '../book.ts';
import { describeEntry } from '../desk/describe-entry.ts';
import { labelOfSubject, originCell } from '../desk/say-origin.ts';
import type { Entry } from '../record/entry.ts';
import type { Voice } from '../wording/voice.ts';
import type { Cell, Column, Table } from './table.ts';

export interface EntriesSheet {
  readonly voice: Voice;
  readonly viewer: Viewer;
  readonly register: Register;
  readonly zone: string;
  /** The kinds of entries as programs call them, not as people do. */
  readonly hasCodes?: boolean;
}

export function buildEntriesTable(sheet: EntriesSheet, book: Book, cutoff: string): Table {
  const { voice } = sheet;
  const column = (
    key: string,
    label: Parameters<Voice['say']>[0],
    type: Column['type'],
    width: number,
  ): Column => ({ key, label: voice.say(label), type, width });
  return {
    name: voice.say('sheetEntries'),
    columns: [
      column('sequence', 'columnSequence', 'number', 8),
      column('recordedAt', 'columnRecordedAt', 'instant', 18),
      column('subject', 'columnSubject', 'text', 12),
      column('unit', 'columnUnit', 'text', 18),
      column('person', 'columnPerson', 'text', 12),
      column('role', 'columnRole', 'text', 12),
      column('kind', 'columnEntryKind', 'text', 12),
      column('value', 'columnValue', 'number', 10),
      column('asOf', 'columnAsOf', 'day', 12),
      column('content', 'columnContent', 'text', 50),
      column('original', 'columnOriginal', 'text', 40),
      column('message', 'columnMessage', 'text', 20),
      column('previous', 'columnPrevious', 'text', 20),
      column('hash', 'columnHash', 'text', 20),
      column('recordedFor', 'columnRecordedFor', 'text', 20),
    ],
    rows: rowsOf(sheet, book, cutoff),
  };
}

function* rowsOf(sheet: EntriesSheet, book: Book, cutoff: string): Generator<readonly Cell[]> {
  const { voice, viewer, register } = sheet;
  const describer = { voice, register, book, moment: { zone: sheet.zone } };
  for (const entry of book.entries) {
    if (entry.recordedAt > cutoff || !isVisible(viewer, entry)) continue;
    const { content, source, person } = entry;
    yield [
      entry.sequence,
      entry.recordedAt,
      labelOfSubject(entry.subject),
      voice.unit(entry.unit ?? ''),
      person.name,
      voice.role(person.role),
      sheet.hasCodes === true ? content.kind : voice.say(`entry_${content.kind}`),
      'value' in content ? (content.value ?? null) : null,
      'asOf' in content ? (content.asOf ?? null) : null,
      describeEntry(describer, entry),
      source.text,
      `${source.channel} ${source.message}`,
      entry.previous,
      entry.hash,
      originCell(describer, entry),
    ];
  }
}

/** Feedback is between the person and the office; it stands in no list. */
function isVisible(viewer: Viewer, entry: Entry): boolean {
  if (entry.content.kind === 'feedback') return false;
  return viewer.sees === 'all' || mayShowEntries(viewer, entry.unit);
}
