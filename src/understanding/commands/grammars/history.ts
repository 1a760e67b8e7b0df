// /history 13, /history 13 version 1
import { CHINESE_NUMERAL } from '../../../text/numerals.ts';
import type { Grammar } from '../grammar.ts';
import { isEmptyAim, takeAim } from '../words/read-aim.ts';
import { readNumber } from '../words/read-number.ts';
import type { Scan } from '../words/scan.ts';

const VERSION = new RegExp(
  `第\\s*(?<first>\\d{1,4}|${CHINESE_NUMERAL})\\s*版|版本\\s*(?<second>\\d{1,4}|${CHINESE_NUMERAL})|(?<![a-z])(?:version|v)\\s*(?<third>\\d{1,4})|@\\s*(?<fourth>\\d{1,4})`,
  'u',
);

export const historyGrammar: Grammar = {
  name: 'history',
  names: ['history', 'log', '历史', '记录', '台账记录'],
  read(scan) {
    const version = takeVersion(scan);
    const aim = takeAim(scan, { first: true, anywhere: true });
    if (isEmptyAim(aim)) return { kind: 'incomplete', name: 'history', lacks: 'task' };
    return {
      kind: 'command',
      way: 'slash',
      command: {
        kind: 'view',
        name: 'history',
        view: { view: 'history', aim, ...(version !== undefined && { version }) },
      },
    };
  },
};

/** As which version of the document prints the number. */
function takeVersion(scan: Scan): number | undefined {
  const { first, second, third, fourth } = scan.take(VERSION)?.groups ?? {};
  const written = first ?? second ?? third ?? fourth;
  return written === undefined ? undefined : readNumber(written);
}
