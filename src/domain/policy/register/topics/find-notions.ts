// Whole names of notions in a question: inside them nothing else is to be read (法院 in 数字法院 is no unit,
// "joint" in "joint conference" no role).
import { JOINING_WORDS, stemOf } from '../glossary/stems.ts';
import { keyOf } from '../glossary/glossary.ts';
import type { GlossaryHit } from '../glossary/glossary.ts';
import type { TopicDeps } from './topic-index.ts';

export interface NotionSpan {
  readonly start: number;
  readonly end: number;
}

const SHORTEST_CHINESE = 3;

export function findNotions(deps: TopicDeps, text: string): readonly NotionSpan[] {
  return [...findChinese(deps, text), ...findEnglish(deps, text)];
}

function isPrinted({ rarity }: TopicDeps, hits: readonly GlossaryHit[]): boolean {
  return hits.some(({ notion }) => notion.forms.some((form) => rarity.weigh(form) > 0));
}

function findChinese(deps: TopicDeps, text: string): NotionSpan[] {
  const { glossary } = deps;
  const found: NotionSpan[] = [];
  for (let start = 0; start < text.length; start += 1) {
    for (
      let length = Math.min(glossary.longestChinese, text.length - start);
      length >= SHORTEST_CHINESE;
      length -= 1
    ) {
      const hits = glossary.byChinese(text.slice(start, start + length));
      if (hits.length === 0 || !isPrinted(deps, hits)) continue;
      found.push({ start, end: start + length });
      break;
    }
  }
  return found;
}

function findEnglish(deps: TopicDeps, text: string): NotionSpan[] {
  const words = [...text.matchAll(/[a-z0-9]+(?:['’][a-z]+)?/g)].map((match) => ({
    stem: stemOf(match[0].replace(/['’]s?$/, '')),
    joins: JOINING_WORDS.has(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
  const found: NotionSpan[] = [];
  for (let from = 0; from < words.length; from += 1) {
    for (let to = Math.min(words.length, from + deps.glossary.longestEnglish + 2); to >= from + 2; to -= 1) {
      const [first, last] = [words[from], words[to - 1]];
      if (first === undefined || last === undefined || first.joins || last.joins) continue;
      const stems = words.slice(from, to).flatMap(({ stem, joins }) => (joins ? [] : [stem]));
      if (stems.length < 2 || !isPrinted(deps, deps.glossary.byStems(keyOf(stems)))) continue;
      found.push({ start: first.start, end: last.end });
      break;
    }
  }
  return found;
}
