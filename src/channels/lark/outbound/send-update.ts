// New contents for what was sent before, in place. Done twice it is the same, so that nothing here is ever unclear;
// of several updates only the newest is sent, which also keeps them in order.
// https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/im-v1/message/patch
import type { OutboxItem } from '../../../domain/conversation/index.ts';
import { DONE } from '../lanes/lane-runner.ts';
import type { Progress } from '../lanes/lane-runner.ts';
import { encodeCardContent, encodeTextContent } from './encode-message.ts';
import { judgeFailure } from './judge-failure.ts';
import { backOff, OLDEST_MS, pause } from './sending.ts';
import type { Attempts, Sending } from './sending.ts';
import { fail, settle } from './settle.ts';

export type Update = OutboxItem & { readonly target: number };

/** Somebody is pressing a button of the card at this moment. */
const LOCKED = '230099/11310';
const LOCKED_WAIT_MS = 1_000;
const MAX_LOCKED = 30;
const MIN_LOOK_MS = 200;
const MAX_LOOK_MS = 30_000;

export async function sendUpdate(sending: Sending, update: Update, state: Attempts): Promise<Progress> {
  const { outbox, clock, pacing } = sending;
  if ((await outbox.findNewestUpdate(update.target)) !== update.sequence) {
    return drop(sending, update, 'superseded');
  }
  const sent = await outbox.find(update.target);
  const trace = sent && (await outbox.trace(sent.key));
  if (sent === undefined || trace?.state.kind === 'failed') return drop(sending, update, 'not-sent');
  const now = clock.now();
  if (now.getTime() - update.at.getTime() > OLDEST_MS) return fail(sending, update, 'expired');
  if (sent.receipt === undefined) return waitForOriginal(now, update);
  state.count += 1;
  const place = `message:${sent.receipt}`;
  const waitMs = pacing.take(place, now.getTime());
  if (waitMs > 0) return { kind: 'later', waitMs };
  try {
    await replace(sending, sent, sent.receipt, update);
  } catch (error) {
    return decide(sending, update, state, { place, error });
  }
  await settle(sending, update, {
    kind: 'sent',
    receipt: sent.receipt,
    at: clock.now(),
    isText: sent.isText,
  });
  return DONE;
}

/** Its lane is its own, so that it holds up nobody; the longer it has waited, the longer it waits. */
function waitForOriginal(now: Date, { at }: Update): Progress {
  const waitedMs = now.getTime() - at.getTime();
  return { kind: 'later', waitMs: Math.min(MAX_LOOK_MS, Math.max(MIN_LOOK_MS, waitedMs / 4)) };
}

async function replace(
  { api }: Sending,
  sent: OutboxItem,
  messageId: string,
  { reply }: Update,
): Promise<void> {
  if (sent.isText) await api.replaceText(messageId, encodeTextContent(reply));
  else await api.replaceCard(messageId, encodeCardContent(reply, sent.sequence));
}

async function decide(
  sending: Sending,
  update: Update,
  state: Attempts,
  { place, error }: { readonly place: string; readonly error: unknown },
): Promise<Progress> {
  const verdict = judgeFailure(error);
  switch (verdict.kind) {
    case 'unclear':
      return backOff(sending, state);
    case 'wait':
      return pause(sending, verdict, state, place);
    case 'no-card':
      if (verdict.reason === LOCKED && state.count < MAX_LOCKED)
        return { kind: 'later', waitMs: LOCKED_WAIT_MS };
      return fail(sending, update, verdict.reason);
    case 'never':
      return fail(sending, update, verdict.reason);
  }
}

async function drop(sending: Sending, update: Update, reason: string): Promise<Progress> {
  await settle(sending, update, { kind: 'dropped', reason, at: sending.clock.now() });
  return DONE;
}
