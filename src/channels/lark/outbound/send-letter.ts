// One attempt to send a letter, and never one twice. Before it a trace is written; the uuid makes the platform drop a
// repetition for an hour; after that we had rather be silent.
import type { OutboxItem } from '../../../domain/conversation/index.ts';
import type { Receiver } from '../api/lark-api.ts';
import { DONE } from '../lanes/lane-runner.ts';
import type { Progress } from '../lanes/lane-runner.ts';
import { decodeAddress } from './address.ts';
import { encodeMessage } from './encode-message.ts';
import { judgeFailure } from './judge-failure.ts';
import type { Verdict } from './judge-failure.ts';
import { backOff, OLDEST_MS, pause } from './sending.ts';
import type { Attempts, Sending } from './sending.ts';
import { fail, settle, SettleError } from './settle.ts';

const MINUTE = 60_000;
/** The platform forgets a uuid after an hour. */
const UNCLEAR_MS = 50 * MINUTE;
/** An older trace than this one's own is that of another process. */
const OTHERS_MS = 5_000;

export async function sendLetter(sending: Sending, letter: OutboxItem, state: Attempts): Promise<Progress> {
  const place = placeOf(letter);
  if (place === undefined) return fail(sending, letter, 'unknown-chat');
  const now = sending.clock.now();
  const end = await findEnd(sending, letter, state, place, now);
  if (end !== undefined) return fail(sending, letter, end);
  const waitMs = sending.pacing.take(place, now.getTime());
  if (waitMs > 0) return { kind: 'later', waitMs };
  const uploaded = await upload(sending, letter, state, place);
  if (uploaded.kind === 'progress') return uploaded.progress;
  const attempt = await sending.outbox.startAttempt(letter.sequence, now);
  if (attempt.kind === 'settled') return DONE;
  const since = now.getTime() - attempt.unclearSince.getTime();
  if (since > UNCLEAR_MS) return fail(sending, letter, 'unclear');
  if (since > OTHERS_MS) state.unclearSince ??= attempt.unclearSince;
  state.count += 1;
  try {
    const receipt = await deliver(sending, uploaded.letter, state).finally(() =>
      sending.pacing.finish(place, sending.clock.now().getTime()),
    );
    await settle(sending, letter, { kind: 'sent', receipt, at: sending.clock.now(), isText: state.asText });
    return DONE;
  } catch (error) {
    if (error instanceof SettleError) throw error;
    return decide(sending, { letter, state, place, verdict: judgeFailure(error), attemptedAt: now });
  }
}

function placeOf(letter: OutboxItem): string | undefined {
  const { chat, user } = decodeAddress(letter.address);
  return chat ?? user;
}

/** Why this letter goes out no more, or nothing. */
async function findEnd(
  { dead }: Sending,
  letter: OutboxItem,
  state: Attempts,
  place: string,
  now: Date,
): Promise<string | undefined> {
  if (await dead.isDead(place)) return 'dead-chat';
  if (state.unclearSince !== undefined) {
    // It may have arrived, and the platform would no longer know it again.
    return now.getTime() - state.unclearSince.getTime() > UNCLEAR_MS ? 'unclear' : undefined;
  }
  return now.getTime() - letter.at.getTime() > OLDEST_MS ? 'expired' : undefined;
}

type Uploaded =
  | { readonly kind: 'letter'; readonly letter: OutboxItem }
  | { readonly kind: 'progress'; readonly progress: Progress };

/** Once uploaded, a file keeps its key: whatever happens to the message, the file is not sent up again. */
async function upload(
  sending: Sending,
  letter: OutboxItem,
  state: Attempts,
  place: string,
): Promise<Uploaded> {
  const known = letter.fileKey ?? state.fileKey;
  if (letter.file === undefined || known !== undefined) {
    return { kind: 'letter', letter: known === undefined ? letter : { ...letter, fileKey: known } };
  }
  try {
    state.fileKey = await sending.files.upload(letter.file);
  } catch (error) {
    state.count += 1;
    const verdict = judgeFailure(error);
    // Nothing was said to anybody yet, so that nothing is unclear.
    const progress =
      verdict.kind === 'unclear'
        ? backOff(sending, state)
        : await decide(sending, { letter, state, place, verdict, attemptedAt: letter.at });
    return { kind: 'progress', progress };
  }
  await sending.outbox.noteUpload(letter.sequence, state.fileKey);
  return { kind: 'letter', letter: { ...letter, fileKey: state.fileKey } };
}

async function deliver({ api }: Sending, letter: OutboxItem, { asText }: Attempts): Promise<string> {
  const address = decodeAddress(letter.address);
  const message = encodeMessage(letter, !asText);
  if (address.replyTo !== undefined) return api.reply(address.replyTo, message, address.inThread);
  if (address.chat !== undefined) return api.send({ type: 'chat_id', id: address.chat }, message);
  return api.send(receiverOf(address.user ?? letter.lane), message);
}

function receiverOf(id: string): Receiver {
  if (id.startsWith('ou_')) return { type: 'open_id', id };
  return { type: id.startsWith('on_') ? 'union_id' : 'user_id', id };
}

interface Failed {
  readonly letter: OutboxItem;
  readonly state: Attempts;
  readonly place: string;
  readonly verdict: Verdict;
  readonly attemptedAt: Date;
}

async function decide(sending: Sending, failed: Failed): Promise<Progress> {
  const { letter, state, place, verdict } = failed;
  if (verdict.kind === 'unclear') {
    state.unclearSince ??= failed.attemptedAt;
    return backOff(sending, state);
  }
  if (verdict.kind === 'never') {
    if (verdict.isChatDead) await sending.dead.bury(place, sending.clock.now());
    return fail(sending, letter, verdict.reason);
  }
  const isPlain = state.asText || letter.file !== undefined;
  if (verdict.kind === 'no-card' && isPlain) return fail(sending, letter, verdict.reason);
  // Certainly not taken: the trace of this attempt is wiped out, unless an earlier one is unclear.
  if (state.unclearSince === undefined) await sending.outbox.settle(letter.sequence, { kind: 'refused' });
  if (verdict.kind === 'no-card') {
    sending.logger.warn(
      { letter: letter.sequence, reason: verdict.reason },
      'Lark: a card was refused; sent as text',
    );
    state.asText = true;
    return { kind: 'later', waitMs: 0 };
  }
  return pause(sending, verdict, state, place);
}
