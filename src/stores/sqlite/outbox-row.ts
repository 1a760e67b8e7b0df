// A letter's row in the outbox, and how it is read back.
import type { OutboxItem, PostState } from '../../domain/conversation/index.ts';

export interface StateRow {
  readonly sequence: number;
  readonly state: 'waiting' | 'sent' | 'failed' | 'dropped';
  /** The receipt of what was sent, the reason of what was not. */
  readonly note: string | null;
  readonly settled_at: number | null;
}

export interface LetterRow extends StateRow {
  readonly key: string;
  readonly lane: string;
  readonly address: string;
  readonly reply: string;
  readonly created_at: number;
  readonly unclear_since: number | null;
  readonly file: string | null;
  readonly file_key: string | null;
  readonly target: number | null;
  readonly is_text: number;
}

export const LETTER_COLUMNS =
  'sequence, key, lane, address, reply, created_at, unclear_since, state, note, settled_at, file, file_key, target, is_text';

export function decodeLetter(row: LetterRow): OutboxItem {
  return {
    sequence: row.sequence,
    key: row.key,
    lane: row.lane,
    address: JSON.parse(row.address) as OutboxItem['address'],
    reply: JSON.parse(row.reply) as OutboxItem['reply'],
    at: new Date(row.created_at),
    unclearSince: row.unclear_since === null ? undefined : new Date(row.unclear_since),
    receipt: row.state === 'sent' ? (row.note ?? undefined) : undefined,
    isText: row.is_text !== 0,
    fileKey: row.file_key ?? undefined,
    ...(row.file === null ? {} : { file: JSON.parse(row.file) as NonNullable<OutboxItem['file']> }),
    ...(row.target === null ? {} : { target: row.target }),
  };
}

export function decodeState({ state, note, settled_at }: StateRow): PostState {
  const at = new Date(settled_at ?? 0);
  switch (state) {
    case 'waiting':
      return { kind: 'waiting' };
    case 'sent':
      return { kind: 'sent', receipt: note ?? '', at };
    case 'failed':
    case 'dropped':
      return { kind: 'failed', reason: note ?? state, at };
  }
}
