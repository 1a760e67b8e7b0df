// Every sentence of an English wording is made of forms whose parts can be held against the facts, or is a sentence of the
// facts word for word. The facts are Chinese, so that an English sentence cannot be compared with them letter by letter.
import type { Evidence } from '../evidence.ts';
import type { Finding } from '../finding.ts';
import { readRows } from './fact-rows.ts';
import { FORMS } from './forms.ts';
import type { FormKind } from './forms.ts';
import { judgeForm } from './judge-form.ts';
import { maskSentence } from './mask.ts';
import type { Facts, Said } from './said.ts';

/** A full stop may stand behind a Chinese name as well. */
const SENTENCE_END = /[。;；!！\n]|(?<=[a-z)\d%\p{Script=Han}”"])\.(?=\s|$)/u;

export function checkEnglish(evidence: Evidence, folded: string): readonly Finding[] {
  if (evidence.language !== 'en') return [];
  const rows = readRows(evidence);
  const [only, ...others] = evidence.tasks.keys();
  let said: Said = {
    tasks: only === undefined || others.length > 0 ? [] : [only],
    waiting: undefined,
    kind: undefined,
  };
  const findings: Finding[] = [];
  for (const sentence of folded.split(SENTENCE_END)) {
    if (sentence.trim() === '') continue;
    if (isCopied(evidence, sentence)) continue;
    const masked = maskSentence(evidence, sentence);
    const read = readForms({ evidence, rows, masked }, { ...said, waiting: undefined, kind: undefined });
    if (read === undefined) findings.push({ kind: 'unsupported', words: sentence.trim() });
    else said = read;
  }
  return findings;
}

/** Of one task, or with its number in it. */
function isCopied({ text, tasks }: Evidence, sentence: string): boolean {
  const bare = (words: string): string => words.replace(/^[•\s]+|[.\s]+$/gu, '').replace(/^in short: /u, '');
  return (
    (tasks.size <= 1 || /task \d/u.test(sentence)) &&
    text.split(SENTENCE_END).some((line) => bare(line) === bare(sentence))
  );
}

const JOINT = /(?:,|;|:)? (?:and|while|whereas|but) |[,:;] |(?<=\S) (?=with U)/gu;

/** A date was said of these. */
const SAYS_WHAT: ReadonlySet<FormKind> = new Set(['aim', 'target', 'item']);

/** What was said when the end is reached; undefined where some part is no form that holds. */
function readForms(facts: Facts, before: Said): Said | undefined {
  const { text } = facts.masked;
  const joints = [...text.matchAll(JOINT)].map(({ index, 0: words }) => ({
    end: index,
    next: index + words.length,
  }));
  const dead = new Set<string>();
  const follow = (from: number, said: Said): Said | undefined => {
    if (from >= text.length)
      return said.waiting === undefined || SAYS_WHAT.has(said.kind ?? 'date') ? said : undefined;
    const key = JSON.stringify([from, said]);
    if (dead.has(key)) return undefined;
    const ends = [
      { end: text.length, next: text.length },
      ...joints.filter(({ end }) => end > from).reverse(),
    ];
    for (const { end, next } of ends) {
      for (const form of FORMS) {
        const now = judgeForm(facts, said, form, text.slice(from, end));
        const read = now === undefined ? undefined : follow(next, now);
        if (read !== undefined) return read;
      }
    }
    dead.add(key);
    return undefined;
  };
  return follow(0, before);
}
