// From structure and head to the facts of the register: sections, numbers, title, year and goal.
import type { Section, Span } from '../policy.ts';
import type { Head } from './head.ts';
import { findGoal } from './references.ts';
import type { Structure } from './structure.ts';
import { headingOf } from './task-text.ts';
import type { Range, View } from './view.ts';
import { spanOf } from './view.ts';

export function sectionsOf(view: View, original: string, structure: Structure): Section[] {
  const places = new Map(structure.sections.map((node, i) => [node, i]));
  return structure.sections.map((node, i) => {
    const label = node.mark ? spanOf(view, node.mark.from, node.mark.to) : { start: 0, end: 0 };
    const heading = headingOf(view, structure.blocks, node, node.children[0]?.from ?? node.to);
    const title = spanOf(view, heading.from, heading.to);
    const parent = node.parent && places.get(node.parent);
    return {
      number: i + 1,
      label: original.slice(label.start, label.end).trim(),
      title: original.slice(title.start, title.end).replace(/\s+/g, ''),
      span: spanOf(view, node.from, node.to),
      ...(parent === undefined ? {} : { parent }),
    };
  });
}

/** The printed numbers where they are unique in the document, otherwise the places. */
export function numbersOf(structure: Structure): number[] {
  const values = structure.regions.map((region) => region.mark?.value);
  const usable = values.every((v) => v !== undefined) && new Set(values).size === values.length;
  return structure.regions.map((region, i) => (usable ? (region.mark?.value ?? i + 1) : i + 1));
}

/** An honest description where no title is printed: kind of paper, issuer and date; the file's name where none is known. */
export function titleOf(head: Head, file: string): string {
  if (head.title !== undefined) return head.title;
  if (head.issuer === undefined && head.kind === undefined && head.issuedOn === undefined) return file;
  const date = head.issuedOn?.split('-').map(Number);
  const day = date ? `(${date[0] ?? ''}年${date[1] ?? ''}月${date[2] ?? ''}日)` : '';
  return `${head.issuer ?? ''}${head.kind ?? '文件'}${day}`;
}

/** For dates without a year: the year of issue, or the one that the title, the number or the head prints. */
export function yearOf(view: View, head: Head, bodyFrom: number): number | undefined {
  const before = view.text.slice(0, Math.max(bodyFrom, 400));
  const printed =
    head.issuedOn ??
    /20\d{2}/.exec(`${head.title ?? ''}${head.documentNumber ?? ''}`)?.[0] ??
    /(20\d{2})年\d{1,2}月\d{1,2}日(?!前|起|之前|以前)/.exec(before)?.[1] ??
    /(?<!》[(〔])[〔[(](20\d{2})[〕\])]\d+号/.exec(before)?.[1];
  return printed === undefined ? undefined : Number(printed.slice(0, 4));
}

/** The goal stands in the preamble, or in a first section on aims. */
export function goalOf(
  view: View,
  original: string,
  structure: Structure,
  head: Head,
): { readonly text: string; readonly span: Span } | undefined {
  const withTasks = new Set(structure.regions.map((region) => region.section));
  const aims: Range[] = structure.sections.filter((node) => !withTasks.has(node));
  const range = findGoal(view, [...(head.preamble ? [head.preamble] : []), ...aims]);
  if (!range) return undefined;
  const span = spanOf(view, range.from, range.to);
  return { text: original.slice(span.start, span.end), span };
}
