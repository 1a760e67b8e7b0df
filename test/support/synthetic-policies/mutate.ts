// Accidents that happen to texts between two offices: cut, shuffled, a bracket lost, lines doubled, characters dropped.
import type { Dice } from './dice.ts';

export type Accident =
  'cut' | 'headless' | 'shuffled' | 'bracket-lost' | 'doubled' | 'dropped' | 'exchanged' | 'glued' | 'noise';

const ACCIDENTS: readonly Accident[] = [
  ...([
    'cut',
    'headless',
    'shuffled',
    'bracket-lost',
    'doubled',
    'dropped',
    'exchanged',
    'glued',
    'noise',
  ] as const),
];
const NOISE = [
  '（',
  '）',
  '、',
  '\u0000',
  '\u202e',
  '😀',
  '一、',
  '1.',
  '。。。',
  '\t',
  '||',
  '\ud800',
  '（（（',
  '责任单位：',
  '　',
];

function damage(text: string, accident: Accident, dice: Dice): string {
  const at = dice.between(0, text.length);
  const lines = text.split('\n');
  const line = dice.between(0, lines.length - 1);
  switch (accident) {
    case 'cut':
      return text.slice(0, at);
    case 'headless':
      return text.slice(at);
    case 'shuffled':
      return dice.some(lines, lines.length).join('\n');
    case 'bracket-lost': {
      const brackets = [...text.matchAll(/[（）()[\]〔〕【】]/g)].map((match) => match.index);
      const lost = brackets.length > 0 ? dice.pick(brackets) : at;
      return text.slice(0, lost) + text.slice(lost + 1);
    }
    case 'doubled':
      return [...lines.slice(0, line + 1), ...lines.slice(line)].join('\n');
    case 'dropped':
      return [...text].filter(() => !dice.chance(0.01)).join('');
    case 'exchanged': {
      const other = dice.between(0, lines.length - 1);
      const swapped = [...lines];
      [swapped[line], swapped[other]] = [lines[other] ?? '', lines[line] ?? ''];
      return swapped.join('\n');
    }
    case 'glued':
      return lines.filter((_, i) => i !== line).join('');
    case 'noise':
      return text.slice(0, at) + dice.pick(NOISE).repeat(dice.between(1, 40)) + text.slice(at);
  }
}

/** One to three accidents. */
export function mutate(
  text: string,
  dice: Dice,
): { readonly text: string; readonly accidents: readonly Accident[] } {
  const accidents = Array.from({ length: dice.between(1, 3) }, () => dice.pick(ACCIDENTS));
  return { text: accidents.reduce((damaged, accident) => damage(damaged, accident, dice), text), accidents };
}
