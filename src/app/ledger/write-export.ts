// An order for a file → the file, in the format that was asked for.
import { writeFile } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import type { Writable } from 'node:stream';
import { PassThrough } from 'node:stream';
import { buildExport, buildJsonExport } from '../../domain/ledger/index.ts';
import type { ExportOrder, ExportRooms } from '../../domain/ledger/index.ts';
import { listPeople } from '../../domain/people/index.ts';
import type { Register } from '../../domain/policy/index.ts';
import { localDay } from '../../shared/local-day.ts';
import type { Office } from './office.ts';
import { encodeCsv } from './write-csv.ts';
import { writeXlsx } from './write-xlsx.ts';

export const MEDIA_TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
} as const;

/** "duban-ledger-2026-11-23.xlsx": the day at the office, as the file itself says. */
export function nameExport({ zone }: Pick<ExportRooms, 'zone'>, { format, at }: ExportOrder): string {
  return `duban-ledger-${localDay(new Date(at), zone)}.${format}`;
}

/** The ledger as it stands now, ready to be written. */
export async function exportRooms(
  { keeper, desk, people }: Office,
  register: Register,
  zone: string,
): Promise<ExportRooms> {
  const named = await listPeople(people);
  return {
    book: await keeper.read(),
    projector: desk.projector(),
    register,
    people: named,
    zone,
  };
}

/** Writes the file's bytes and ends the stream. */
export async function writeExport(rooms: ExportRooms, order: ExportOrder, stream: Writable): Promise<void> {
  if (order.format === 'xlsx') return writeXlsx(buildExport(rooms, order), rooms.zone, stream);
  const text =
    order.format === 'csv'
      ? encodeCsv(buildExport(rooms, order), 'ledger', rooms.zone)
      : `${JSON.stringify(buildJsonExport(rooms, order))}\n`;
  stream.end(text);
  await finished(stream, { readable: false });
}

/** For a channel that uploads files. */
export async function renderExport(rooms: ExportRooms, order: ExportOrder): Promise<Buffer> {
  const stream = new PassThrough();
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  await Promise.all([writeExport(rooms, order, stream), finished(stream)]);
  return Buffer.concat(chunks);
}

/** To a path, or down a pipe; in CSV the entries are a second file beside the first. Returns the files made. */
export async function saveExport(
  rooms: ExportRooms,
  order: ExportOrder,
  target: string | NodeJS.WritableStream,
): Promise<readonly string[]> {
  if (typeof target !== 'string') {
    target.write(await renderExport(rooms, order));
    return [];
  }
  await writeFile(target, await renderExport(rooms, order));
  if (order.format !== 'csv') return [target];
  const beside = target.replace(/(\.csv)?$/i, '-entries.csv');
  await writeFile(beside, encodeCsv(buildExport(rooms, order), 'entries', rooms.zone));
  return [target, beside];
}
