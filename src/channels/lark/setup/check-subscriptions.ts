// What the developer console says about events, callbacks, address and keys, against the settings here.
// The application's own page: https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/application-v6/application/get
import type { LarkClient } from '../api/lark-client.ts';
import { LarkError } from '../api/lark-error.ts';
import type { JsonObject } from '../json-shape.ts';
import { listAt, objectAt, textAt } from '../json-shape.ts';
import type { LarkSettings } from '../settings.ts';
import type { Finding } from './finding.ts';
import { advice, missing, ok, unknown } from './finding.ts';

const NEEDED_EVENT = 'im.message.receive_v1';
const WELCOME_EVENTS: Readonly<Record<string, string>> = {
  'im.chat.member.bot.added_v1': 'to say hello in a new group',
  'im.chat.member.bot.deleted_v1': 'to know when the bot was put out of a group',
  'im.chat.disbanded_v1': 'to know when a group was dissolved',
  'im.chat.access_event.bot_p2p_chat_entered_v1': 'to greet people once',
  'application.bot.menu_v6': "for the bot's menu",
};
const CALLBACK = 'card.action.trigger';
const BY_HAND = `check by hand under Events & Callbacks: event ${NEEDED_EVENT}, callback ${CALLBACK}`;
const ACCESS_DENIED = 99991672;

export interface Subscriptions {
  readonly findings: readonly Finding[];
  /** The request URL that the console knows, where it tells. */
  readonly requestUrl: string | undefined;
}

export async function checkSubscriptions(client: LarkClient, settings: LarkSettings): Promise<Subscriptions> {
  let answer: unknown;
  try {
    answer = await client.call<unknown>((sdk, token) =>
      sdk.request(
        { method: 'GET', url: '/open-apis/application/v6/applications/me', params: { lang: 'zh_cn' } },
        token,
      ),
    );
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const isDenied = error instanceof LarkError && error.failure.code === ACCESS_DENIED;
    const how = isDenied ? 'grant application:application:self_manage to have it checked, or ' : '';
    return {
      findings: [unknown('Events and callbacks', `could not be read: ${how}${BY_HAND}`)],
      requestUrl: undefined,
    };
  }
  const app = objectAt(objectAt(answer, 'data'), 'app') ?? {};
  const event = objectAt(app, 'event');
  const callback = objectAt(app, 'callback') ?? objectAt(app, 'callback_info');
  return {
    findings: [
      ...judgeEvents(event, settings),
      ...judgeCallbacks(callback, settings),
      ...judgeKeys(objectAt(app, 'encryption'), settings),
    ],
    requestUrl: textAt(event, 'request_url'),
  };
}

function judgeEvents(event: JsonObject | undefined, settings: LarkSettings): readonly Finding[] {
  if (event === undefined) return [unknown('Events', BY_HAND)];
  const subscribed = new Set(listAt(event, 'subscribed_events'));
  const welcome = Object.entries(WELCOME_EVENTS).map(([name, why]) =>
    subscribed.has(name) ? ok(`Event ${name}`, why) : advice(`Event ${name}`, `${why}: add it under Events`),
  );
  const heard = subscribed.has(NEEDED_EVENT)
    ? ok(`Event ${NEEDED_EVENT}`, 'to hear messages')
    : missing(`Event ${NEEDED_EVENT}`, 'to hear messages: add it under Events');
  return [judgeTransport('Events', textAt(event, 'subscription_type'), settings), heard, ...welcome];
}

function judgeCallbacks(callback: JsonObject | undefined, settings: LarkSettings): readonly Finding[] {
  if (callback === undefined) return [unknown('Callbacks', BY_HAND)];
  const found = listAt(callback, 'subscribed_callbacks').includes(CALLBACK);
  const pressed = found
    ? ok(`Callback ${CALLBACK}`, 'for the buttons on cards')
    : missing(`Callback ${CALLBACK}`, 'for the buttons on cards: add it under Callbacks');
  return [judgeTransport('Callbacks', textAt(callback, 'callback_type'), settings), pressed];
}

function judgeTransport(about: string, type: string | undefined, { transport }: LarkSettings): Finding {
  if (type === undefined) return unknown(about, `must come by ${transport}, as LARK_TRANSPORT says`);
  if (type === transport) return ok(about, `come by ${transport}, as LARK_TRANSPORT says`);
  return missing(about, `come by ${type}, but LARK_TRANSPORT is ${transport}: change one of the two`);
}

/** Compared, and never shown. */
function judgeKeys(encryption: JsonObject | undefined, settings: LarkSettings): readonly Finding[] {
  if (settings.transport === 'websocket') return [];
  const compare = (about: string, there: string | undefined, here: string | undefined): Finding => {
    if (there === here) return ok(about, 'is the same here and in the console');
    return missing(
      about,
      'is not the same here and in the console: copy it from Events & Callbacks > Encryption',
    );
  };
  if (encryption === undefined)
    return [unknown('Keys', 'compare LARK_ENCRYPT_KEY and LARK_VERIFICATION_TOKEN by hand')];
  return [
    compare('LARK_ENCRYPT_KEY', textAt(encryption, 'encryption_key'), settings.encryptKey),
    compare('LARK_VERIFICATION_TOKEN', textAt(encryption, 'verification_token'), settings.verificationToken),
  ];
}
