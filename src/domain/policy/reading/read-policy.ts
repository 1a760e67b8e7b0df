// Text → register: the reading order of this folder. Pure: the same text gives the same policy.
import { createHash } from 'node:crypto';
import type { Policy, Section } from '../policy.ts';
import { boundariesOf } from './boundaries.ts';
import { partsFrom } from './coverage.ts';
import { findDoubts } from './doubts.ts';
import type { Head } from './head.ts';
import type { Block } from './layout.ts';
import { readHead } from './head.ts';
import { withoutOrnaments } from './ornaments.ts';
import { findBasis, findGoal } from './references.ts';
import type { Structure } from './structure.ts';
import { readStructure } from './structure.ts';
import { headingOf, readTask } from './task-text.ts';
import { unwrap } from './unwrap.ts';
import type { Range, View } from './view.ts';
import { createView, spanOf, trimmed } from './view.ts';

export interface PolicySource {
  readonly id: string;
  readonly source: string;
  readonly text: string;
}

function sectionsOf(view: View, original: string, structure: Structure): Section[] {
  return structure.sections.map((node, i) => {
    const label = node.mark ? spanOf(view, node.mark.from, node.mark.to) : { start: 0, end: 0 };
    const heading = headingOf(view, structure.blocks, node, node.children[0]?.from ?? node.to);
    const title = spanOf(view, heading.from, heading.to);
    const parent = structure.sections.findIndex((other) => other === node.parent);
    return {
      number: i + 1,
      label: original.slice(label.start, label.end).trim(),
      title: original.slice(title.start, title.end).replace(/\s+/g, ''),
      span: spanOf(view, node.from, node.to),
      ...(parent < 0 ? {} : { parent }),
    };
  });
}

/** The printed numbers where they are unique in the document, otherwise the places. */
function numbersOf(structure: Structure): number[] {
  const values = structure.regions.map((region) => region.mark?.value);
  const usable = values.every((v) => v !== undefined) && new Set(values).size === values.length;
  return structure.regions.map((region, i) => (usable ? (region.mark?.value ?? i + 1) : i + 1));
}

/** An honest description where no title is printed: kind of paper and issuer, nothing else. */
function titleOf(head: Head): string {
  if (head.title !== undefined) return head.title;
  const date = head.issuedOn?.split('-').map(Number);
  const day = date ? `(${date[0] ?? ''}年${date[1] ?? ''}月${date[2] ?? ''}日)` : '';
  return `${head.issuer ?? ''}${head.kind ?? '文件'}${day}`;
}

/** For dates without a year: the year of issue, or the one that the title, the number or the head prints. */
function documentYear(view: View, head: Head, bodyFrom: number): number | undefined {
  const before = view.text.slice(0, Math.max(bodyFrom, 400));
  const printed =
    head.issuedOn ??
    /20\d{2}/.exec(`${head.title ?? ''}${head.documentNumber ?? ''}`)?.[0] ??
    /(20\d{2})年\d{1,2}月\d{1,2}日(?!前|起|之前|以前)/.exec(before)?.[1] ??
    /(?<!》[(〔])[〔[(](20\d{2})[〕\])]\d+号/.exec(before)?.[1];
  return printed === undefined ? undefined : Number(printed.slice(0, 4));
}

/** The goal stands in the preamble, or in a first section on aims. */
function goalRanges(structure: Structure, head: Head): Range[] {
  const aims = structure.sections.filter((node) => !structure.regions.some((r) => r.section === node));
  return [...(head.preamble ? [head.preamble] : []), ...aims];
}

/** The lines before the body; where the body begins inside a line, up to there. */
function headBlocks(view: View, { blocks, bodyFrom }: Structure): Block[] {
  return blocks
    .filter((block) => block.from < bodyFrom)
    .map((block) =>
      block.to <= bodyFrom ? block : { ...block, ...trimmed(view, { from: block.from, to: bodyFrom }) },
    );
}

export function readPolicy(source: PolicySource): Policy {
  const original = source.text;
  const view = unwrap(withoutOrnaments(createView(original)));
  const structure = readStructure(view, original);
  const firstTask = structure.regions[0]?.from ?? structure.bodyFrom;
  const head = readHead({
    view,
    original,
    head: headBlocks(view, structure),
    middle: structure.blocks.filter((b) => b.from >= structure.bodyFrom && b.from < firstTask),
    closing: structure.blocks.filter(
      (b) => b.from >= structure.closingFrom && b.from < structure.furnitureFrom,
    ),
  });
  const numbers = numbersOf(structure);
  const page = {
    view,
    original,
    blocks: structure.blocks,
    holes: structure.holes,
    year: documentYear(view, head, structure.bodyFrom),
  };
  const tasks = structure.regions.map((region, i) => {
    const section = structure.sections.findIndex((node) => node === region.section);
    return readTask(page, region, numbers[i] ?? i + 1, section < 0 ? undefined : section);
  });
  const goal = findGoal(view, goalRanges(structure, head));
  const goalSpan = goal && spanOf(view, goal.from, goal.to);
  const facts = { tasks, text: original, ...pick(head) };
  return {
    id: source.id,
    source: source.source,
    hash: createHash('sha256').update(original).digest('hex'),
    ...facts,
    title: titleOf(head),
    ...(head.documentNumber === undefined ? {} : { documentNumber: head.documentNumber }),
    addressees: head.addressees,
    ...(head.preamble ? { preamble: spanOf(view, head.preamble.from, head.preamble.to) } : {}),
    ...(goalSpan ? { goal: { text: original.slice(goalSpan.start, goalSpan.end), span: goalSpan } } : {}),
    basis: head.preamble ? findBasis(view, original, head.preamble, head.title) : [],
    sections: sectionsOf(view, original, structure),
    parts: partsFrom(view, original.length, boundariesOf(view, structure, head)),
    doubts: findDoubts(view, structure, head, facts),
  };
}

function pick(head: Head): { issuer?: string; issuedOn?: string } {
  return {
    ...(head.issuer === undefined ? {} : { issuer: head.issuer }),
    ...(head.issuedOn === undefined ? {} : { issuedOn: head.issuedOn }),
  };
}
