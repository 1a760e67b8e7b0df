// The rest: quotation marks hold what was said, names are the facts' names, and no sentence stands on nothing.
import { fold, toSimplified } from '../../../text/fold.ts';
import { CLAIMS } from './claims.ts';
import type { Evidence } from './evidence.ts';
import type { Finding } from './finding.ts';
import { wordsOf } from './shared-words.ts';

const QUOTED = /[“"「『《‘]([^”"」』》’]{2,}?)[”"」』》’]/gu;
const LONGEST = 900;
/** Of a sentence's pairs of characters, what must be the facts' or the question's. */
const SUPPORTED = 0.4;
const SUPPORTED_IN_ALL = 0.55;
/** Pairs that Chinese sentences are held together with. */
const FRAME =
  /^(?:根据|据此|按照|文件|规定|要求|其中|以及|同时|包括|由于|因此|此外|分别|共同|负责|牵头|责任|单位|配合|任务|内容|主要|需要|应当|应该|可以|具体|具有|进行|通过|对于|关于|方面|工作|该项|本项|这项|这一|一项|项任|的任|的牵|的责|的期|期限|时限|目标|完成|达到|实现|截至|提出|明确|指出|写明|原文|条款|如下|简要|概括|来说|您的|问题|答案|回答)$/u;

export function checkWords(evidence: Evidence, wording: string): readonly Finding[] {
  const folded = fold(wording);
  return [
    ...checkForm(evidence, wording),
    ...checkQuotations(evidence, folded),
    ...checkRepetition(evidence, folded),
    ...(evidence.language === 'en' ? checkNames(evidence, wording) : checkSupport(evidence, folded)),
  ];
}

function checkForm({ language, question }: Evidence, wording: string): readonly Finding[] {
  const han = wording.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = wording.match(/[A-Za-z]/gu)?.length ?? 0;
  const isForeign = language === 'en' ? latin < han : han < latin / 2;
  const plain = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, '');
  const isEcho = question !== '' && plain(question).includes(plain(wording));
  return [
    ...(isEcho ? [{ kind: 'form' as const, words: 'echo' }] : []),
    ...(wording === '' || wording.length > LONGEST ? [{ kind: 'form' as const, words: 'length' }] : []),
    ...(language === 'zh-Hant' && han > 12 && toSimplified(wording) === wording
      ? [{ kind: 'form' as const, words: 'script' }]
      : []),
    ...(isForeign ? [{ kind: 'form' as const, words: 'language' }] : []),
    ...(/[?？]/u.test(wording) ? [{ kind: 'form' as const, words: 'question' }] : []),
    ...(/[{}`#*|\\]|[\u0000-\u0008]/u.test(wording) ? [{ kind: 'form' as const, words: 'markup' }] : []),
  ];
}

/** "Three units: A, A and A". */
function checkRepetition({ gazetteer }: Evidence, folded: string): readonly Finding[] {
  return folded.split(/[。;；!！?？\n“”"()（）]/u).flatMap((sentence): Finding[] => {
    const named = gazetteer.mentions(sentence).map(({ start, end }) => sentence.slice(start, end));
    return new Set(named).size < named.length ? [{ kind: 'form', words: 'repetition' }] : [];
  });
}

function checkQuotations({ text, question }: Evidence, folded: string): readonly Finding[] {
  const bare = (words: string): string => words.replace(/[\s“”"「」『』《》‘’]/gu, '');
  const facts = bare(text);
  return [...folded.matchAll(QUOTED)]
    .map(([, words = '']) => words)
    .filter((words) => !facts.includes(bare(words)) && !bare(question).includes(bare(words)))
    .map((words) => ({ kind: 'quotation', words }));
}

/** In English: capitals inside a sentence, and Chinese words, are names. */
function checkNames({ text, question }: Evidence, wording: string): readonly Finding[] {
  const known = (name: string): boolean => text.includes(fold(name)) || question.includes(fold(name));
  const names = [
    ...[...wording.matchAll(/(?<=[a-z,;:)”"] )[A-Z][A-Za-z’'-]+/gu)].map(([name]) =>
      name.replace(/[’']s$/u, ''),
    ),
    ...[...wording.matchAll(/\p{Script=Han}+/gu)].map(([name]) => name),
  ];
  return names
    .filter(
      (name) =>
        !/^(?:I|January|February|March|April|May|June|July|August|September|October|November|December)$/u.test(
          name,
        ),
    )
    .filter((name) => !known(name))
    .map((words) => ({ kind: 'unsupported', words }));
}

/** What is denied is checked as a claim, however it is put. */
const DENIALS = ['noLead', 'noDeadline', 'noTarget', 'notInDocument'].flatMap((name) => CLAIMS[name] ?? []);

function checkSupport(evidence: Evidence, folded: string): readonly Finding[] {
  const known = wordsOf(`${evidence.text}\n${evidence.question}`);
  const share = (text: string): number => {
    const words = [...wordsOf(DENIALS.reduce((rest, claim) => rest.replace(claim, '·'), text))].filter(
      (word) => !FRAME.test(word),
    );
    return words.length === 0 ? 1 : words.filter((word) => known.has(word)).length / words.length;
  };
  const bare = folded
    .split(/[。;；!！?？\n]/u)
    .filter((sentence) => sentence.trim() !== '' && share(sentence) < SUPPORTED);
  const whole = share(folded) < SUPPORTED_IN_ALL && bare.length === 0 ? [folded.slice(0, 40)] : [];
  return [...bare, ...whole].map((words) => ({ kind: 'unsupported', words: words.trim() }));
}
