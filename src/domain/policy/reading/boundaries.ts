// Where each part of the document begins, for the proof of coverage.
import type { Boundary } from './coverage.ts';
import type { Head } from './head.ts';
import { isFurniture } from './furniture.ts';
import type { Structure } from './structure.ts';
import { headingOf } from './task-text.ts';
import type { View } from './view.ts';

function headBoundaries(view: View, structure: Structure, head: Head): Boundary[] {
  return structure.blocks
    .filter((block) => block.from < structure.bodyFrom)
    .map((block): Boundary => {
      if (isFurniture(view, block)) return { from: block.from, kind: 'furniture' };
      if (block.from === head.addresseeBlock?.from) return { from: block.from, kind: 'addressees' };
      if (head.titleBlocks.some((title) => title.from === block.from))
        return { from: block.from, kind: 'title' };
      const beforeAddressees = head.addresseeBlock !== undefined && block.to <= head.addresseeBlock.from;
      return {
        from: block.from,
        kind: beforeAddressees && head.titleBlocks.length > 0 ? 'title' : 'preamble',
      };
    });
}

export function boundariesOf(view: View, structure: Structure, head: Head): readonly Boundary[] {
  const boundaries: Boundary[] = headBoundaries(view, structure, head);
  const tasks = new Set(structure.regions.map((region) => region.from));
  for (const section of structure.sections.filter(({ from }) => !tasks.has(from))) {
    const heading = headingOf(view, structure.blocks, section, section.to);
    boundaries.push({ from: section.from, kind: 'section-heading' });
    const stopMark = /[。:]/.test(view.text[heading.to] ?? '') ? 1 : 0;
    boundaries.push({ from: nextWord(view, heading.to + stopMark), kind: 'section-text' });
  }
  for (const region of structure.regions)
    boundaries.push({ from: nextWord(view, region.to), kind: 'section-text' });
  boundaries.push({ from: nextWord(view, structure.closingFrom), kind: 'closing' });
  // Later boundaries win over earlier ones at the same place: what is found beats what is left over.
  for (const section of structure.sections) boundaries.push({ from: section.from, kind: 'section-heading' });
  for (const region of structure.regions) boundaries.push({ from: region.from, kind: 'task' });
  boundaries.push({ from: structure.furnitureFrom, kind: 'furniture' });
  return boundaries;
}

function nextWord(view: View, from: number): number {
  let at = from;
  while (/\s/.test(view.text[at] ?? '')) at += 1;
  return at;
}
