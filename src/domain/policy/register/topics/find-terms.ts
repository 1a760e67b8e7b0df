// The words of a clause in English, for readers who can't read the clause itself.
import { spanOfFolded } from '../registered-task.ts';
import type { RegisteredTask } from '../registered-task.ts';
import type { Term, TopicDeps } from './topic-index.ts';

const MOST = 8;
const SHORTEST = 2;

export function findTerms({ glossary, rarity }: TopicDeps, entry: RegisteredTask): readonly Term[] {
  const { folded, policy } = entry;
  const found: {
    readonly start: number;
    readonly end: number;
    readonly weight: number;
    readonly english: string;
  }[] = [];
  for (const { forms, english } of glossary.notions) {
    const [form = ''] = forms;
    const start = form.length < SHORTEST ? -1 : folded.text.indexOf(form);
    if (start >= 0)
      found.push({
        start,
        end: start + form.length,
        weight: rarity.weigh(form),
        english: english[0] ?? form,
      });
  }
  const kept: typeof found = [];
  for (const term of found.sort((a, b) => b.weight - a.weight)) {
    if (kept.length < MOST && !kept.some((other) => term.start < other.end && other.start < term.end))
      kept.push(term);
  }
  return kept
    .sort((a, b) => a.start - b.start)
    .map(({ english, start, end }) => {
      const span = spanOfFolded(entry, start, end);
      return { english, printed: policy.text.slice(span.start, span.end) };
    });
}
