// Hands on a card: pressing a button, sending a form, choosing from a list. The client's own checks come first
// (disabled, required, names), then the callback goes to the bot.
// https://open.feishu.cn/document/uAjLw4CM/ukzMukzMukzM/feishu-cards/card-callback-communication
import { shownCard } from '../cards/card-content.ts';
import type { TaggedNode } from '../cards/card-tagged.ts';
import { taggedNodes } from '../cards/card-tagged.ts';
import { issueCredential } from '../cards/delayed-update.ts';
import type { JsonObject } from '../json-shape.ts';
import { isObject, listAt, objectAt, stringAt } from '../json-shape.ts';
import type { PlatformContext } from '../platform-context.ts';
import type { SimMessage, SimUser } from '../platform-state.ts';
import type { CallbackOutcome, CallbackRequest } from '../push/card-callback.ts';
import { askBot } from '../push/card-callback.ts';
import type { PushVariant } from '../push/encode-push.ts';
import type { EventChannel } from '../push/event-channel.ts';
import type { EventEnvelope } from '../push/event-envelope.ts';
import { CARD_CALLBACK, createEnvelope } from '../push/event-envelope.ts';
import { collectForm } from './form-values.ts';
import { identityOf } from './received-message.ts';

export type HandOutcome =
  | CallbackOutcome
  | { readonly kind: 'link'; readonly url: string }
  | { readonly kind: 'blocked'; readonly reason: string };

export interface CallbackRecord {
  readonly atMs: number;
  readonly envelope: EventEnvelope;
  readonly outcome: CallbackOutcome;
}

export type ButtonMark = string | number;

export interface HandOptions {
  readonly variant?: PushVariant;
  /** Sends the same callback again: same event_id, same credential. */
  readonly again?: boolean;
}

export class CardHands {
  private readonly context: PlatformContext;
  private readonly channel: () => EventChannel;
  private last: CallbackRequest | undefined;
  private readonly asked: CallbackRecord[] = [];

  constructor(context: PlatformContext, channel: () => EventChannel) {
    this.context = context;
    this.channel = channel;
  }

  /** Every callback that went out, and what came of it. */
  callbacks(): readonly CallbackRecord[] {
    return this.asked;
  }

  /** Buttons that a person can see on the message now, by their words. */
  buttonsOn(messageId: string): readonly string[] {
    return this.elements(messageId)
      .filter(({ tag }) => tag === 'button')
      .map(({ node }) => wordsOf(node));
  }

  /** `button` is the words on it, its name, its element_id, or its place among the card's buttons from 0. */
  async userClicks(
    messageId: string,
    user: SimUser,
    button: ButtonMark,
    options: HandOptions = {},
  ): Promise<HandOutcome> {
    const found = findButton(this.elements(messageId), button);
    if (found === undefined) return blocked(`no button «${button}» on the card`);
    if (found.node['disabled'] === true) return blocked('the button is disabled');
    if (found.around.includes('form'))
      return this.userSubmitsForm(messageId, user, {}, { button, ...options });
    const callback = callbackOf(found.node);
    const link = listAt(found.node, 'behaviors').find(
      (item) => isObject(item) && item['type'] === 'open_url',
    );
    if (callback === undefined && isObject(link))
      return { kind: 'link', url: stringAt(link, 'default_url') ?? '' };
    return this.ask(messageId, user, { tag: 'button', ...namedValue(found.node, callback) }, options);
  }

  /** Values by the names of the inputs; dates as `2026-01-31`. */
  async userSubmitsForm(
    messageId: string,
    user: SimUser,
    values: Readonly<Record<string, string | readonly string[]>>,
    options: HandOptions & { readonly button?: ButtonMark } = {},
  ): Promise<HandOutcome> {
    const elements = this.elements(messageId);
    const submit =
      options.button === undefined
        ? elements.find(
            ({ node, around }) => around.includes('form') && node['form_action_type'] === 'submit',
          )
        : findButton(elements, options.button);
    if (submit === undefined || !submit.around.includes('form'))
      return blocked('no form with such a button on the card');
    if (submit.node['form_action_type'] !== 'submit') return blocked('the button only resets the form');
    const form = elements.find(({ tag, node }) => tag === 'form' && holds(node, submit.node));
    const collected = collectForm(form?.node ?? {}, values);
    if (collected.kind === 'blocked') return blocked(collected.reason);
    if (collected.kind === 'unnamed') return { kind: 'failed', code: 200530, detail: 'an input has no name' };
    const action = {
      tag: 'button',
      ...namedValue(submit.node, callbackOf(submit.node)),
      form_value: collected.values,
    };
    return this.ask(messageId, user, action, options);
  }

