// What follows a question of ours: yes, no, the second one, or the part that was wrong.
import type { Answer, CommandReading } from '../../domain/ledger/index.ts';
import { fold } from '../../text/fold.ts';
import type { CommandContext } from './grammar.ts';
import { isQuestion } from './sentences/guards.ts';
import { takeAim } from './words/read-aim.ts';
import { takeBareDay, takeDay } from './words/read-day.ts';
import { listValues, takeValue } from './words/read-value.ts';
import { createScan } from './words/scan.ts';
import { takeEvidence } from './words/take-phrases.ts';

const YES =
  /^(?:确认(?:无误|提交|一下)?|是的?|对的?|对[,，]?是的|没错|正确|好的?|可以|行|嗯+|提交|就这样|同意|系|係|系啊|yes|y|yep|yeah|ok|okay|confirm(?:ed)?|correct|right|sure|go ahead|submit)(?:了|啦|的|吧|哦|,? please)?$/u;
const NO =
  /^(?:取消|不(?:是|对|要|用|行|确认|提交)?(?:了)?|否|算了|别(?:记|报)?|没有|错了?|唔系|唔係|no|n|nope|cancel|don'?t|wrong|stop|never ?mind)(?:了|啦|吧|的)?$/u;
const OPTION = /^(?:第)?\s*(?<option>\d{1,2}|[一二三四五六七八九])\s*(?:个|项|条|种)?$/u;
const FILLERS = /^(?:是|应该?是|改成|改为|单位是?|按|it is|it's|截至|的|[\s,，。.!！:：\uE000])*$/u;

/** Undefined where the message is about something else. */
export function readAnswer(text: string, context: CommandContext): CommandReading | undefined {
  const folded = fold(text)
    .trim()
    .replace(/[。.!！~～,，]+$/u, '')
    .trim();
  if (YES.test(folded)) return { kind: 'answer', answer: { kind: 'yes' } };
  if (NO.test(folded)) return { kind: 'answer', answer: { kind: 'no' } };
  const option = OPTION.exec(folded)?.groups?.['option'];
  if (option !== undefined) return { kind: 'answer', answer: { kind: 'option', option: readOption(option) } };
  const change = readChange(text, context);
  return change === undefined ? undefined : { kind: 'answer', answer: change };
}

function readOption(option: string): number {
  const place = '一二三四五六七八九'.indexOf(option);
  return place === -1 ? Number(option) : place + 1;
}

/** A reason or a proof, in whatever words; a question is none. */
export function readWords(text: string): CommandReading | undefined {
  if (text.trim() === '' || isQuestion(fold(text))) return undefined;
  return { kind: 'answer', answer: { kind: 'words', text: text.trim() } };
}

const UNIT_ALONE = /^(?:是|单位是?|按)?\s*(?<unit>亿元?|万元?|元|万亿元?|%|个|家|件|项|批)$/u;

/** Only where nothing else is said: a new report or a question is no answer. */
function readChange(text: string, context: CommandContext): Answer | undefined {
  const unit = UNIT_ALONE.exec(fold(text).trim())?.groups?.['unit'];
  if (unit !== undefined) return { kind: 'change', unit };
  const scan = createScan(text);
  const evidence = takeEvidence(scan);
  const asOf = takeDay(scan, context.today, 'past') ?? takeBareDay(scan, context.today, 'past');
  const value = listValues(scan.rest).length === 1 ? takeValue(scan) : undefined;
  const aim = takeAim(scan);
  if (!FILLERS.test(scan.rest)) return undefined;
  const hasAim = aim.task !== undefined;
  if (evidence === undefined && asOf === undefined && value === undefined && !hasAim) return undefined;
  return {
    kind: 'change',
    ...(hasAim && { aim }),
    ...(value !== undefined && { value }),
    ...(asOf !== undefined && { asOf }),
    ...(evidence !== undefined && { evidence }),
  };
}
