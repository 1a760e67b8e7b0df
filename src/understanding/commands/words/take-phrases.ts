// Parts of a report that announce themselves: evidence, a blocker, a wish to close.
import type { CommandContext } from '../grammar.ts';
import type { Scan } from './scan.ts';

const EVIDENCE =
  /(?:佐证材料|证明材料|佐证|佐證|凭证|依据文号|文号|附件|evidence|proof)\s*(?:见|为|是|is)?\s*[:：]?\s*(?<what>(?:(?!截至|截止|as of)[^。;；\n\uE000])+)/u;
const BLOCKER =
  /(?:卡在|卡点是|卡点为|卡点|堵点是|堵点|受阻于|受阻|困难是|困难在于|难点是|难在|blocked (?:by|on)|stuck (?:on|at|with)|held up by|waiting (?:for|on))\s*[:：]?\s*(?<what>[^,，。;；\n\uE000]+)/u;
const CLOSE =
  /[,，;；。]?\s*(?:请|申请|可以?|现)?(?:予以)?(?:办结|销号|解除列管|关闭)(?:了)?|[,，;；]?\s*(?:(?:and\s+)?(?:pls|please|plz)\s+close(?: it)?|(?:and )?request(?:ing)? closure|ready to close)/u;
const REASON = /(?:原因|理由|因为|由于|because(?: of)?|reason)\s*(?:是|为|is)?\s*[:：]?\s*/u;

export function takeEvidence(scan: Scan): string | undefined {
  return takePhrase(scan, EVIDENCE);
}

export function takeBlocker(scan: Scan): string | undefined {
  return takePhrase(scan, BLOCKER);
}

export function takeClosing(scan: Scan): boolean {
  return scan.take(CLOSE) !== undefined;
}

/** What is left, without the word that announces a reason. */
export function takeReason(scan: Scan): string {
  scan.take(REASON);
  return scan.note();
}

export interface UnitPlace {
  readonly unit: string;
  readonly start: number;
  readonly end: number;
}

/** The one unit that is named; undefined where there is none, or where the words fit several. */
export function findUnit(scan: Scan, context: CommandContext): UnitPlace | undefined {
  for (const { units, start, end } of context.mentions(scan.rest)) {
    const [unit, ...others] = units;
    if (unit !== undefined && others.length === 0) return { unit, start, end };
  }
  return undefined;
}

export function takeUnit(scan: Scan, context: CommandContext): string | undefined {
  const place = findUnit(scan, context);
  if (place !== undefined) scan.takeWords(place.start, place.end);
  return place?.unit;
}

/** The phrase in the person's own words, and everything that announced it, taken. */
function takePhrase(scan: Scan, pattern: RegExp): string | undefined {
  const match = pattern.exec(scan.rest);
  const what = match?.groups?.['what'];
  if (match === null || what === undefined || what.trim() === '') return undefined;
  const start = match.index + match[0].length - what.length;
  const phrase = scan.takeWords(start, match.index + match[0].length);
  scan.takeWords(match.index, start);
  return phrase;
}
