// The ledger as a file's content: two tables and a watermark, holding only what the orderer may see.
import { DateTime } from 'luxon';
import type { Person } from '../../people/index.ts';
import type { Register } from '../../policy/index.ts';
import type { Book } from '../book.ts';
import { momentOf } from '../days.ts';
import type { Projector } from '../project/project.ts';
import { createVoice } from '../wording/voice.ts';
import { buildEntriesTable } from './entries-table.ts';
import { buildLedgerTable } from './ledger-table.ts';
import { buildNotesTable } from './notes-table.ts';
import type { ExportOrder } from './order.ts';
import type { ExportedLedger } from './table.ts';
import { toLedgerJson } from './to-json.ts';

export interface ExportRooms {
  readonly book: Book;
  readonly projector: Projector;
  readonly register: Register;
  readonly people: readonly Person[];
  readonly zone: string;
}

export function buildExport(rooms: ExportRooms, order: ExportOrder): ExportedLedger {
  const { book, register, people, zone } = rooms;
  const voice = createVoice(register, order.language);
  const moment = momentOf(new Date(order.at), zone);
  const state = rooms.projector.state(book, moment);
  const at = DateTime.fromISO(order.orderedAt ?? order.at)
    .setZone(zone)
    .toFormat('yyyy-MM-dd HH:mm');
  return {
    title: voice.say('sheetTitle', { day: moment.day }),
    watermark: voice.say('watermark', { who: order.orderedBy, at }),
    ledger: buildLedgerTable({ voice, viewer: order.viewer, people, book, zone }, state),
    entries: buildEntriesTable({ voice, viewer: order.viewer, register, zone }, book, moment.cutoff),
    notes: buildNotesTable(voice, state),
  };
}

/** The same as one JSON value. */
export function buildJsonExport(rooms: ExportRooms, order: ExportOrder): object {
  const { watermark } = buildExport(rooms, order);
  const voice = createVoice(rooms.register, order.language);
  const { register, zone } = rooms;
  const sheet = { voice, viewer: order.viewer, register, zone, hasCodes: true };
  const entries = buildEntriesTable(sheet, rooms.book, order.at);
  const state = rooms.projector.state(rooms.book, momentOf(new Date(order.at), rooms.zone));
  const rows = [...entries.rows].map((row) =>
    Object.fromEntries(entries.columns.map(({ key }, index) => [key, row[index] ?? null])),
  );
  return { watermark, ...toLedgerJson(state, order.viewer), entries: rows };
}
