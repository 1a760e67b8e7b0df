// One synthetic document from one seed: a style is drawn, the tasks are written in it, and the truth is kept beside the text.
import { createDice } from './dice.ts';
import type { Dice } from './dice.ts';
import { aims, safeguards, writeFrame } from './frame-of-document.ts';
import type { Frame } from './frame-of-document.ts';
import { layOut, pickLayout, toTraditional } from './layouts.ts';
import type { LayoutName } from './layouts.ts';
import { numberOf, NUMBERINGS } from './numbering-style.ts';
import type { NumberForm, NumberingStyle } from './numbering-style.ts';
import { pickStatementStyle } from './statement-style.ts';
import type { StatementStyle } from './statement-style.ts';
import { pickTable, writeTable } from './task-table.ts';
import type { Line, SyntheticPolicy, TrueTask } from './truth.ts';
import { pickPlace, unitsOf } from './unit-stock.ts';
import type { UnitStock } from './unit-stock.ts';
import { pickSectionHeadings } from './work-stock.ts';
import { pickTaskStyle, writeTask } from './write-task.ts';
import type { TaskStyle } from './write-task.ts';

export interface Desk {
  readonly dice: Dice;
  readonly frame: Frame;
  readonly stock: UnitStock;
  readonly numbering: NumberingStyle;
  readonly statement: StatementStyle;
  readonly task: TaskStyle;
  readonly layout: LayoutName;
}

interface Body {
  readonly lines: Line[];
  readonly tasks: TrueTask[];
}

const line = (kind: Line['kind'], text: string): Line => ({ kind, text });

/** A box of projects between two tasks, with numbers of its own. */
function box(dice: Dice, n: number): Line[] {
  return [
    line('box', `专栏${n} 重点工程`),
    line('box', `1.数字底座工程。建设算力中心${dice.between(2, 9)}个。`),
    line('box', '2.惠民服务工程。完善社区服务设施。'),
  ];
}

function conventionLine(statement: StatementStyle): Line[] {
  if (statement.firstLeads === 'no') return [];
  const others = statement.firstLeads === 'others-cooperating' ? '，其余为配合单位' : '';
  return [line('text', `各项任务由多个单位负责的，列第一位的为牵头单位${others}。`)];
}

function innerForm({ middle, task }: NumberingStyle): NumberForm {
  if (middle !== 'none') return middle;
  return task === 'none' || task === 'circled' ? 'bracket' : task;
}

function writeGroup(desk: Desk, body: Body, count: number, restartAt: number): void {
  const { dice, numbering } = desk;
  for (let t = 1; t <= count; t += 1) {
    const n = numbering.runsOn ? body.tasks.length + 1 : restartAt + t;
    const isAmong = t > 1 && t < count;
    const written = writeTask(desk, numberOf(numbering.task, n), isAmong);
    body.lines.push(...written.lines);
    body.tasks.push(written.task);
    if (t < count && desk.task.withBoxes && dice.chance(0.3))
      body.lines.push(...box(dice, body.tasks.length));
  }
}

function writeSections(desk: Desk, body: Body): void {
  const { dice, frame, numbering } = desk;
  const sub = (n: number): string =>
    numberOf(numbering.runsOn && numbering.middle === 'none' ? 'none' : innerForm(numbering), n);
  const withAims = !numbering.runsOn && numbering.task !== 'none' && dice.chance(0.4);
  const headings = pickSectionHeadings(dice, dice.between(2, 4));
  let number = 0;
  const next = (): string => numberOf(numbering.section, (number += 1));
  if (withAims) body.lines.push(...aims(next(), sub, frame.year));
  for (const heading of headings) {
    body.lines.push(line('heading', `${next()}${heading}`));
    const groups = numbering.middle === 'none' ? 1 : dice.between(1, 2);
    for (let g = 1; g <= groups; g += 1) {
      if (numbering.middle !== 'none') {
        const inner = pickSectionHeadings(dice, 1)[0] ?? '';
        body.lines.push(line('heading', `${numberOf(numbering.middle, g)}${inner}`));
      }
      writeGroup(desk, body, dice.between(2, 4), 0);
    }
  }
  if (withAims && dice.chance(0.6)) body.lines.push(...safeguards(next(), sub));
}

function writeBody(desk: Desk): Body {
  const body: Body = { lines: [...conventionLine(desk.statement)], tasks: [] };
  if (desk.numbering.section === 'none') writeGroup(desk, body, desk.dice.between(4, 9), 0);
  else writeSections(desk, body);
  return body;
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

function deskOf(seed: number, isTable: boolean): Desk {
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
  return { dice, frame, stock, numbering, statement, task, layout };
}

export function writePolicy(seed: number): SyntheticPolicy {
  const isTable = seed % 12 === 7;
  const desk = deskOf(seed, isTable);
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