  /** A list or picker outside a form reports at once. */
  async userChooses(messageId: string, user: SimUser, name: string, option: string): Promise<HandOutcome> {
    const found = this.elements(messageId).find(({ tag, node }) => tag !== 'button' && isCalled(node, name));
    if (found === undefined) return blocked(`nothing called «${name}» on the card`);
    if (found.tag === 'input') {
      return this.ask(messageId, user, {
        tag: 'input',
        ...namedValue(found.node, callbackOf(found.node)),
        input_value: option,
      });
    }
    const action = { tag: found.tag, ...namedValue(found.node, callbackOf(found.node)), option };
    return this.ask(messageId, user, action);
  }

  private async ask(
    messageId: string,
    user: SimUser,
    action: JsonObject,
    options: HandOptions = {},
  ): Promise<HandOutcome> {
    const message = this.context.state.messages.get(messageId);
    if (message === undefined) return blocked('no such message');
    const known = options.again === true && this.last?.message === message ? this.last : undefined;
    const request = known ?? this.request(message, user, action);
    this.last = request;
    const variant = options.variant ?? {};
    const atMs = this.context.clock.nowMs();
    const outcome = await askBot(this.context, this.channel(), { ...request, variant });
    this.asked.push({ atMs, envelope: request.envelope, outcome });
    this.context.log.notify();
    return outcome;
  }

  private request(message: SimMessage, user: SimUser, action: JsonObject): CallbackRequest {
    const credential = issueCredential(this.context, message.messageId);
    return { message, credential, envelope: this.envelope(message, user, credential.token, action) };
  }

  private envelope(message: SimMessage, user: SimUser, token: string, action: JsonObject): EventEnvelope {
    return createEnvelope(this.context, CARD_CALLBACK, {
      operator: { tenant_key: this.context.settings.tenantKey, ...identityOf(this.context, user) },
      token,
      action: { ...action, timezone: 'Asia/Shanghai' },
      host: 'im_message',
      context: { open_message_id: message.messageId, open_chat_id: message.chatId },
    });
  }

  private elements(messageId: string): readonly TaggedNode[] {
    const message = this.context.state.messages.get(messageId);
    return message === undefined ? [] : [...taggedNodes(shownCard(this.context.state, message)['body'])];
  }
}

function findButton(elements: readonly TaggedNode[], mark: ButtonMark): TaggedNode | undefined {
  const buttons = elements.filter(({ tag }) => tag === 'button');
  return typeof mark === 'number' ? buttons[mark] : buttons.find(({ node }) => isCalled(node, mark));
}

function wordsOf(node: Readonly<Record<string, unknown>>): string {
  return stringAt(objectAt(node, 'text') ?? {}, 'content') ?? '';
}

function isCalled(node: Readonly<Record<string, unknown>>, name: string): boolean {
  return [node['name'], node['element_id'], wordsOf(node)].includes(name);
}

function callbackOf(node: Readonly<Record<string, unknown>>): JsonObject | undefined {
  const behavior = listAt(node, 'behaviors').find((item) => isObject(item) && item['type'] === 'callback');
  return isObject(behavior) ? (objectAt(behavior, 'value') ?? {}) : objectAt(node, 'value');
}

function namedValue(node: Readonly<Record<string, unknown>>, value: JsonObject | undefined): JsonObject {
  const name = stringAt(node, 'name');
  return { ...(value === undefined ? {} : { value }), ...(name === undefined ? {} : { name }) };
}

function holds(form: Readonly<Record<string, unknown>>, node: unknown): boolean {
  return [...taggedNodes(form)].some((inner) => inner.node === node);
}

function blocked(reason: string): HandOutcome {
  return { kind: 'blocked', reason };
}
