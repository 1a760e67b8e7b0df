// What a person should look at before trusting the register.
import type { Doubt, Policy, Span, Task } from '../policy.ts';
import type { Head } from './head.ts';
import { misprintDoubts } from './misprints.ts';
import { walk } from './outline.ts';
import type { Region } from './regions.ts';
import type { Structure } from './structure.ts';
import type { View } from './view.ts';
import { spanOf } from './view.ts';

type Facts = Pick<Policy, 'tasks' | 'text' | 'issuer' | 'issuedOn'>;

function headDoubts(facts: Facts, head: Head): Doubt[] {
  const start: Span = { start: 0, end: Math.min(1, facts.text.length) };
  const doubts: Doubt[] = [];
  const add = (kind: string, message: string): void => void doubts.push({ kind, message, span: start });
  if (head.title === undefined) add('title-not-printed', 'The document prints no title.');
  if (facts.issuer === undefined) add('issuer-not-found', 'No issuer was found.');
  if (facts.issuedOn === undefined) add('date-not-found', 'No date of issue was found.');
  if (facts.tasks.length === 0) add('no-tasks', 'No task was found.');
  return doubts;
}

/** Numbers of one style inside one section should follow each other. */
function numberDoubts(view: View, structure: Structure, tasks: readonly Task[]): Doubt[] {
  const doubts: Doubt[] = [];
  const inOutline = walk(structure.root).map((node) => node.mark);
  const marks = [...new Set([...inOutline, ...structure.regions.map((region) => region.mark)])]
    .filter((mark) => mark !== undefined)
    .sort((a, b) => a.from - b.from);
  for (const [i, region] of structure.regions.entries()) {
    const task = tasks[i];
    const mark = region.mark;
    if (!mark || !task) continue;
    const { value } = mark;
    const before = marks.findLast((m) => m.style === mark.style && m.from < mark.from)?.value;
    const span = spanOf(view, mark.from, mark.to);
    const follows = before === undefined ? value === 1 : value === before + 1 || value === 1;
    if (follows && !(before !== undefined && value === 1 && sameSection(structure, i))) continue;
    const kind = before !== undefined && value <= before ? 'number-out-of-order' : 'number-missing';
    const message = `The number ${value} follows ${before ?? 'nothing'}.`;
    doubts.push({ kind, message, task: task.number, span });
  }
  return doubts;
}

const sameSection = (structure: Structure, at: number): boolean =>
  at > 0 && structure.regions[at]?.section === structure.regions[at - 1]?.section;

function sectionDoubts(view: View, structure: Structure): Doubt[] {
  const marks = walk(structure.root).flatMap((node) => (node.mark ? [node.mark] : []));
  return structure.sections.flatMap((section): Doubt[] => {
    const mark = section.mark;
    const before = marks.findLast((m) => m.style === mark?.style && m.from < section.from);
    if (!mark || mark.value === 1 || mark.value === (before?.value ?? 0) + 1) return [];
    const message = `Section number ${mark.value} follows ${before?.value ?? 'nothing'}.`;
    return [{ kind: 'section-out-of-order', message, span: spanOf(view, mark.from, mark.to) }];
  });
}

function statementDoubts(view: View, region: Region, task: number): Doubt[] {
  return region.statements.flatMap((statement): Doubt[] => {
    const span = spanOf(view, statement.from, statement.to);
    const about = { task, span };
    return [
      ...(statement.broken
        ? [{ kind: 'bracket-not-closed', message: 'A bracket of units is not closed.', ...about }]
        : []),
      ...(statement.odd.length > 0
        ? [{ kind: 'unit-unusual', message: 'A name does not read like a unit.', ...about }]
        : []),
    ];
  });
}

