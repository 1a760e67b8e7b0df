// One task: heading, sentences with and without promises, points, and who does it.
import type { Dice } from './dice.ts';
import { numberOf } from './numbering-style.ts';
import type { NumberingStyle } from './numbering-style.ts';
import { once, pickDue, pickPromise } from './promise-stock.ts';
import type { Promised } from './promise-stock.ts';
import { sayable, writeStatement } from './statement-style.ts';
import type { StatementStyle } from './statement-style.ts';
import type { Line, TrueDue, TrueTask, TrueUnits } from './truth.ts';
import { pickUnits } from './unit-stock.ts';
import type { UnitStock } from './unit-stock.ts';
import { DECOYS, pickHeading, PLAIN, SCORES } from './work-stock.ts';
import type { Desk } from './write-policy.ts';

export interface TaskStyle {
  readonly headed: boolean;
  readonly headingOnItsLine: boolean;
  /** Several brackets in one task, each behind its own sentence. */
  readonly split: boolean;
  readonly withBoxes: boolean;
  readonly scored: boolean;
  readonly roles: 'responsible' | 'lead-first' | 'lead-and-help' | 'mixed';
}

export function pickTaskStyle(dice: Dice, numbering: NumberingStyle, statement: StatementStyle): TaskStyle {
  const numbered = numbering.task !== 'none';
  const headed = !numbered || numbering.points !== 'none' || statement.early || dice.chance(0.85);
  return {
    headed,
    headingOnItsLine: headed && !statement.early && dice.chance(numbered ? 0.3 : 0.5),
    split:
      numbered &&
      numbering.points === 'none' &&
      statement.frame !== undefined &&
      !statement.early &&
      dice.chance(0.2),
    withBoxes: numbering.task === 'dot' && numbering.runsOn && dice.chance(0.25),
    scored: dice.chance(0.05) && statement.frame !== undefined,
    roles: dice.pick(['responsible', 'lead-first', 'lead-and-help', 'mixed'] as const),
  };
}

export function pickRoles(dice: Dice, stock: UnitStock, style: TaskStyle['roles']): TrueUnits {
  const all = pickUnits(stock, dice, dice.between(2, 6), 0.25);
  const take = (low: number, high: number): string[] =>
    all.splice(0, Math.min(dice.between(low, high), all.length - 1));
  switch (style) {
    case 'responsible':
      return { lead: [], responsible: all, cooperating: [] };
    case 'lead-first':
      return { lead: take(1, 2), responsible: all, cooperating: [] };
    case 'lead-and-help':
      return { lead: take(1, 1), responsible: [], cooperating: all };
    case 'mixed':
      return { lead: take(0, 2), responsible: take(1, 3), cooperating: all };
  }
}

function pickSentences(dice: Dice, year: number, withPoints: boolean): Promised[] {
  const quiet = (sentence: string): Promised => ({ sentence, dues: [], targets: [] });
  return [
    ...dice.some(PLAIN, dice.between(withPoints ? 2 : 1, withPoints ? 3 : 2)).map(quiet),
    ...(dice.chance(0.6) ? [pickPromise(dice, year)] : []),
    ...(dice.chance(0.3) ? [quiet(dice.pick(DECOYS))] : []),
  ];
}

function union(parts: readonly TrueUnits[]): TrueUnits {
  const all = (role: keyof TrueUnits): string[] => [...new Set(parts.flatMap((part) => part[role]))];
  return { lead: all('lead'), responsible: all('responsible'), cooperating: all('cooperating') };
}

const NOBODY: TrueUnits = { lead: [], responsible: [], cooperating: [] };

function dueOf(desk: Desk): (TrueDue & { readonly printed: string }) | undefined {
  const { dice, statement, frame } = desk;
  if (statement.due === 'none') return undefined;
  if (statement.due === 'label' && dice.chance(0.15))
    return { printed: '长期坚持', text: '长期', recurrence: 'once' };
  if (statement.due !== 'label') {
    const month = dice.between(1, 12);
    const printed = dice.pick([`${frame.year}年${month}月`, `${frame.year}年${month}月底前`]);
    return { ...once(printed, frame.year, month), printed };
  }
  return pickDue(dice, frame.year);
}

/** Printed twice is promised once. */
function distinct(dues: readonly TrueDue[]): TrueDue[] {
  return dues.filter((due, i) => dues.findIndex((other) => other.text === due.text) === i);
}

