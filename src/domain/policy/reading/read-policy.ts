// Text → register: the reading order of this folder. Pure: the same text gives the same policy.
import { createHash } from 'node:crypto';
import type { Policy, Task } from '../policy.ts';
import { boundariesOf } from './boundaries.ts';
import { partsFrom } from './coverage.ts';
import { findDoubts } from './doubts.ts';
import type { Head } from './head.ts';
import { readHead } from './head.ts';
import type { Block } from './layout.ts';
import { withoutOrnaments } from './ornaments.ts';
import { findBasis } from './references.ts';
import { goalOf, numbersOf, sectionsOf, titleOf, yearOf } from './register-facts.ts';
import type { Structure } from './structure.ts';
import { readStructure } from './structure.ts';
import { readTask } from './task-text.ts';
import { unwrap } from './unwrap.ts';
import type { View } from './view.ts';
import { createView, spanOf, trimmed } from './view.ts';

export interface PolicySource {
  readonly id: string;
  readonly source: string;
  readonly text: string;
}

/** The lines before the body; where the body begins inside a line, up to there. */
function headBlocks(view: View, { blocks, bodyFrom }: Structure): Block[] {
  return blocks
    .filter((block) => block.from < bodyFrom)
    .map((block) =>
      block.to <= bodyFrom ? block : { ...block, ...trimmed(view, { from: block.from, to: bodyFrom }) },
    );
}

function headOf(view: View, original: string, structure: Structure): Head {
  const { blocks, bodyFrom, closingFrom, furnitureFrom } = structure;
  const firstTask = structure.regions[0]?.from ?? bodyFrom;
  return readHead({
    view,
    original,
    head: headBlocks(view, structure),
    middle: blocks.filter((block) => block.from >= bodyFrom && block.from < firstTask),
    closing: blocks.filter((block) => block.from >= closingFrom && block.from < furnitureFrom),
  });
}

function tasksOf(view: View, original: string, structure: Structure, head: Head): Task[] {
  const { blocks, holes, bodyFrom } = structure;
  const page = { view, original, blocks, holes, year: yearOf(view, head, bodyFrom) };
  const numbers = numbersOf(structure);
  const places = new Map(structure.sections.map((node, i) => [node, i]));
  return structure.regions.map((region, i) =>
    readTask(page, region, numbers[i] ?? i + 1, region.section && places.get(region.section)),
  );
}

export function readPolicy({ id, source, text }: PolicySource): Policy {
  const view = unwrap(withoutOrnaments(createView(text)));
  const structure = readStructure(view, text);
  const head = headOf(view, text, structure);
  const tasks = tasksOf(view, text, structure, head);
  const goal = goalOf(view, text, structure, head);
  const { preamble } = head;
  const facts = {
    tasks,
    text,
    ...(head.issuer === undefined ? {} : { issuer: head.issuer }),
    ...(head.issuedOn === undefined ? {} : { issuedOn: head.issuedOn }),
  };
  return {
    id,
    source,
    hash: createHash('sha256').update(text).digest('hex'),
    ...facts,
    title: titleOf(head, id),
    ...(head.documentNumber === undefined ? {} : { documentNumber: head.documentNumber }),
    addressees: head.addressees,
    ...(preamble ? { preamble: spanOf(view, preamble.from, preamble.to) } : {}),
    ...(goal ? { goal } : {}),
    basis: preamble ? findBasis(view, text, preamble, head.title) : [],
    sections: sectionsOf(view, text, structure),
    parts: partsFrom(view, text.length, boundariesOf(view, structure, head)),
    doubts: findDoubts(view, structure, head, facts),
  };
}
