// The ledger sheet: one row a milestone, with the columns that the office's monthly ledger has.
import { mayShowNumbers } from '../desk/views/rows.ts';
import type { LedgerState } from '../project/state.ts';
import { goalColumns } from './ledger-columns/goal-columns.ts';
import type { LedgerSheet } from './ledger-columns/column-of.ts';
import { stateColumns } from './ledger-columns/state-columns.ts';
import { unitColumns } from './ledger-columns/unit-columns.ts';
import { workColumns } from './ledger-columns/work-columns.ts';
import type { Column, Table } from './table.ts';

const columns = [...goalColumns, ...unitColumns, ...stateColumns, ...workColumns];

const COLOURS = {
  red: 'FFF4B6B6',
  yellow: 'FFFFE9A8',
  green: 'FFC9E7CB',
  grey: 'FFE3E3E3',
  claimed: 'FFCFE2F5',
  closed: 'FFDDEBDD',
} as const;

/** Every milestone, former instances that are open, and tasks that promise nothing checkable. A unit's own export holds its own. */
export function buildLedgerTable(sheet: LedgerSheet, state: LedgerState): Table {
  const { voice, viewer } = sheet;
  const states = state.tasks
    .flatMap(({ milestones, earlier }) => [...milestones, ...earlier])
    .filter((one) => viewer.sees === 'all' || mayShowNumbers(viewer, one));
  const colours = Object.fromEntries(
    Object.entries(COLOURS).map(([light, colour]) => [voice.light(light as keyof typeof COLOURS), colour]),
  );
  return {
    name: voice.say('sheetLedger'),
    columns: columns.map(({ label, type, width }): Column => ({
      key: label,
      label: voice.say(label),
      type,
      width,
    })),
    rows: states.map((one) => columns.map(({ read }) => read(sheet, one))),
    colourBy: { key: 'columnLight', colours },
    isRead: true,
  };
}
