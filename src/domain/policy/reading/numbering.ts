// The ways a Chinese official document numbers its parts, found at the places where a part may begin.
import { CHINESE_NUMERAL, parseNumber } from '../../../text/numerals.ts';
import type { Block } from './layout.ts';
import type { Range, View } from './view.ts';

export type NumberStyle =
  | 'chapter'
  | 'section'
  | 'comma'
  | 'article'
  | 'task'
  | 'bracket'
  | 'dot'
  | 'decimal'
  | 'bare'
  | 'half-bracket'
  | 'digit-bracket'
  | 'circled';

/** Outer styles come first: 第一章 … 一、 … （一） … 1. … (1) … ①. */
export const STYLE_ORDER: readonly NumberStyle[] = [
  'chapter',
  'section',
  'comma',
  'article',
  'task',
  'bracket',
  'dot',
  'decimal',
  'bare',
  'half-bracket',
  'digit-bracket',
  'circled',
];

/** 3 at a line's start, 2 after white space in a flattened line, 1 after a sentence's end, 0 behind a bare heading. */
export type Strength = 0 | 1 | 2 | 3;

export interface Mark extends Range {
  readonly style: NumberStyle;
  readonly value: number;
  readonly strength: Strength;
}

const N = `(${CHINESE_NUMERAL}|\\d{1,3})`;
const CN = `(${CHINESE_NUMERAL})`;
const STYLES: readonly (readonly [NumberStyle, RegExp])[] = [
  ['chapter', new RegExp(`第\\s?${N}\\s?[章篇编]`, 'y')],
  ['section', new RegExp(`第\\s?${N}\\s?(?:部分|节)`, 'y')],
  ['article', new RegExp(`第\\s?${N}\\s?条(?![第款规])`, 'y')],
  ['task', new RegExp(`(?:重点)?任务\\s?${N}\\s?[:、.\\s]`, 'y')],
  ['comma', new RegExp(`${CN}\\s?[、.](?!\\d)`, 'y')],
  ['bracket', new RegExp(`[(〔\\[【]\\s?${CN}\\s?[)〕\\]】][、.]?`, 'y')],
  ['decimal', /\d{1,2}(?:\.\d{1,2}){0,2}\.(\d{1,2})\.?(?=[\s\u4e00-\u9fff“"])(?![年月日亿万个家项元])/y],
  // "11.121人才梯队": whether it is item 11 or a fraction, its neighbours tell.
  [
    'dot',
    /(\d{1,3})\s?[.、·](?=\D|20\d\d年|\dg|\d{1,2}月|\d{2,4}[\u4e00-\u9fff“](?<![年月日亿万千百个家项元件倍]))/y,
  ],
  ['half-bracket', /(\d{1,3})\s?\)/y],
  ['digit-bracket', /\(\s?(\d{1,3})\s?\)/y],
  ['bare', /(\d{1,3})\s+(?=[\u4e00-\u9fff“])(?!\s*[年月日亿万个家项元])/y],
];
const CIRCLED = /[①-⑳]/;
function markAt(view: View, at: number, strength: Strength, original: string): Mark | undefined {
  const printed = original[view.starts[at] ?? 0] ?? '';
  if (CIRCLED.test(printed)) {
    const value = printed.charCodeAt(0) - 0x245f;
    return { style: 'circled', value, from: at, to: at + String(value).length, strength };
  }
  for (const [style, pattern] of STYLES) {
    if (style === 'bare' && strength < 3) continue;
    pattern.lastIndex = at;
    const match = pattern.exec(view.text);
    const value = match?.[1] === undefined ? undefined : parseNumber(match[1]);
    if (match && value !== undefined) return { style, value, from: at, to: at + match[0].length, strength };
  }
  return undefined;
}

const MAY_BEGIN = /[0-9零〇一二三四五六七八九十百廿卅第任重(〔[【]/;
const SENTENCE_END = /[。;:!?)〕\]】”"]/;
/** Styles that may follow a heading without any mark between: 一、加强保障（一）… */
const RUN_IN: ReadonlySet<NumberStyle> = new Set(['comma', 'bracket', 'dot', 'digit-bracket', 'circled']);
const IDEOGRAPH = /[\u4e00-\u9fff]/;

/** Every number that may begin a part, in reading order. */
export function findMarks(view: View, original: string, blocks: readonly Block[]): readonly Mark[] {
  const marks: Mark[] = [];
  for (const block of blocks) {
    const opening = markAt(view, block.from, block.hard ? 3 : 2, original);
    if (opening) marks.push(opening);
    for (let at = opening?.to ?? block.from + 1; at < block.to; at += 1) {
      if (!MAY_BEGIN.test(view.text[at] ?? '')) continue;
      const before = view.text[at - 1] ?? '';
      const strength = SENTENCE_END.test(before) ? 1 : IDEOGRAPH.test(before) ? 0 : undefined;
      const mark = strength === undefined ? undefined : markAt(view, at, strength, original);
      if (mark && (strength === 1 || RUN_IN.has(mark.style))) marks.push(mark);
    }
  }
  return marks;
}
