// "报错了 是9.2亿不是92亿", "撤回刚才那条".
import type { CommandReading, SpokenValue } from '../../../domain/ledger/index.ts';
import type { CommandContext } from '../grammar.ts';
import { takeAim } from '../words/read-aim.ts';
import { takeDay } from '../words/read-day.ts';
import { takeEntry } from '../words/read-entry.ts';
import { takeValue } from '../words/read-value.ts';
import { createScan } from '../words/scan.ts';
import type { Scan } from '../words/scan.ts';

const WRONG =
  /(?:刚才|上一?条|之前|上次)?(?:报|填|写|打|输|说)错(?:了|啦)?|更正|有误|(?<![a-z])(?:correction|typo|my mistake|i meant|should (?:be|have been|read))(?![a-z])/u;
const NOT = /(?:不是|而非|并非|(?<![a-z])not)\s*(?<wrong>[^,，。;；]+)/u;
const WITHDRAW =
  /^\s*(?:请|麻烦|帮我)?\s*(?:撤回|撤销|撤掉|收回|作废|(?<![a-z])(?:withdraw|retract|undo|take back|cancel)(?![a-z]))\s*(?:(?:刚才|刚刚|上面|上一?条|上一个|最后|那条|这条|前面|我的|的|那|条|一|个|记录|填报|报送)+|(?:my |the |that |this )?(?:last|latest|previous)?\s*(?:one|entry|report|update|it|that)?)?\s*(?<number>(?:#|第)?\s*\d{1,7}\s*条?)?\s*[。.!！]?$/u;

export function readCorrectionSentence(
  text: string,
  folded: string,
  context: CommandContext,
): CommandReading | undefined {
  const withdrawal = WITHDRAW.exec(folded);
  if (withdrawal !== null) {
    const entry = takeEntry(createScan(withdrawal.groups?.['number'] ?? ''), { bare: true });
    return {
      kind: 'command',
      way: 'sentence',
      command: { kind: 'acts', name: 'withdraw', acts: [{ kind: 'withdrawal', entry, note: '' }] },
    };
  }
  const scan = createScan(text);
  if (scan.take(WRONG) === undefined) return undefined;
  const entry = takeEntry(scan);
  const wrong = takeWrong(scan);
  const asOf = takeDay(scan, context.today, 'past');
  const aim = entry.number === undefined ? takeAim(scan) : {};
  const value = takeValue(scan);
  if (value === undefined && asOf === undefined) return undefined;
  const said = {
    ...(value !== undefined && { value }),
    ...(wrong !== undefined && { wrong }),
    ...(asOf !== undefined && { asOf }),
  };
  return {
    kind: 'command',
    way: 'sentence',
    command: { kind: 'acts', name: 'correct', acts: [{ kind: 'correction', entry, aim, ...said }] },
  };
}

function takeWrong(scan: Scan): SpokenValue | undefined {
  const match = NOT.exec(scan.rest);
  if (match === null) return undefined;
  const inner = createScan(match.groups?.['wrong'] ?? '');
  const value = takeValue(inner);
  if (value !== undefined) scan.takeWords(match.index, match.index + match[0].length);
  return value;
}
