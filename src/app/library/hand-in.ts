// A file sent in chat: read at once, shown on a card, and published only when somebody who may says so.
import type { Attachment, Message, Reply } from '../../domain/conversation/index.ts';
import { carriesSecrecyMark } from '../../domain/ledger/index.ts';
import { readPolicy } from '../../domain/policy/index.ts';
import type { HandedInStore } from '../../domain/policy/index.ts';
import { UpstreamError, UserError } from '../../shared/errors.ts';
import { MAX_FILE_BYTES } from '../formats/refusal.ts';
import type { Knowledge } from '../knowledge.ts';
import { decodeSource } from '../read-source.ts';
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
    return writeReviewCard(voice, file, policy, knowledge.register().findPolicy(policy.id));
  } catch (error) {
    if (!(error instanceof UserError || error instanceof UpstreamError)) throw error;
    return voice.reply('error', [textBlock(voice.words.refused(error.message))]);
  }
}

export async function decide(
  { knowledge, store }: HandInRooms,
  message: Message,
  { kind, number }: { readonly kind: 'publish' | 'discard'; readonly number: number },
  voice: Voice,
): Promise<Reply> {
  const { words } = voice;
  const file = await store.find(number);
  if (file === undefined) return voice.reply('not_found', [textBlock(words.unknownFile(number))]);
  const bytes = await store.loadBytes(number);
  const state = kind === 'publish' ? 'published' : 'discarded';
  if (file.state !== 'waiting' || bytes === undefined)
    return voice.reply('answer', [
      textBlock(words.decided(number, file.state === 'published' ? 'published' : 'discarded')),
    ]);
  // Published first, noted after: should the process die in between, pressing again publishes the same once more.
  const done = kind === 'publish' ? await knowledge.publish(file.name, bytes) : undefined;
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
