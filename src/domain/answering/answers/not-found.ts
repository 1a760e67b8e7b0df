// The honest "not in this document": what is missing is named, the nearest clause quoted, and no unit suggested.
import { fold } from '../../../text/fold.ts';
import type { Block, OutsideTopic, Query, Where } from '../../conversation/index.ts';
import type { Answered } from '../answered.ts';
import { textBlock } from '../answered.ts';
import { quoteSentences } from '../quotes.ts';
import type { Quote } from '../quotes.ts';
import { findNearest, strongSpans } from '../topic.ts';
import type { Desk } from './desk.ts';

export function missingTasks(desk: Desk, numbers: readonly number[], where: Where): Answered {
  return { kind: 'not_found', blocks: [sayMissing(desk, numbers, where)], tasks: [] };
}

/** Which numbers there are not, and which there are in the documents that were asked about. */
export function sayMissing(
  { register, speech }: Desk,
  numbers: readonly number[],
  { documents }: Where,
): Block {
  const known = register.tasks
    .filter(({ ref }) => documents?.includes(ref.document) ?? true)
    .map(({ task }) => task.number);
  const said = speech.words.taskNumbers(numbers);
  return textBlock(speech.words.missing.task(said, Math.min(...known), Math.max(...known)));
}

export function missingSections(
  { register, speech }: Desk,
  numbers: readonly number[],
  { documents }: Where,
): Answered {
  const asked = register.policies.filter(({ id }) => documents?.includes(id) ?? true);
  const count = Math.max(0, ...asked.map(({ sections }) => sections.length));
  const said = speech.words.join(
    numbers.map((number) => speech.words.sectionName(number, '').replace(/[,，“”「」 ]+$/u, '')),
  );
  return { kind: 'not_found', blocks: [textBlock(speech.words.missing.section(said, count))], tasks: [] };
}

/** `text` is the topic in the asker's folded words. */
export function unknownTopic(desk: Desk, text: string, where: Where): Answered {
  const { words } = desk.speech;
  const said = desk.speech.asked(text);
  const isShort = said !== '' && said.length <= 40;
  const first = textBlock(isShort ? words.missing.topic(said) : words.missing.nothing);
  return { kind: 'not_found', ...withNearest(desk, text, where, [first]), tasks: [] };
}

export function outsideTopic(desk: Desk, query: Extract<Query, { ask: 'outside' }>): Answered {
  const kind = REFUSED.has(query.topic) ? 'refused' : 'not_found';
  return { kind, blocks: [textBlock(desk.speech.words.outside[query.topic])], tasks: [] };
}

const REFUSED: ReadonlySet<OutsideTopic> = new Set([
  'contact',
  'person',
  'weather',
  'opinion',
  'tampering',
  'secret',
]);

/** Bodies and places that no document names. */
export function strangers(
  desk: Desk,
  names: readonly string[],
  topic: string | undefined,
  where: Where,
): Answered {
  const { words } = desk.speech;
  const said = words.join(names.map((name) => desk.speech.asked(name)));
  const first = textBlock(
    topic === undefined ? words.missing.strangerNotAssigned(said) : words.missing.stranger(said),
  );
  return { kind: 'not_found', ...withNearest(desk, topic ?? '', where, [first]), tasks: [] };
}

/** Quotes the nearest clause where one comes near and names no unit: a hint must not look like an answer. */
function withNearest(
  { register, speech }: Desk,
  text: string,
  where: Where,
  blocks: readonly Block[],
): { readonly blocks: readonly Block[]; readonly quotes: readonly Quote[] } {
  const nearest = text === '' ? undefined : findNearest(register, text, where);
  if (nearest === undefined) return { blocks, quotes: [] };
  const quote = quoteSentences(nearest.entry, strongSpans(nearest.spans).slice(0, 1));
  const printed = quote.pieces.map(({ start, end }) => nearest.entry.policy.text.slice(start, end)).join('');
  if (register.gazetteer.mentions(fold(printed)).length > 0) return { blocks, quotes: [] };
  return { blocks: [...blocks, textBlock(speech.words.missing.nearest)], quotes: [quote] };
}
