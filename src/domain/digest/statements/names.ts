// A sentence with its names taken out: labels, sub-targets, units, days and notes stand as marks, so that the sayings need
// to know only their kinds. Names hold numbers and verbs of their own ("一件事", "实现全覆盖"), which claim nothing.
import { fold } from '../../../text/fold.ts';
import type { Gazetteer } from '../../policy/index.ts';
import type { BriefFacts } from '../brief/facts/facts.ts';
import { DAYS, readDay } from './days.ts';
import type { SaidDay } from './days.ts';

export type Name =
  | { readonly kind: 'label'; readonly labels: readonly string[] }
  | { readonly kind: 'metric'; readonly labels: readonly string[] }
  | { readonly kind: 'unit'; readonly units: readonly string[] }
  | { readonly kind: 'day'; readonly day: SaidDay }
  | { readonly kind: 'note'; readonly note: string };

export interface Marked {
  /** "⟦l0⟧已逾期317天": the kind's first letter, and the place in `names`. */
  readonly text: string;
  readonly names: readonly Name[];
}

export interface NameBook {
  readonly mark: (sentence: string) => Marked;
  /** As `units` of a name has them. */
  readonly unitsOf: (printed: string) => readonly string[];
}

/** Folded, without quotation marks, and in Chinese without spaces. */
export function bare(text: string): string {
  return fold(text)
    .replace(/[“”"「」『』‘’《》]/gu, '')
    .replace(/(?<=[^a-z\d])\s+|\s+(?=[^a-z\d(])/gu, (space) => (space.includes('\n') ? '\n' : ''))
    .trim();
}

const LABEL = /(?<![\d.a-z-])[a-z]?\d{1,3}-\d{1,3}(?:\(\d{4}\))?(?!\d|-\d|\.\d)/gu;
const TASK =
  /第\s?(\d{1,3})\s?[项条](?:任务)?|任务\s?(\d{1,3})(?!\d)|(?<![a-z])(?:items?|tasks?) (\d{1,3})(?!\d|-)/gu;
/** Of a sub-target's name so many characters are enough behind its label. */
const LEAST_PART = 4;

interface Place {
  readonly start: number;
  readonly end: number;
  readonly name: Name;
}

export function createNameBook({ rows, coordination, events }: BriefFacts, gazetteer: Gazetteer): NameBook {
  const unitsOf = (printed: string): readonly string[] => {
    const folded = fold(printed);
    const units = gazetteer.mentions(folded).flatMap((mention) => mention.units);
    return units.length > 0 ? units : [folded];
  };
  const metrics = collectMetrics([...rows, ...coordination, ...events]);
  const notes = [
    ...rows.flatMap(({ blockers, forecast }) => [...blockers.map(({ note }) => note), forecast?.note ?? '']),
    ...coordination.flatMap(({ what, wanted }) => [what, wanted]),
  ].map(bare);
  return {
    unitsOf,
    mark: (sentence) => {
      const text = bare(sentence);
      const labels = findLabels(text);
      return replace(text, [
        ...findWords(text, notes, (note) => ({ kind: 'note', note })),
        ...findWords(text, [...metrics.keys()], (metric) => ({
          kind: 'metric',
          labels: metrics.get(metric) ?? [],
        })),
        ...findAll(text, DAYS, ([words]) => {
          const day = readDay(words);
          return day && { kind: 'day', day };
        }),
        ...labels,
        ...labels.flatMap((label) => findPart(text, label, metrics)),
        ...gazetteer
          .mentions(text)
          .map(({ units, start, end }): Place => ({ start, end, name: { kind: 'unit', units } })),
      ]);
    },
  };
}

function collectMetrics(
  named: readonly { readonly label: string; readonly metric: string }[],
): ReadonlyMap<string, readonly string[]> {
  const metrics = new Map<string, string[]>();
  for (const { label, metric } of named) {
    const name = bare(metric);
    if (name.length < 2) continue;
    metrics.set(name, [...new Set([...(metrics.get(name) ?? []), fold(label)])]);
  }
  return metrics;
}

function findLabels(text: string): readonly Place[] {
  return [
    ...findAll(text, LABEL, ([label]) => ({ kind: 'label', labels: [label] })),
    ...findAll(text, TASK, ([, ...numbers]) => ({ kind: 'label', labels: [numbers.find(Boolean) ?? ''] })),
  ];
}

/** 10-2专利授权: a part of the name that stands beside the label anyway. */
function findPart(
  text: string,
  { end, name }: Place,
  metrics: ReadonlyMap<string, readonly string[]>,
): readonly Place[] {
  const labels = name.kind === 'label' ? name.labels : [];
  const own = [...metrics].filter(([, of]) => labels.some((label) => of.includes(label)));
  const start = text[end] === '(' ? end + 1 : end;
  for (let to = Math.min(text.length, start + 40); to >= start + LEAST_PART; to -= 1) {
    if (own.some(([metric]) => metric.includes(text.slice(start, to))))
      return [{ start, end: to, name: { kind: 'metric', labels } }];
  }
  return [];
}

function findAll(
  text: string,
  pattern: RegExp,
  read: (match: RegExpMatchArray) => Name | undefined,
): readonly Place[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const name = read(match);
    return name === undefined ? [] : [{ start: match.index, end: match.index + match[0].length, name }];
  });
}

function findWords(text: string, words: readonly string[], read: (word: string) => Name): readonly Place[] {
  const longest = [...new Set(words)].filter((word) => word.length > 1).sort((a, b) => b.length - a.length);
  return longest.flatMap((word) => {
    const places: Place[] = [];
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
      places.push({ start: at, end: at + word.length, name: read(word) });
    return places;
  });
}

/** Of places that overlap the first counts. */
function replace(text: string, places: readonly Place[]): Marked {
  const taken: Place[] = [];
  for (const place of places)
    if (!taken.some(({ start, end }) => place.start < end && start < place.end)) taken.push(place);
  taken.sort((a, b) => a.start - b.start);
  let marked = '';
  let from = 0;
  taken.forEach(({ start, end, name }, index) => {
    marked += `${text.slice(from, start)}⟦${name.kind.slice(0, 1)}${index}⟧`;
    from = end;
  });
  return { text: marked + text.slice(from), names: taken.map(({ name }) => name) };
}
