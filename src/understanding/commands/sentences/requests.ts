// "申请延期 24 到2027年1月底 原因招标流标", "办结 15-2 佐证 …", "15-2 申请解除列管".
import type { CommandReading } from '../../../domain/ledger/index.ts';
import type { CommandContext, Grammar } from '../grammar.ts';
import { doneGrammar } from '../grammars/done.ts';
import { extendGrammar } from '../grammars/extend.ts';
import { isEmptyAim, takeAim } from '../words/read-aim.ts';
import { createScan } from '../words/scan.ts';

const EXTEND =
  /(?:申请)?(?:延期|展延|延后|推迟)|(?<![a-z])(?:(?:please |pls )?(?:extend|postpone)|(?:request|apply for|need)(?: an)? extension(?: (?:for|of|on))?)(?![a-z])/u;
const DONE =
  /(?:申请|请|可以?)?(?:予以)?(?:办结|销号|解除列管|结项)|(?<![a-z])(?:(?:please |pls )?close|request closure(?: (?:for|of))?|mark(?:ed)? complete)(?![a-z])/u;

export function readExtensionSentence(
  text: string,
  folded: string,
  context: CommandContext,
): CommandReading | undefined {
  return readRequest(text, folded, context, EXTEND, extendGrammar);
}

export function readClosureSentence(
  text: string,
  folded: string,
  context: CommandContext,
): CommandReading | undefined {
  return readRequest(text, folded, context, DONE, doneGrammar);
}

/** Only with a task: 办结率 and "closed" occur in questions, too. */
function readRequest(
  text: string,
  folded: string,
  context: CommandContext,
  pattern: RegExp,
  grammar: Grammar,
): CommandReading | undefined {
  if (!pattern.test(folded)) return undefined;
  const probe = createScan(text);
  probe.take(pattern);
  if (isEmptyAim(takeAim(probe, { first: true, anywhere: true }))) return undefined;
  const scan = createScan(text);
  scan.take(pattern);
  const reading = grammar.read(scan, context);
  return reading.kind === 'command' ? { ...reading, way: 'sentence' } : reading;
}
