// A letter → the message that the platform takes: a card, or plain text for old clients and private deployments.
import { createHash } from 'node:crypto';
import { renderPlainText } from '../../../domain/conversation/index.ts';
import type { OutboxItem, Reply } from '../../../domain/conversation/index.ts';
import type { OutgoingMessage } from '../api/lark-api.ts';
import { encodeCard } from '../cards/encode-card.ts';
import { escapeText } from '../cards/escape-markup.ts';
import { sayModelsPart } from '../wording.ts';

/** The platform takes 150 kB, and JSON makes some characters longer. */
const TEXT_BYTES = 120_000;

export function encodeMessage(letter: OutboxItem, asCard: boolean): OutgoingMessage {
  const uuid = createHash('sha256').update(letter.key).digest('hex').slice(0, 40);
  if (letter.fileKey !== undefined) {
    return { type: 'file', content: JSON.stringify({ file_key: letter.fileKey }), uuid };
  }
  return asCard
    ? { type: 'interactive', content: encodeCardContent(letter.reply, letter.sequence), uuid }
    : { type: 'text', content: encodeTextContent(letter.reply), uuid };
}

/** `letter` is the one that the card's buttons name. */
export function encodeCardContent(reply: Reply, letter: number): string {
  return JSON.stringify(encodeCard(reply, { letter, page: 0 }).card);
}

export function encodeTextContent(reply: Reply): string {
  return JSON.stringify({
    text: cutBytes(escapeText([renderPlainText(reply), ...sayModelsPart(reply)].join('\n'))),
  });
}

function cutBytes(text: string): string {
  if (Buffer.byteLength(text) <= TEXT_BYTES) return text === '' ? '…' : text;
  const cut = Buffer.from(text).subarray(0, TEXT_BYTES).toString('utf8');
  return `${cut.replace(/\ufffd+$/, '')}…`;
}
