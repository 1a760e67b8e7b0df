// A number that belongs to what is promised, as against one that counts tasks, units or rows, or days that are past.
import type { WrittenNumber } from '../../../text/numbers/written-number.ts';
import type { Statement } from './statements.ts';

const COUNTS_ROWS =
  /^\s?(?:[项个家]|个?任务)?(?:单位|部门|量化|具体|其他)*(?:目标|时间节点|节点|期限|单位|部门|共同|联合|牵头|责任|配合|负责|任务)|^\s?项(?:[中均都的是])/u;
const ENDS = /^\s?(?:[项家个])?[,:：。;、\s]*$/u;
const OVERDUE = /过期|已过|逾期|超过期限|过去/u;

export function saysHowMuch({ text }: Statement, { start, end }: WrittenNumber, content: string): boolean {
  const behind = text.slice(end);
  // 13-1 is a name.
  if (/^-\d/u.test(behind) || /\d-$/u.test(text.slice(0, start))) return false;
  return !COUNTS_ROWS.test(behind) && !(content === '' && ENDS.test(behind)) && !OVERDUE.test(text);
}
