// Sentences that tell something. Each becomes a preview with a button to confirm; what asks something is left alone.
import { isEmptyPhrase } from '../../../domain/ledger/index.ts';
import type { CommandReading } from '../../../domain/ledger/index.ts';
import { fold } from '../../../text/fold.ts';
import type { CommandContext } from '../grammar.ts';
import { createScan } from '../words/scan.ts';
import { readCorrectionSentence } from './corrections.ts';
import { isQuestion } from './guards.ts';
import { readNoChangeSentence } from './no-change.ts';
import { readReportSentence } from './report.ts';
import { readClosureSentence, readExtensionSentence } from './requests.ts';

const OVERRIDE =
  /(?:忽略|无视|跳过|绕过|不要管|别管|忘记|(?<![a-z])(?:ignore|disregard|bypass|override|forget)(?![a-z])).{0,20}(?:规则|指令|提示|限制|要求|设定|rules?|instructions?|prompts?|restrictions?)/u;
const SET_DONE =
  /(?:(?:把|将|给).{0,14}|(?:任务|第)?\d{1,3}(?:-\d)?(?:项|条)?\s*)(?:直接|强制)?(?:改成|改为|设为|设成|标记?为|标成|变成|置为)\s*(?:已?(?:完成|办结|销号)|绿灯?|绿色)|(?<![a-z])(?:set|mark|turn|change)\s.{0,24}(?:to|as)\s+(?:done|complete[d]?|closed|green)(?![a-z])/u;
const SET_ROLE =
  /(?:把|将|给)?(?:我|本人|他|她)的?(?:角色|权限|身份|账号)(?:直接)?(?:改|设|升|换|变|提升|调整)(?:成|为|到|级)?|(?:授予|赋予|给)我.{0,6}(?:权限|角色)|(?:你现在是|从现在起你是|假装你是|扮演)(?!谁).{0,12}(?:管理员|系统|开发者|督查|领导)|(?<![a-z])(?:make|set|promote) me (?:as |to |an? )*(?:admin|administrator|supervisor|leader|head|root)|(?<![a-z])(?:you are now|act as|pretend (?:to be|you are)) .{0,24}(?:admin|administrator|root|developer|system)(?![a-z])|(?<![a-z])(?:grant|give) me .{0,16}(?:admin|rights|permissions?|access)(?![a-z])/u;
const FEEDBACK =
  /^\s*(?:我有)?(?:个|一个|一条)?(?:意见|建议|投诉|吐槽|意见建议|反馈意见|feedback|complaint|suggestion)\s*[:：,，]\s*\S/u;
const ALL_DONE =
  /^\s*(?:我们?|我局|我单位|本单位)?\s*(?:全部|都|全|所有(?:的)?(?:任务|事项|工作)?(?:都|全部)?|任务全部)(?:已经?)?(?:完成|办结|做完|搞定|落实到位)(?:了|啦)?\s*[。.!！]?$|^\s*(?:all (?:done|completed?|finished)|everything(?:'s| is)? (?:done|complete[d]?|finished)|all tasks (?:are )?(?:done|completed?|finished))\s*[.!]?$/u;

export function readSentence(text: string, context: CommandContext): CommandReading | undefined {
  const folded = fold(text).trim();
  if (folded === '') return undefined;
  if (isTampering(folded)) return { kind: 'tampering' };
  if (FEEDBACK.test(folded)) return readFeedback(text);
  if (isQuestion(folded)) return undefined;
  if (ALL_DONE.test(folded)) return { kind: 'all-done' };
  return (
    readCorrectionSentence(text, folded, context) ??
    readNoChangeSentence(text, folded) ??
    readExtensionSentence(text, folded, context) ??
    readReportSentence(text, folded, context) ??
    readClosureSentence(text, folded, context) ??
    (isEmptyPhrase(text) ? { kind: 'empty-phrase' } : undefined)
  );
}

function isTampering(folded: string): boolean {
  return OVERRIDE.test(folded) || ((SET_DONE.test(folded) || SET_ROLE.test(folded)) && !isQuestion(folded));
}

function readFeedback(text: string): CommandReading {
  const scan = createScan(text);
  scan.take(
    /^\s*(?:我有)?(?:个|一个|一条)?(?:意见建议|反馈意见|意见|建议|投诉|吐槽|feedback|complaint|suggestion)\s*[:：,，]/u,
  );
  return {
    kind: 'command',
    way: 'sentence',
    command: { kind: 'feedback', name: 'feedback', text: scan.note() },
  };
}
