// Cues: the words that say what is asked, as against the words that say of what. A cue is found on the slate and
// rubbed out of the residue; what is left over is the topic.
import { CHINESE_CUES } from './chinese-cues.ts';
import { ENGLISH_CUES } from './english-cues.ts';
import { isSpared } from './residue.ts';
import type { Spared } from './residue.ts';

export type CueName =
  | 'who'
  | 'duty'
  | 'lead'
  | 'responsible'
  | 'cooperating'
  | 'noLead'
  | 'hasLead'
  | 'sole'
  | 'joint'
  | 'together'
  | 'notLead'
  | 'when'
  | 'noDeadline'
  | 'hasDeadline'
  | 'overdue'
  | 'upcoming'
  | 'recurring'
  | 'dueWord'
  | 'target'
  | 'content'
  | 'whichTask'
  | 'whichTasks'
  | 'countTasks'
  | 'countUnits'
  | 'most'
  | 'least'
  | 'yesNo'
  | 'why'
  | 'it'
  | 'also'
  | 'any'
  | 'meta';

export interface CueSpan {
  readonly name: CueName;
  readonly start: number;
  readonly end: number;
}

export interface Cues {
  readonly spans: readonly CueSpan[];
  has(...names: readonly CueName[]): boolean;
  first(name: CueName): CueSpan | undefined;
}

const PATTERNS = new Map<CueName, RegExp>();
for (const name of new Set([...Object.keys(CHINESE_CUES), ...Object.keys(ENGLISH_CUES)] as CueName[])) {
  const chinese = CHINESE_CUES[name] ?? [];
  const english = (ENGLISH_CUES[name] ?? []).map((source) => `(?<![a-z])(?:${source})(?![a-z])`);
  PATTERNS.set(name, new RegExp([...chinese.map((source) => `(?:${source})`), ...english].join('|'), 'gu'));
}

/** `rest` is a slate's rest; `spared` are words of the documents, which hold no cue inside them. */
export function findCues(rest: string, spared: readonly Spared[]): Cues {
  const spans: CueSpan[] = [];
  for (const [name, pattern] of PATTERNS) {
    for (const match of rest.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (end > start && !isSpared(spared, start, end)) spans.push({ name, start, end });
    }
  }
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  const names = new Set(spans.map((span) => span.name));
  return {
    spans,
    has: (...wanted) => wanted.some((name) => names.has(name)),
    first: (name) => spans.find((span) => span.name === name),
  };
}
