// Reminders in SQLite: one a person a day, by the primary key.
import type { Reply } from '../../../domain/conversation/index.ts';
import type { NudgeLog, NudgeRecord } from '../../../domain/digest/index.ts';
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
      const rows = await database<NudgeRow>('nudges').where('day', '>=', day).orderBy(['day', 'user']);
      return rows.map(decode);
    },
  };
}

function decode({ user, day, unit, state, at, items, reply }: NudgeRow): NudgeRecord {
  return {
    user,
    day,
    unit,
    state,
    at: new Date(at),
    items: JSON.parse(items) as NudgeRecord['items'],
    reply: JSON.parse(reply) as Reply,
  };
}
