// The sheet of explanations: the totals of the ledger, and what its lights and rules mean.
import { labelOf } from '../project/state.ts';
import type { LedgerState } from '../project/state.ts';
import { rules } from '../project/light.ts';
import type { Voice } from '../wording/voice.ts';
import type { Cell, Table } from './table.ts';

const LIGHTS = ['red', 'yellow', 'green', 'grey', 'claimed', 'closed'] as const;

export function buildNotesTable(voice: Voice, { counts, tasks, moment }: LedgerState): Table {
  const states = tasks
    .flatMap(({ milestones }) => milestones)
    .filter(({ milestone }) => milestone !== undefined);
  const totals = LIGHTS.map((light): readonly Cell[] => {
    const labels = states.filter((one) => one.light === light).map((one) => labelOf(one));
    return [voice.light(light), counts[light], voice.list(labels)];
  });
  return {
    name: voice.say('sheetNotes'),
    columns: [
      { key: 'what', label: voice.say('columnNotesWhat'), type: 'word', width: 14 },
      { key: 'count', label: voice.say('columnNotesCount'), type: 'number', width: 10 },
      { key: 'text', label: voice.say('columnNotesText'), type: 'text', width: 90 },
    ],
    rows: [
      [voice.say('notesAsOf'), null, moment.day],
      ...totals,
      [voice.say('notesTotal'), counts.total, voice.say('countsLine', counts)],
      ...rules.map(({ id, light }): readonly Cell[] => [
        id,
        null,
        `${voice.light(light)}:${voice.say(`meaning_${id}`)}`,
      ]),
    ],
    isRead: true,
  };
}
