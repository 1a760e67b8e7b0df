// A letter → the message that the platform takes: a card, or plain text for old clients and private deployments.
import { createHash } from 'node:crypto';
import { renderPlainText } from '../../../domain/conversation/index.ts';
import type { OutboxItem } from '../../../domain/conversation/index.ts';
import type { OutgoingMessage } from '../api/lark-api.ts';
import { encodeCard } from '../cards/encode-card.ts';
import { escapeText } from '../cards/escape-markup.ts';

/** The platform takes 150 kB, and JSON makes some characters longer. */
const TEXT_BYTES = 120_000;

export function encodeMessage(letter: OutboxItem, asCard: boolean): OutgoingMessage {
  const uuid = createHash('sha256').update(letter.key).digest('hex').slice(0, 40);
  if (asCard) {
    const { card } = encodeCard(letter.reply, { letter: letter.sequence, page: 0 });
    return { type: 'interactive', content: JSON.stringify(card), uuid };
  }
  const text = cutBytes(escapeText(renderPlainText(letter.reply)));
  return { type: 'text', content: JSON.stringify({ text }), uuid };
}

function cutBytes(text: string): string {
  if (Buffer.byteLength(text) <= TEXT_BYTES) return text === '' ? '…' : text;
  const cut = Buffer.from(text).subarray(0, TEXT_BYTES).toString('utf8');
  return `${cut.replace(/\ufffd+$/, '')}…`;
}
