// A file sent in chat: read at once, shown on a card, and published only when somebody who may says so.
import { extname } from 'node:path';
import type { Attachment, Message, Reply } from '../../domain/conversation/index.ts';
import { carriesSecrecyMark } from '../../domain/ledger/index.ts';
import { readPolicy, recognise } from '../../domain/policy/index.ts';
import type { HandedInStore } from '../../domain/policy/index.ts';
import { UpstreamError, UserError } from '../../shared/errors.ts';
import { MAX_FILE_BYTES } from '../formats/refusal.ts';
import type { Knowledge } from '../knowledge.ts';
import { decodeSource } from '../read-source.ts';
import { findDocuments } from './find-documents.ts';
import { writeReviewCard } from './review-card.ts';
import { textBlock } from './voice.ts';
import type { Voice } from './voice.ts';

/** Where a mark of secrecy stands on a paper. */
const HEAD_LENGTH = 2_000;
const SECRET =
  '文件带有密级标识,未保存。本系统只处理非涉密事项。(It carries a mark of secrecy and was not stored.)';

export interface HandInRooms {
  readonly knowledge: Knowledge;
  readonly store: HandedInStore;
}

/** One reply for one file. */
export async function takeIn(
  { knowledge, store }: HandInRooms,
  message: Message,
  attachment: Attachment,
  voice: Voice,
): Promise<Reply> {
  try {
    const bytes = await attachment.load(MAX_FILE_BYTES);
    const source = await decodeSource(attachment.name, bytes);
    if (carriesSecrecyMark(source.text.slice(0, HEAD_LENGTH))) throw new UserError('secret-file', SECRET);
    const policy = readPolicy(source);
    const file = await store.add({ name: attachment.name, user: message.user, at: message.at }, bytes);
    const register = knowledge.register();
    return writeReviewCard(voice, file, policy, {
      current: register.findPolicy(policy.id),
      alike: recognise(policy, register.policies),
    });
  } catch (error) {
    if (!(error instanceof UserError || error instanceof UpstreamError)) throw error;
    return voice.reply('error', [textBlock(voice.words.refused(error.message))]);
  }
}

export interface Decision {
  readonly kind: 'publish' | 'discard';
  readonly number: number;
  /** Folded. */
  readonly replaces?: string;
}

export async function decide(
  { knowledge, store }: HandInRooms,
  message: Message,
  { kind, number, replaces }: Decision,
  voice: Voice,
): Promise<Reply> {
  const { words } = voice;
  const file = await store.find(number);
  if (file === undefined) return voice.reply('not_found', [textBlock(words.unknownFile(number))]);
  const bytes = await store.loadBytes(number);
  const replaced = replaces === undefined ? [] : findDocuments(knowledge.register(), replaces);
  if (replaces !== undefined && replaced.length !== 1)
    return voice.reply('not_found', [
      textBlock(replaced.length === 0 ? words.unknown(replaces) : words.which),
    ]);
  const state = kind === 'publish' ? 'published' : 'discarded';
  if (file.state !== 'waiting' || bytes === undefined)
    return voice.reply('answer', [
      textBlock(words.decided(number, file.state === 'published' ? 'published' : 'discarded')),
    ]);
  // Published first, noted after: should the process die in between, pressing again publishes the same once more.
  const [old] = replaced;
  const name = old === undefined ? file.name : `${old.id}${extname(file.name)}`;
  const done = kind === 'publish' ? await knowledge.publish(name, bytes) : undefined;
  const [refused] = done?.refused ?? [];
  if (refused !== undefined) return voice.reply('error', [textBlock(words.refused(refused.error.message))]);
  await store.decide(number, { state, by: message.user, at: message.at });
  const [policy] = done?.read ?? [];
  return voice.reply('answer', [
    textBlock(
      policy === undefined
        ? words.discarded(file.name)
        : words.published(voice.title(policy), policy.tasks.length),
    ),
  ]);
}
