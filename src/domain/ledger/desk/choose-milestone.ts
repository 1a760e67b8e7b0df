// Which of several milestones is meant: by the words said of it, then by the unit, then by what the number can be.
import { fold } from '../../../text/fold.ts';
import type { Milestone } from '../../policy/index.ts';
import type { SpokenValue } from '../command.ts';
import { normaliseUnit } from '../project/goal.ts';
import { fitsUnit } from '../convert-value.ts';
import type { Session } from './rooms.ts';

export function chooseMilestone(
  session: Session,
  milestones: readonly Milestone[],
  words: string | undefined,
  value: SpokenValue | undefined,
): { readonly milestone: Milestone; readonly isGuess: boolean } | undefined {
  const named = words === undefined ? [] : bestByWords(session, milestones, words);
  if (named.length === 1 && named[0] !== undefined) return { milestone: named[0], isGuess: false };
  const left = named.length > 1 ? named : milestones;
  if (value === undefined) return undefined;
  const fitting = left.filter(({ target }) =>
    fitsUnit(value, target.unit === undefined ? undefined : normaliseUnit(target.unit)),
  );
  if (fitting.length === 1 && fitting[0] !== undefined)
    return { milestone: fitting[0], isGuess: value.unit === '' };
  const likely = fitting.filter(
    ({ target }) =>
      target.value !== undefined && value.value <= target.value * 2 && value.value >= target.value / 20,
  );
  return likely.length === 1 && likely[0] !== undefined ? { milestone: likely[0], isGuess: true } : undefined;
}

/** 网零 means 网络零售额: the letters stand in the metric in this order. English words stand in its English reading. */
export function bestByWords(
  { register }: Session,
  milestones: readonly Milestone[],
  words: string,
): readonly Milestone[] {
  const scored = milestones.map((milestone) => ({
    milestone,
    score: Math.max(
      shareInOrder(words.replaceAll(/[\s\d.,%]/g, ''), fold(milestone.target.metric)),
      shareOfWords(words, register.glossHeading(milestone.target.metric) ?? ''),
    ),
  }));
  const best = Math.max(...scored.map(({ score }) => score));
  return best < ENOUGH ? [] : scored.filter(({ score }) => score === best).map(({ milestone }) => milestone);
}

/** Below this share of the words the metric is another one. */
const ENOUGH = 0.6;

/** "elevators" and "elevator" are one word. */
function shareOfWords(words: string, gloss: string): number {
  const said = words.match(/[a-z]{3,}/g) ?? [];
  const known = gloss.toLowerCase().match(/[a-z]{3,}/g) ?? [];
  if (said.length === 0) return 0;
  const found = said.filter((word) =>
    known.some((other) => word.startsWith(other) || other.startsWith(word)),
  );
  return found.length / said.length;
}

function shareInOrder(words: string, metric: string): number {
  if (words === '') return 0;
  let at = 0;
  let found = 0;
  for (const letter of words) {
    const next = metric.indexOf(letter, at);
    if (next === -1) continue;
    found += 1;
    at = next + 1;
  }
  return found / [...words].length;
}
