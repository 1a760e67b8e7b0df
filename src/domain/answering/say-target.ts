// A target in the reader's language: the printed words, and in English their reading beside them.
import { plainQuantity } from '../policy/index.ts';
import type { Register, Target } from '../policy/index.ts';
import type { Wording } from './wording/wording.ts';

/** In English: metric and amount in words, with the printed clause beside them. */
export function sayTarget(
  register: Register,
  words: Wording,
  shown: (text: string) => string,
  target: Target,
): string {
  const reading = words.target.reading(register.glossHeading(target.metric), englishAmount(target));
  return reading === '' ? shown(target.text) : `${reading} (${shown(target.text)})`;
}

const SIGNS = {
  '>=': 'at least ',
  '>': 'more than ',
  '<=': 'at most ',
  '<': 'less than ',
  '=': '',
  '~': 'about ',
} as const;

function englishAmount({ value, unit = '', comparator }: Target): string | undefined {
  if (value === undefined) return undefined;
  const plain = plainQuantity({ value, unit });
  const sign = SIGNS[comparator];
  if (plain.kind === 'share') return `${sign}${value}%`;
  if (plain.kind === 'money') return `${sign}${grouped(plain.value)} yuan`;
  return `${sign}${plain.value}`;
}

function grouped(value: number): string {
  if (value >= 1e9) return `${value / 1e9} billion`;
  if (value >= 1e6) return `${value / 1e6} million`;
  return String(value);
}