function regionDoubts(view: View, region: Region, task: Task, byUnits: boolean): Doubt[] {
  const about = { task: task.number, span: task.span };
  const words = view.text.slice(region.mark?.to ?? region.from, region.statements[0]?.from ?? region.to);
  const hasWords = region.words !== undefined || /[\u4e00-\u9fff]/.test(words);
  return [
    ...(hasWords ? [] : [{ kind: 'words-not-found', message: 'Units without a task.', ...about }]),
    ...(region.statements.length > 0 || !byUnits
      ? []
      : [{ kind: 'units-not-found', message: 'The task names no unit.', ...about }]),
    ...(region.uneven === true
      ? [{ kind: 'table-row-uneven', message: 'More or fewer names than columns for them.', ...about }]
      : []),
    ...statementDoubts(view, region, task.number),
  ];
}

function unitDoubts(view: View, structure: Structure, tasks: readonly Task[]): Doubt[] {
  return structure.regions.flatMap((region, i) => {
    const task = tasks[i];
    return task ? regionDoubts(view, region, task, structure.byUnits) : [];
  });
}

/** Closing brackets without opening ones, and the other way round: something was lost. */
function bracketDoubts(policy: Facts): Doubt[] {
  return policy.tasks.flatMap((task): Doubt[] => {
    const count = (pattern: RegExp): number => task.text.match(pattern)?.length ?? 0;
    const numbered = /^\s*[^\s(（]{1,4}[)）]/.test(task.text) ? 1 : 0;
    const [open, close] = [count(/[(（]/g), count(/[)）]/g) - numbered];
    if (open === close) return [];
    return [
      { kind: 'brackets-uneven', message: 'Brackets do not match.', task: task.number, span: task.span },
    ];
  });
}

/** The same task twice: a line was copied. */
function repetitionDoubts(tasks: readonly Task[]): Doubt[] {
  const seen = new Map<string, number>();
  return tasks.flatMap((task): Doubt[] => {
    const words = task.text.slice(task.label.length).replace(/\s+/g, '');
    const first = seen.get(words);
    if (first === undefined) {
      seen.set(words, task.number);
      return [];
    }
    const message = `Task ${task.number} repeats task ${first}.`;
    return [{ kind: 'task-repeated', message, task: task.number, span: task.span }];
  });
}

/** A text that stops in the middle of a sentence was cut. */
function endDoubts(view: View, structure: Structure, text: string): Doubt[] {
  const last = structure.blocks.findLast((block) => block.from < structure.furnitureFrom);
  const region = structure.regions.at(-1);
  if (!last || !region || last.from >= region.to) return [];
  if (region.statements.some((s) => s.to >= region.to && !s.broken)) return [];
  if (/[。)!;”]$/.test(view.text.slice(last.from, last.to))) return [];
  const span = { start: Math.max(0, text.length - 1), end: text.length };
  return [{ kind: 'ends-abruptly', message: 'The text ends inside a sentence.', span }];
}

export function findDoubts(view: View, structure: Structure, head: Head, facts: Facts): readonly Doubt[] {
  const doubts = [
    ...headDoubts(facts, head),
    ...numberDoubts(view, structure, facts.tasks),
    ...sectionDoubts(view, structure),
    ...unitDoubts(view, structure, facts.tasks),
    ...bracketDoubts(facts),
    ...repetitionDoubts(facts.tasks),
    ...misprintDoubts(facts.tasks),
    ...endDoubts(view, structure, facts.text),
    ...structure.passedOver.map(({ from, to }): Doubt => ({
      kind: 'table-passed-over',
      message: 'A table of tasks was not read, as the text names tasks itself.',
      span: spanOf(view, from, to),
    })),
  ];
  if (facts.tasks.length > 0 && !structure.byUnits) {
    doubts.push({ kind: 'no-units', message: 'No unit is named anywhere.', span: { start: 0, end: 0 } });
  }
  if (structure.convention && facts.tasks.length > 0) {
    doubts.push({
      kind: 'first-listed-leads',
      message: 'Leads follow from a rule.',
      span: { start: 0, end: 0 },
    });
  }
  return doubts;
}