interface Written {
  readonly lines: readonly Line[];
  readonly task: TrueTask;
}

const line = (kind: Line['kind'], text: string): Line => ({ kind, text });

/** `mayLack`: it stands among others, so that nobody need be named. */
export function writeTask(desk: Desk, number: string, mayLack: boolean): Written {
  const { dice, statement, task: style, numbering, frame } = desk;
  const heading = style.headed ? pickHeading(dice) : undefined;
  const sentences = pickSentences(dice, frame.year, numbering.points !== 'none');
  const lacks = mayLack && numbering.task !== 'none' && numbering.points === 'none' && dice.chance(0.04);
  const parts = Array.from({ length: style.split && sentences.length > 1 ? 2 : 1 }, () =>
    sayable(statement, pickRoles(dice, desk.stock, style.roles)),
  );
  const due = lacks ? undefined : dueOf(desk);
  const unclosed =
    desk.layout !== 'no-breaks' && statement.frame !== undefined && !statement.early && dice.chance(0.02);
  const said = (i: number): string[] =>
    lacks
      ? []
      : writeStatement(
          statement,
          parts[i] ?? NOBODY,
          dice,
          i === parts.length - 1 ? { ...(due ? { due } : {}), unclosed } : {},
        );
  const score = style.scored ? dice.pick(SCORES) : '';
  const body = bodyOf(desk, sentences, said, score);
  const early = statement.early && heading !== undefined ? said(0).join('') : '';
  const isDueSaid =
    statement.frame !== undefined || (statement.form === 'labels' && statement.due === 'label');
  return {
    lines: [...firstLines(style, { number, heading, early }, body[0]?.text ?? ''), ...body.slice(1)],
    task: {
      ...(heading === undefined ? {} : { title: heading }),
      opening: heading ?? sentences[0]?.sentence ?? '',
      units: lacks ? NOBODY : union(parts),
      dues: distinct([...sentences.flatMap((s) => s.dues), ...(due && isDueSaid ? [withoutPrint(due)] : [])]),
      targets: sentences.flatMap((s) => s.targets),
    },
  };
}

function withoutPrint({ text, recurrence, year, month }: TrueDue): TrueDue {
  return {
    text,
    recurrence,
    ...(year === undefined ? {} : { year }),
    ...(month === undefined ? {} : { month }),
  };
}

interface Opening {
  readonly number: string;
  readonly heading: string | undefined;
  /** The units, where they stand right behind the heading. */
  readonly early: string;
}

function firstLines(style: TaskStyle, { number, heading, early }: Opening, text: string): Line[] {
  if (heading === undefined) return [line('task', `${number}${text}`)];
  const opening = `${number}${heading}${early}`;
  return style.headingOnItsLine
    ? [line('task', opening), line('text', text)]
    : [line('task', `${opening}。${text}`)];
}

/** The sentences with their brackets, as one paragraph or as points, and the lines of units behind them. */
function bodyOf(
  desk: Desk,
  sentences: readonly Promised[],
  said: (i: number) => string[],
  score: string,
): Line[] {
  const { dice, statement, numbering, task } = desk;
  const words = sentences.map((s) => `${s.sentence}。`);
  const inBracket = statement.frame !== undefined;
  const closing = statement.early ? [] : said(task.split && words.length > 1 ? 1 : 0);
  const behind = inBracket && dice.chance(0.15) ? [line('units', closing.join(''))] : [];
  const inline = `${score}${inBracket && behind.length === 0 ? closing.join('') : ''}`;
  const own = inBracket ? behind : closing.map((text) => line('units', text));
  if (numbering.points !== 'none') {
    const points = words.map((text, i) => line('text', `${numberOf(numbering.points, i + 1)}${text}`));
    const last = points.pop();
    return [
      line('text', '统筹抓好各项工作。'),
      ...points,
      ...(last ? [line('text', `${last.text}${inline}`)] : []),
      ...own,
    ].filter((l) => l.text !== '');
  }
  if (task.split && words.length > 1) {
    const middle = Math.floor(words.length / 2);
    return [
      line(
        'text',
        `${words.slice(0, middle).join('')}${said(0).join('')}${words.slice(middle).join('')}${inline}`,
      ),
      ...own,
    ];
  }
  return [line('text', `${words.join('')}${inline}`), ...own].filter((l) => l.text !== '');
}
