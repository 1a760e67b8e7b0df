// Reminders in SQLite: one a person a day, by the primary key.
import type { Reply } from '../../../domain/conversation/index.ts';
import type { Nudge, NudgeLog, NudgeRecord } from '../../../domain/digest/index.ts';
import type { Database } from '../database.ts';

interface NudgeRow {
  readonly user: string;
  readonly day: string;
  readonly unit: string;
  readonly state: NudgeRecord['state'];
  readonly at: string;
  readonly items: string;
  readonly reply: string;
}

export function createNudgeLog(database: Database): NudgeLog {
  return {
    async claim({ user, day, unit, items }, reply, at) {
      const rows = await database<NudgeRow>('nudges')
        .insert({
          user,
          day,
          unit,
          state: 'claimed',
          at: at.toISOString(),
          items: JSON.stringify(items),
          reply: JSON.stringify(reply),
        })
        .onConflict(['user', 'day'])
        .ignore()
        .returning('user');
      return rows.length > 0;
    },
    async settle({ user, day }, state) {
      await database<NudgeRow>('nudges').where({ user, day }).update({ state });
    },
    async listSince(day) {
      // Without the replies: the longest part, and nobody who plans reads them.
      const rows = await database<NudgeRow>('nudges')
        .select('user', 'day', 'unit', 'items')
        .where('day', '>=', day)
        .orderBy(['day', 'user']);
      return rows.map(decodeNudge);
    },
    async listClaimed() {
      return (await database<NudgeRow>('nudges').where({ state: 'claimed' }).orderBy('day')).map(decode);
    },
  };
}

function decodeNudge({ user, day, unit, items }: Pick<NudgeRow, 'user' | 'day' | 'unit' | 'items'>): Nudge {
  return { user, day, unit, items: JSON.parse(items) as Nudge['items'] };
}

function decode(row: NudgeRow): NudgeRecord {
  const { state, at, reply } = row;
  return { ...decodeNudge(row), state, at: new Date(at), reply: JSON.parse(reply) as Reply };
}
