// The bot is for matters that are not secret: a message that carries a mark of secrecy is emptied before anybody stores
// it, and the desk refuses what is left. A guard against slips, no guarantee: a channel's own inbox has seen the words.
import type { Message } from '../../domain/conversation/index.ts';
import { carriesSecrecyMark } from '../../domain/ledger/index.ts';
import type { Street } from '../pipeline.ts';

/** Stands in the history where the words stood. */
const EMPTIED = '〔带密级标识,内容未保存〕';

export function guardSecrecy(street: Street): Street {
  return { ...street, handle: (message, watch) => street.handle(withoutSecrets(message), watch) };
}

export function isEmptied({ text }: Message): boolean {
  return text === EMPTIED;
}

function withoutSecrets(message: Message): Message {
  const isMarked =
    carriesSecrecyMark(message.text) ||
    message.attachments?.some(({ name }) => carriesSecrecyMark(name)) === true;
  if (!isMarked) return message;
  return { ...message, text: EMPTIED, attachments: [] };
}
