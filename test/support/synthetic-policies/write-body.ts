// The body of a document: sections, groups and tasks, as many as chance has it or as are wanted.
import type { Dice } from './dice.ts';
import { aims, safeguards } from './frame-of-document.ts';
import { numberOf } from './numbering-style.ts';
import type { NumberForm, NumberingStyle } from './numbering-style.ts';
import type { StatementStyle } from './statement-style.ts';
import type { Line, TrueTask } from './truth.ts';
import { pickSectionHeadings } from './work-stock.ts';
import type { Desk } from './write-policy.ts';
import { writeTask } from './write-task.ts';

const PER_SECTION = 6;
const MOST_SECTIONS = 10;
/** Circled numbers end at ⑳. */
export const MOST_TASKS = 20 * MOST_SECTIONS;

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

function sectionsFor({ dice, wanted }: Desk): number {
  return wanted === undefined ? dice.between(2, 4) : Math.min(MOST_SECTIONS, Math.ceil(wanted / PER_SECTION));
}

/** Equal parts of a whole; the first ones take what is over. */
function shareOut(whole: number, parts: number): number[] {
  return Array.from({ length: parts }, (_, i) => Math.floor(whole / parts) + (i < whole % parts ? 1 : 0));
}

function writeSections(desk: Desk, body: Body): void {
  const { dice, frame, numbering } = desk;
  const sub = (n: number): string =>
    numberOf(numbering.runsOn && numbering.middle === 'none' ? 'none' : innerForm(numbering), n);
  const withAims = !numbering.runsOn && numbering.task !== 'none' && dice.chance(0.4);
  const headings = pickSectionHeadings(dice, sectionsFor(desk));
  let number = 0;
  const next = (): string => numberOf(numbering.section, (number += 1));
  if (withAims) body.lines.push(...aims(next(), sub, frame.year));
  for (const [s, heading] of headings.entries()) {
    body.lines.push(line('heading', `${next()}${heading}`));
    const groups = numbering.middle === 'none' ? 1 : dice.between(1, 2);
    const left = (desk.wanted ?? 0) - body.tasks.length;
    const sizes = shareOut(shareOut(left, headings.length - s)[0] ?? 0, groups);
    for (let g = 1; g <= groups; g += 1) {
      if (numbering.middle !== 'none') {
        const inner = pickSectionHeadings(dice, 1)[0] ?? '';
        body.lines.push(line('heading', `${numberOf(numbering.middle, g)}${inner}`));
      }
      writeGroup(desk, body, desk.wanted === undefined ? dice.between(2, 4) : (sizes[g - 1] ?? 0), 0);
    }
  }
  if (withAims && dice.chance(0.6)) body.lines.push(...safeguards(next(), sub));
}

export function writeBody(desk: Desk): Body {
  const body: Body = { lines: [...conventionLine(desk.statement)], tasks: [] };
  if (desk.numbering.section === 'none') writeGroup(desk, body, desk.wanted ?? desk.dice.between(4, 9), 0);
  else writeSections(desk, body);
  return body;
}
