// Reply → one page of a card. What does not fit on a page moves to the next, behind buttons: one reply stays one
// message, within the platform's limits of bytes, elements and tables.
import type { Button, Reply } from '../../../domain/conversation/index.ts';
import { sayModelsPart, wordingOf } from '../wording.ts';
import type { Wording } from '../wording.ts';
import type { Card, CardElement } from './card.ts';
import { buttonElement, countElements, measureBytes, panelElement, rowElement, textElement } from './card.ts';
import { encodeBlock, titleOf } from './encode-block.ts';

/** The platform's limits are 30 kB and 200 elements. */
export const CARD_BYTES = 25_000;
export const CARD_ELEMENTS = 180;
const FOOT_BYTES = 6_000;
const MAX_BUTTONS = 12;
const MAX_SOURCES = 6;
/** The platform advises five at most. */
const MAX_CHARTS = 4;
const SUMMARY_CHARACTERS = 60;

/** Which letter the card is: its buttons name it, so that a press finds the reply again. */
export interface CardPlace {
  readonly letter: number;
  /** From 0. */
  readonly page: number;
}

export interface EncodedCard {
  readonly card: Card;
  readonly pages: number;
}

export function encodeCard(reply: Reply, place: CardPlace): EncodedCard {
  const wording = wordingOf(reply.language);
  const pages = paginate(encodeBody(reply, wording));
  const page = Math.min(Math.max(0, place.page), pages.length - 1);
  const elements = [
    ...(pages[page] ?? []),
    ...encodeButtons(reply, place.letter),
    ...encodePager(wording, place.letter, page, pages.length),
  ];
  return { card: createCard(reply, elements), pages: pages.length };
}

function createCard(reply: Reply, elements: readonly CardElement[]): Card {
  return {
    schema: '2.0',
    config: {
      update_multi: true,
      width_mode: 'fill',
      enable_forward: true,
      summary: { content: summarise(reply) },
    },
    body: { direction: 'vertical', elements },
  };
}

function encodeBody(reply: Reply, wording: Wording): readonly CardElement[] {
  const hasFact = reply.blocks.some(({ kind }) => kind !== 'quote' && kind !== 'buttons');
  const elements = reply.blocks.flatMap((block) => encodeBlock(block, { reply, wording, hasFact }));
  const models = sayModelsPart(reply).map((line) => textElement(line, { isSmall: true }));
  const body = [...elements, ...encodeSources(reply, wording), ...models];
  // The platform refuses a card without elements, and a reply of nothing but white space is still a reply.
  return body.length === 0 ? [textElement('…')] : body;
}

/** Citations that no quote block shows: folded away, the first few of them. */
function encodeSources(reply: Reply, wording: Wording): readonly CardElement[] {
  const quoted = new Set(reply.blocks.flatMap((block) => (block.kind === 'quote' ? [block.citation] : [])));
  const others = reply.citations.filter((_, index) => !quoted.has(index));
  if (others.length === 0 || quoted.size > 0) return [];
  const shown = others.slice(0, MAX_SOURCES).map((citation) => {
    const { quote } = citation;
    const text = quote.length > 150 ? `${quote.slice(0, 150)}…` : quote;
    return textElement(`${titleOf(citation, wording)}\n“${text}”`);
  });
  return [panelElement(wording.sources(others.length), shown, false)];
}

function paginate(elements: readonly CardElement[]): readonly (readonly CardElement[])[] {
  const pages: CardElement[][] = [[]];
  let bytes = 0;
  let count = 0;
  let tables = 0;
  let charts = 0;
  for (const element of elements) {
    const ownBytes = measureBytes(element);
    const ownCount = countElements(element);
    const ownTables = element.tag === 'table' ? 1 : 0;
    const ownCharts = element.tag === 'chart' ? 1 : 0;
    const isFull =
      bytes + ownBytes > CARD_BYTES - FOOT_BYTES ||
      count + ownCount > CARD_ELEMENTS - 60 ||
      tables + ownTables > 1 ||
      charts + ownCharts > MAX_CHARTS;
    if (isFull && pages.at(-1)?.length !== 0) {
      pages.push([]);
      bytes = count = tables = charts = 0;
    }
    pages.at(-1)?.push(element);
    bytes += ownBytes;
    count += ownCount;
    tables += ownTables;
    charts += ownCharts;
  }
  return pages;
}

function encodeButtons(reply: Reply, letter: number): readonly CardElement[] {
  const buttons = reply.blocks
    .flatMap((block) => (block.kind === 'buttons' ? block.buttons : []))
    .slice(0, MAX_BUTTONS)
    .map((button) => encodeButton(button, letter));
  const fitting = buttons.filter(
    (_, index) => measureBytes(buttons.slice(0, index + 1)) < FOOT_BYTES - 1_500,
  );
  return fitting.length === 0 ? [] : [rowElement(fitting)];
}

function encodeButton({ label, say }: Button, letter: number): CardElement {
  return buttonElement(label, { op: 'say', say, letter });
}

function encodePager(wording: Wording, letter: number, page: number, pages: number): readonly CardElement[] {
  if (pages < 2) return [];
  const turn = (label: string, to: number): CardElement =>
    buttonElement(label, { op: 'page', page: to, letter });
  return [
    rowElement([
      ...(page > 0 ? [turn(wording.previous, page - 1)] : []),
      ...(page < pages - 1 ? [turn(wording.next, page + 1)] : []),
      textElement(wording.page(page + 1, pages), { isSmall: true }),
    ]),
  ];
}

/** Shown in the list of chats and in the notification. */
function summarise(reply: Reply): string {
  const block = reply.blocks.find(({ kind }) => kind !== 'buttons');
  const text = block === undefined ? '' : firstWords(block);
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > SUMMARY_CHARACTERS ? `${line.slice(0, SUMMARY_CHARACTERS)}…` : line || '督办';
}

function firstWords(block: Reply['blocks'][number]): string {
  switch (block.kind) {
    case 'text':
    case 'quote':
      return block.text;
    case 'fields':
      return block.fields.map(({ label, value }) => `${label} ${value}`).join(' ');
    case 'list':
      return block.items.map(({ text }) => text).join(' ');
    case 'table':
      return block.columns.map(({ label }) => label).join(' ');
    case 'chart':
      return block.summary;
    case 'buttons':
      return '';
  }
}
