// "无变化,等省里文件", "no change on 6, waiting for funds", "同上月".
import type { Act, CommandReading } from '../../../domain/ledger/index.ts';
import { takeAim } from '../words/read-aim.ts';
import { createScan } from '../words/scan.ts';
import { takeReason } from '../words/take-phrases.ts';

const NO_CHANGE =
  /(?:暂时?|还是|仍)?(?:无|没有?|未有)(?:任何|新的?|什么)?(?:变化|进展变化|更新)|(?<![a-z])(?:no (?:change|update|progress)s?|nothing (?:new|changed)|unchanged)(?![a-z])/u;
const WAITING = /(?:等待?|待|卡在|受阻于|waiting (?:for|on)|blocked by|stuck (?:on|at))\s*\S/u;
const SAME =
  /^\s*(?:(?:任务|第|t|task)?\s*\d{1,3}(?:-\d{1,2})?\s*(?:项|条)?\s*[,，:：]?\s*)?(?:同|和|跟|与)(?:上个?月|上期|上次|上周|上回|之前|前次)(?:一样|相同|一致)?\s*[。.!！]?$|(?<![a-z])same as (?:last (?:month|week|time)|before|previous)/u;

export function readNoChangeSentence(text: string, folded: string): CommandReading | undefined {
  if (SAME.test(folded)) {
    const aim = takeAim(createScan(text), { first: true });
    return {
      kind: 'command',
      way: 'sentence',
      command: { kind: 'acts', name: 'progress', acts: [{ kind: 'same-as-last', aim }] },
    };
  }
  const scan = createScan(text);
  if (scan.take(NO_CHANGE) === undefined) return undefined;
  const aim = takeAim(scan, { first: true });
  const note = takeReason(scan);
  const acts: Act[] = [{ kind: 'no-change', aim, note }];
  // What it waits for is what blocks it, where it says so of a task.
  if (aim.task !== undefined && WAITING.test(folded)) acts.push({ kind: 'blocker', aim, note });
  return { kind: 'command', way: 'sentence', command: { kind: 'acts', name: 'nochange', acts } };
}
