// A click asks the bot and waits three seconds, once. The answer is checked, and what is wrong becomes the code
// that the person would see.
// https://open.feishu.cn/document/uAjLw4CM/ukzMukzMukzM/feishu-cards/card-callback-communication
import { problemOfCard, problemOfReplacement, showCard, shownCard } from '../cards/card-content.ts';
import type { JsonObject } from '../json-shape.ts';
import { isObject, objectAt, parseObject, stringAt } from '../json-shape.ts';
import type { PlatformContext } from '../platform-context.ts';
import type { SimMessage, UpdateCredential } from '../platform-state.ts';
import type { EventChannel } from './event-channel.ts';
import type { EventEnvelope } from './event-envelope.ts';
import { CARD_CALLBACK } from './event-envelope.ts';
import type { PushVariant } from './encode-push.ts';
import type { PushOutcome } from './post-push.ts';

export interface Toast {
  readonly type: string;
  readonly content: string;
}

export type CallbackOutcome =
  | {
      readonly kind: 'ok';
      readonly toast: Toast | undefined;
      readonly cardReplaced: boolean;
      readonly answer: JsonObject;
    }
  | { readonly kind: 'failed'; readonly code: number; readonly detail: string };

const TOASTS = new Set(['info', 'success', 'warning', 'error']);

export interface CallbackRequest {
  readonly envelope: EventEnvelope;
  readonly message: SimMessage;
  readonly credential: UpdateCredential;
  readonly variant?: PushVariant;
}

export async function askBot(
  context: PlatformContext,
  channel: EventChannel,
  request: CallbackRequest,
): Promise<CallbackOutcome> {
  const { message, credential } = request;
  if (!context.state.subscribedCallbacks.has(CARD_CALLBACK))
    return failed(200340, 'the callback is not subscribed');
  context.state.lockedCards.add(message.messageId);
  const raw = await channel.deliver(request.envelope, request.variant ?? {});
  context.state.lockedCards.delete(message.messageId);
  const outcome = readAnswer(context, message, raw);
  if (outcome.kind === 'ok') {
    credential.answered = true;
    if (credential.cardToRestore !== undefined) showCard(context, message, credential.cardToRestore);
    const card = objectAt(outcome.answer, 'card');
    if (card !== undefined)
      showCard(context, message, card['type'] === 'raw' ? (objectAt(card, 'data') ?? {}) : card);
  }
  context.log.notify();
  return outcome;
}

function readAnswer(context: PlatformContext, message: SimMessage, raw: PushOutcome): CallbackOutcome {
  if (raw.kind === 'timeout') return failed(200341, 'no answer within the time');
  if (raw.kind === 'unreachable') {
    return failed(raw.reason.startsWith('no request URL') ? 200340 : 200342, raw.reason);
  }
  if (raw.status !== 200) return failed(200671, `HTTP ${raw.status}`);
  const answer = parseObject(raw.body);
  if (answer === undefined) return failed(200672, 'the body is no JSON object');
  const toast = objectAt(answer, 'toast');
  if (answer['toast'] !== undefined && (toast === undefined || !isToast(toast)))
    return failed(200672, 'bad toast');
  const problem = answer['card'] === undefined ? undefined : refusalOfCard(context, message, answer['card']);
  if (problem !== undefined) return problem;
  return {
    kind: 'ok',
    toast:
      toast === undefined
        ? undefined
        : { type: stringAt(toast, 'type') ?? 'info', content: stringAt(toast, 'content') ?? '' },
    cardReplaced: answer['card'] !== undefined,
    answer,
  };
}

function isToast(toast: JsonObject): boolean {
  const type = toast['type'];
  const knownType = type === undefined || (typeof type === 'string' && TOASTS.has(type));
  return knownType && (typeof toast['content'] === 'string' || isObject(toast['i18n']));
}

function refusalOfCard(
  context: PlatformContext,
  message: SimMessage,
  card: unknown,
): CallbackOutcome | undefined {
  const data = isObject(card) ? objectAt(card, 'data') : undefined;
  if (!isObject(card) || data === undefined) return failed(200672, 'card needs type and data');
  if (card['type'] === 'template') {
    const known = context.state.templates.has(stringAt(data, 'template_id') ?? '');
    return known ? undefined : failed(200673, 'template does not exist');
  }
  if (card['type'] !== 'raw') return failed(200672, 'card.type must be raw or template');
  const replacement = problemOfReplacement(shownCard(context.state, message), data);
  if (replacement?.errCode === 200830) return failed(200830, replacement.errMsg);
  const problem = problemOfCard(context.state, data) ?? replacement;
  return problem === undefined
    ? undefined
    : failed(200673, `${problem.errCode} ${problem.errMsg} ${problem.errValue}`);
}

function failed(code: number, detail: string): CallbackOutcome {
  return { kind: 'failed', code, detail };
}
