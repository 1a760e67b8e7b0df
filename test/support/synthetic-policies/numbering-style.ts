// How sections and tasks are numbered, from 第一章 to nothing at all.
export type NumberForm =
  | 'chapter'
  | 'part'
  | 'comma'
  | 'article'
  | 'named'
  | 'bracket'
  | 'dot'
  | 'wide-dot'
  | 'small-dot'
  | 'ideographic'
  | 'digit-bracket'
  | 'circled'
  | 'none';

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 to 999. */
export function chinese(n: number): string {
  if (n >= 100) {
    const [hundreds, rest] = [Math.floor(n / 100), n % 100];
    const tail = rest === 0 ? '' : rest < 10 ? `零${chinese(rest)}` : chinese(rest).replace(/^十/u, '一十');
    return `${DIGITS[hundreds] ?? ''}百${tail}`;
  }
  const tens = Math.floor(n / 10);
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : (DIGITS[tens] ?? '')}十`;
  return `${ten}${DIGITS[n % 10] ?? ''}`;
}

export function numberOf(form: NumberForm, n: number): string {
  switch (form) {
    case 'chapter':
      return `第${chinese(n)}章 `;
    case 'part':
      return `第${chinese(n)}部分 `;
    case 'comma':
      return `${chinese(n)}、`;
    case 'article':
      return `第${chinese(n)}条 `;
    case 'named':
      return `任务${chinese(n)}：`;
    case 'bracket':
      return `（${chinese(n)}）`;
    case 'dot':
      return `${n}.`;
    case 'wide-dot':
      return `${n}．`;
    case 'small-dot':
      return `${n}﹒`;
    case 'ideographic':
      return `${n}、`;
    case 'digit-bracket':
      return `（${n}）`;
    case 'circled':
      return String.fromCodePoint(0x245f + Math.min(n, 20));
    case 'none':
      return '';
  }
}

export interface NumberingStyle {
  readonly section: NumberForm;
  /** A level between section and task: 一、 （一） 1. */
  readonly middle: NumberForm;
  readonly task: NumberForm;
  /** Tasks are counted through the whole document, not anew in each section. */
  readonly runsOn: boolean;
  /** Points inside a task, without units of their own. */
  readonly points: NumberForm;
}

const plain = { middle: 'none', points: 'none', runsOn: false } as const;

/** What writers really combine. */
export const NUMBERINGS: readonly NumberingStyle[] = [
  { ...plain, section: 'comma', task: 'bracket' },
  { ...plain, section: 'comma', task: 'bracket', points: 'dot' },
  { ...plain, section: 'comma', task: 'bracket', runsOn: true },
  { ...plain, section: 'comma', task: 'dot', runsOn: true },
  { ...plain, section: 'comma', task: 'dot' },
  { ...plain, section: 'comma', task: 'wide-dot', runsOn: true },
  { ...plain, section: 'comma', task: 'small-dot', runsOn: true },
  { ...plain, section: 'comma', task: 'ideographic', runsOn: true },
  { ...plain, section: 'comma', task: 'digit-bracket' },
  { ...plain, section: 'comma', middle: 'bracket', task: 'dot', runsOn: true },
  { ...plain, section: 'comma', middle: 'bracket', task: 'dot' },
  { ...plain, section: 'chapter', task: 'article', runsOn: true },
  { ...plain, section: 'part', task: 'comma' },
  { ...plain, section: 'bracket', task: 'dot', runsOn: true },
  { ...plain, section: 'none', task: 'comma' },
  { ...plain, section: 'none', task: 'comma', points: 'bracket' },
  { ...plain, section: 'none', task: 'dot' },
  { ...plain, section: 'none', task: 'ideographic' },
  { ...plain, section: 'none', task: 'article' },
  { ...plain, section: 'none', task: 'bracket' },
  { ...plain, section: 'none', task: 'named' },
  { ...plain, section: 'comma', task: 'circled' },
  { ...plain, section: 'comma', task: 'none' },
  { ...plain, section: 'none', task: 'none' },
];
