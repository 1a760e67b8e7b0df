// One synthetic document from one seed: a style is drawn, the tasks are written in it, and the truth is kept beside the text.
import { createDice } from './dice.ts';
import type { Dice } from './dice.ts';
import { writeFrame } from './frame-of-document.ts';
import type { Frame } from './frame-of-document.ts';
import { layOut, pickLayout, toTraditional } from './layouts.ts';
import type { LayoutName } from './layouts.ts';
import { NUMBERINGS } from './numbering-style.ts';
import type { NumberingStyle } from './numbering-style.ts';
import { pickStatementStyle } from './statement-style.ts';
import type { StatementStyle } from './statement-style.ts';
import { pickTable, writeTable } from './task-table.ts';
import type { SyntheticPolicy } from './truth.ts';
import { pickPlace, unitsOf } from './unit-stock.ts';
import type { UnitStock } from './unit-stock.ts';
import { MOST_TASKS, writeBody } from './write-body.ts';
import { pickTaskStyle } from './write-task.ts';
import type { TaskStyle } from './write-task.ts';

export interface Desk {
  readonly dice: Dice;
  readonly frame: Frame;
  readonly stock: UnitStock;
  readonly numbering: NumberingStyle;
  readonly statement: StatementStyle;
  readonly task: TaskStyle;
  readonly layout: LayoutName;
  /** Undefined: as many as chance has it. */
  readonly wanted: number | undefined;
}

function styleWords(desk: Desk, layout: string, script: string): string {
  const { numbering: n, statement: s, task } = desk;
  const frame = s.frame ? s.frame.join('') : s.oneLine ? 'line' : 'lines';
  const flags = [
    s.early ? 'early' : '',
    task.split ? 'split' : '',
    task.withBoxes ? 'boxes' : '',
    task.headed ? '' : 'unheaded',
  ];
  return [
    layout,
    script,
    `${n.section}/${n.middle}/${n.task}/${n.points}`,
    `${s.form}${frame}`,
    `due-${s.due}`,
    ...flags,
  ]
    .filter((word) => word !== '')
    .join(' ');
}

function deskOf(seed: number, isTable: boolean, wanted: number | undefined): Desk {
  const dice = createDice(seed);
  const place = pickPlace(dice);
  const frame = writeFrame(dice, place);
  const stock = unitsOf(place, dice);
  const numbering = dice.pick(NUMBERINGS);
  const statement = pickStatementStyle(dice);
  const task = pickTaskStyle(dice, numbering, statement);
  const drawn = isTable ? 'lines' : pickLayout(dice, numbering.task === 'none');
  // Labels of their own lines that run into the next words are nobody's to tell apart.
  const runsTogether = statement.frame === undefined || task.headingOnItsLine;
  const layout = drawn === 'no-breaks' && runsTogether ? 'one-line' : drawn;
  return { dice, frame, stock, numbering, statement, task, layout, wanted };
}

/** `wanted`: how many tasks, 2 to 200; without it a few, as chance has it. Any number of them keeps one style. */
export function writePolicy(seed: number, wanted?: number): SyntheticPolicy {
  if (wanted !== undefined && (wanted < 2 || wanted > MOST_TASKS))
    throw new RangeError(`A synthetic document has 2 to ${MOST_TASKS} tasks, not ${wanted}.`);
  const isTable = seed % 12 === 7;
  const desk = deskOf(seed, isTable, wanted);
  const { dice, frame, layout } = desk;
  const table = isTable ? writeTable(desk, pickTable(dice)) : undefined;
  const body = table ?? writeBody(desk);
  const lines = [...frame.head, ...body.lines, ...frame.tail];
  const isTraditional = dice.chance(0.25);
  const text = layOut(lines, layout, dice);
  return {
    name: `synthetic-${seed}`,
    style: table ? `table ${table.form}` : styleWords(desk, layout, isTraditional ? 'traditional' : ''),
    title: frame.title,
    issuer: frame.issuer,
    issuedOn: frame.issuedOn,
    ...(frame.documentNumber === undefined ? {} : { documentNumber: frame.documentNumber }),
    lines,
    text: isTraditional ? toTraditional(text) : text,
    tasks: body.tasks,
  };
}
