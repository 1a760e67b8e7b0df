// The rest: quotation marks hold what was said, names are the facts' names, nothing is denied that the facts do not
// deny, and every word is the facts' or the question's, or frame.
import { fold, toSimplified } from '../../../text/fold.ts';
import { CLAIMS } from './claims.ts';
import type { Evidence } from './evidence.ts';
import type { Finding } from './finding.ts';
import { isLoneGrammar, withoutFrame } from './frame-words.ts';
import { wordsOf } from './shared-words.ts';
import { readStatements } from './statements.ts';

const QUOTED = /[“"「『《‘]([^”"」』》’]{2,}?)[”"」』》’]/gu;
const LONGEST = 900;

export function checkWords(evidence: Evidence, wording: string): readonly Finding[] {
  const folded = fold(wording);
  return [
    ...checkForm(evidence, wording),
    ...checkQuotations(evidence, folded),
    ...checkRepetition(evidence, folded),
    ...checkDenials(evidence, folded),
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

/** "Three units: A, A and A": within one list, that is. */
function checkRepetition({ gazetteer }: Evidence, folded: string): readonly Finding[] {
  return folded.split(/[。;；!！?？\n“”"()（）:：]/u).flatMap((sentence): Finding[] => {
    const mentions = gazetteer.mentions(sentence);
    let list: string[] = [];
    let end = 0;
    for (const mention of mentions) {
      const name = sentence.slice(mention.start, mention.end);
      if (!LIST_JOINT.test(sentence.slice(end, mention.start))) list = [];
      if (list.includes(name)) return [{ kind: 'form', words: 'repetition' }];
      list.push(name);
      end = mention.end;
    }
    return [];
  });
}

const LIST_JOINT = /^(?:[\s、,，和与及]|以及|and|the)*$/u;

function checkQuotations({ text, question }: Evidence, folded: string): readonly Finding[] {
  const bare = (words: string): string => words.replace(/[\s“”"「」『』《》‘’]/gu, '');
  const facts = bare(text);
  return [...folded.matchAll(QUOTED)]
    .map(([, words = '']) => words)
    .filter((words) => !facts.includes(bare(words)) && !bare(question).includes(bare(words)))
    .map((words) => ({ kind: 'quotation', words }));
}

/** What is denied of leads, dates and targets is checked as a claim, however it is put. */
const CHECKED = ['noLead', 'noDeadline', 'noTarget'].flatMap((name) => CLAIMS[name] ?? []);
const HARMLESS =
  /不(?:仅|同|断|止|少于|低于|超过|多于|高于)|无(?:关|论|证明|纸化|讼)|非(?:现场)|(?<![a-z])not (?:only|alone|the only|less than|more than)/gu;
const DENIAL =
  /(?:不|没有?|未|无|并非|勿)\p{Script=Han}{1,2}|(?<![a-z])(?:not|never|without|neither|nor|cannot)(?: [a-z]+)?(?![a-z])|n['’]t(?: [a-z]+)?(?![a-z])/gu;

function checkDenials({ text, question, denies }: Evidence, folded: string): readonly Finding[] {
  const rest = rubAll(folded, [...CHECKED, HARMLESS]).replace(
    /^\s*(?:不是|不对|没有|否|no)(?=[,，。. ])/u,
    '',
  );
  const known = `${text}\n${question}`;
  return [...rest.matchAll(DENIAL)]
    .map(([words]) => words)
    .filter((words) => !known.includes(words) && !(isHan(words) && known.includes(words.slice(0, 2))))
    .filter((words) => !(denies && /^(?:不是?|没有?|并非|未|not|n)/u.test(words)))
    .map((words) => ({ kind: 'claim', words: `denied: ${words}` }));
}

const isHan = (words: string): boolean => /^\p{Script=Han}/u.test(words);

function rubAll(text: string, patterns: readonly RegExp[]): string {
  return patterns.reduce(
    (rest, { source }) => rest.replace(new RegExp(source, 'gu'), (words) => '·'.repeat(words.length)),
    text,
  );
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

/** Sentence by sentence: the words of one task do not support what is said of another. */
function checkSupport(evidence: Evidence, folded: string): readonly Finding[] {
  const { gazetteer, tasks } = evidence;
  const [only, ...others] = tasks.keys();
  const context = only === undefined || others.length > 0 ? [] : [only];
  return readStatements(gazetteer, folded, { tasks: context }).flatMap(
    ({ text, tasks: spoken, numbers, ownTimes }) => {
      const homes = spoken.flatMap((task) => tasks.get(task)?.text ?? []);
      const known = wordsOf(
        [...(homes.length > 0 ? [...homes, evidence.common] : [evidence.text]), evidence.question].join('\n'),
      );
      let plain = rubAll(text, CHECKED);
      for (const { start, end } of [...gazetteer.mentions(text), ...numbers, ...ownTimes])
        plain = plain.slice(0, start) + '·'.repeat(end - start) + plain.slice(end);
      const strange =
        plain.match(/(?<![a-z])[a-z]{3,}(?![a-z])/gu)?.filter((word) => !evidence.text.includes(word)) ?? [];
      return [...uncovered(plain, known), ...strange].map((words): Finding => ({
        kind: 'unsupported',
        words,
      }));
    },
  );
}

/** Runs of characters that make no word of the facts with their neighbours and are no frame. */
function uncovered(plain: string, known: ReadonlySet<string>): readonly string[] {
  const framed = withoutFrame(plain);
  const isOpen = [...framed].map((character, at) => {
    if (!/\p{Script=Han}/u.test(character)) return false;
    return ![
      framed.slice(at - 1, at + 1),
      framed.slice(at, at + 2),
      plain.slice(at - 1, at + 1),
      plain.slice(at, at + 2),
    ].some((pair) => pair.length === 2 && known.has(pair));
  });
  const runs: string[] = [];
  let run = '';
  [...framed, '·'].forEach((character, at) => {
    if (isOpen[at] === true) run += character;
    else {
      if (run.length > 1 && ![...run].every(isLoneGrammar)) runs.push(run);
      run = '';
    }
  });
  return runs;
}
