// Where it stands: the number, its share of the way, the light with its rule.
import { day, number, shownTo, word } from './column-of.ts';
import type { ColumnOf } from './column-of.ts';

export const stateColumns: readonly ColumnOf[] = [
  number(
    'columnValue',
    shownTo((_, { value }) => value ?? null),
  ),
  day(
    'columnAsOf',
    shownTo((_, { asOf }) => asOf ?? null),
  ),
  number(
    'columnPercent',
    shownTo((_, { pace }) => pace.percent ?? null),
  ),
  number('columnExpected', (_, { pace }) => pace.expectedPercent ?? null),
  number(
    'columnLag',
    shownTo((_, { pace }) => pace.lag ?? null),
  ),
  word('columnLight', 8, ({ voice }, { light }) => voice.light(light)),
  word('columnRule', 7, (_, { rule }) => rule),
  number('columnOverdue', (_, { overdueDays }) => overdueDays),
  number(
    'columnStale',
    shownTo((_, { staleDays }) => staleDays ?? null),
  ),
];
