// /due · /due 2025 · /due 逾期 · /due 本月 · /due 30天
import type { DueWindow } from '../../../domain/ledger/index.ts';
import type { Grammar } from '../grammar.ts';
import { CHINESE_NUMERAL } from '../../../text/numerals.ts';
import { readNumber } from '../words/read-number.ts';
import type { Scan } from '../words/scan.ts';
import { takeUnit } from '../words/take-phrases.ts';

export const dueGrammar: Grammar = {
  name: 'due',
  names: ['due', 'deadline', 'deadlines', '到期', '临期', '期限', '逾期', 'overdue'],
  read(scan, context) {
    const unit = takeUnit(scan, context);
    const view = { view: 'due', window: readWindow(scan), ...(unit !== undefined && { unit }) } as const;
    return { kind: 'command', way: 'slash', command: { kind: 'view', name: 'due', view } };
  },
};

export function readWindow(scan: Scan): DueWindow {
  if (scan.take(/逾期|超期|过期|overdue|late/u) !== undefined) return { kind: 'overdue' };
  const year = scan.take(/(?<year>20\d{2})\s*年?/u)?.groups?.['year'];
  if (year !== undefined) return { kind: 'year', year: Number(year) };
  if (scan.take(/本月|这个?月|当月|this month|month/u) !== undefined) return { kind: 'month' };
  const days = scan.take(new RegExp(`(?<days>\\d{1,3}|${CHINESE_NUMERAL})\\s*(?:天|日|days?)?`, 'u'))
    ?.groups?.['days'];
  const count = days === undefined ? undefined : readNumber(days);
  return count === undefined ? { kind: 'open' } : { kind: 'days', days: count };
}
