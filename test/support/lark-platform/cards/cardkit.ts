// CardKit entities: made once, sent once, changed under a rising sequence; streaming ends by itself after ten minutes.
// https://open.feishu.cn/document/uAjLw4CM/ukzMukzMukzM/feishu-cards/streaming-updates-openapi-overview
import type { ApiReply } from '../http/api-reply.ts';
import { refuse, succeed } from '../http/api-reply.ts';
import type { ApiRequest, ApiRoute } from '../http/api-route.ts';
import type { JsonObject } from '../json-shape.ts';
import { isObject, objectAt, parseObject, stringAt } from '../json-shape.ts';
import type { PlatformContext } from '../platform-context.ts';
import type { SimCardEntity } from '../platform-state.ts';
import { problemOfCard } from './card-content.ts';
import { spellProblem } from './card-problem.ts';
import { taggedNodes } from './card-tagged.ts';

const LIFE_MS = 14 * 24 * 60 * 60 * 1000;
const STREAMING_MS = 10 * 60 * 1000;
const MAX_CONTENT = 100_000;
const OPERATIONS_PER_SECOND = 10;
const SCOPES = ['cardkit:card:write'];
const CARDS = '/open-apis/cardkit/v1/cards';

type Change = (entity: SimCardEntity, body: JsonObject, request: ApiRequest) => ApiReply;

export function cardkitRoutes(context: PlatformContext): readonly ApiRoute[] {
  const route = { access: 'tenant', scopes: SCOPES } as const;
  const changing = (change: Change) => (request: ApiRequest) => inOrder(context, request, change);
  return [
    {
      ...route,
      api: 'cardkit-create',
      method: 'POST',
      path: CARDS,
      handle: (request) => create(context, request),
    },
    {
      ...route,
      api: 'cardkit-update',
      method: 'PUT',
      path: `${CARDS}/:card_id`,
      handle: changing((entity, body) => replace(context, entity, body)),
    },
    {
      ...route,
      api: 'cardkit-settings',
      method: 'PATCH',
      path: `${CARDS}/:card_id/settings`,
      handle: changing((entity, body) => configure(context, entity, body)),
    },
    {
      ...route,
      api: 'cardkit-content',
      method: 'PUT',
      path: `${CARDS}/:card_id/elements/:element_id/content`,
      handle: changing((entity, body, { params }) =>
        stream(context, entity, params['element_id'] ?? '', body),
      ),
    },
  ];
}

function create(context: PlatformContext, { body }: ApiRequest): ApiReply {
  const card = readCard(context, body ?? {});
  if ('kind' in card) return card;
  const entity: SimCardEntity = {
    cardId: context.createId('card'),
    card: card.card,
    sequence: 0,
    createMs: context.clock.nowMs(),
    sentAs: undefined,
    streamingSinceMs: isStreaming(card.card) ? context.clock.nowMs() : undefined,
    uuids: new Set(),
  };
  context.state.cards.set(entity.cardId, entity);
  return succeed({ card_id: entity.cardId });
}

/** Every change: the entity lives, its uuid is new, its sequence rises over all operations, ten a second. */
function inOrder(context: PlatformContext, request: ApiRequest, change: Change): ApiReply {
  const body = request.body ?? {};
  const entity = context.state.cards.get(request.params['card_id'] ?? '');
  if (entity === undefined) return refuse(200740, { message: 'card entity does not exist' });
  if (context.clock.nowMs() - entity.createMs > LIFE_MS)
    return refuse(200750, { message: 'card entity expired' });
  const { sequence } = body;
  const uuid = stringAt(body, 'uuid');
  if (!Number.isInteger(sequence)) return refuse(99992402, { message: 'sequence is required' });
  if (uuid !== undefined && entity.uuids.has(uuid)) return refuse(200770, { message: 'uuid was used' });
  if (Number(sequence) <= entity.sequence)
    return refuse(300317, { message: 'sequence number compare failed' });
  if (entity.sentAs !== undefined && context.state.lockedCards.has(entity.sentAs)) {
    return refuse(200810, { message: 'card is being interacted with' });
  }
  const pace = context.rates.take(`card:${entity.cardId}`, OPERATIONS_PER_SECOND, 1000);
  if (pace.kind === 'full')
    return refuse(99991400, { status: 429, headers: { 'x-ogw-ratelimit-reset': '1' } });
  const reply = change(entity, body, request);
  if (reply.kind === 'json' && reply.status === 200) {
    entity.sequence = Number(sequence);
    if (uuid !== undefined) entity.uuids.add(uuid);
    context.log.notify();
  }
  return reply;
}

function replace(context: PlatformContext, entity: SimCardEntity, body: JsonObject): ApiReply {
  const card = readCard(context, objectAt(body, 'card') ?? {});
  if ('kind' in card) return card;
  entity.card = card.card;
  return succeed();
}

function configure(context: PlatformContext, entity: SimCardEntity, body: JsonObject): ApiReply {
  const settings = parseObject(stringAt(body, 'settings') ?? '');
  const config = objectAt(settings ?? {}, 'config');
  if (config === undefined)
    return refuse(99992402, { message: 'settings must be a string that holds config' });
  entity.card = { ...entity.card, config: { ...objectAt(entity.card, 'config'), ...config } };
  if (!isStreaming(entity.card)) entity.streamingSinceMs = undefined;
  else entity.streamingSinceMs ??= context.clock.nowMs();
  return succeed();
}

function stream(
  context: PlatformContext,
  entity: SimCardEntity,
  elementId: string,
  body: JsonObject,
): ApiReply {
  const content = stringAt(body, 'content');
  if (content === undefined) return refuse(99992402, { message: 'content is required' });
  if (content.length > MAX_CONTENT) return refuse(200860, { message: 'content exceeds the limit' });
  if (entity.streamingSinceMs === undefined) return refuse(300309, { message: 'streaming mode is closed' });
  if (context.clock.nowMs() - entity.streamingSinceMs > STREAMING_MS) {
    entity.streamingSinceMs = undefined;
    entity.card = { ...entity.card, config: { ...objectAt(entity.card, 'config'), streaming_mode: false } };
    return refuse(200850, { message: 'streaming mode timed out' });
  }
  const found = [...taggedNodes(entity.card['body'])].find(({ node }) => node['element_id'] === elementId);
  if (found === undefined) return refuse(300313, { message: 'element does not exist' });
  if (!['markdown', 'plain_text', 'div'].includes(found.tag))
    return refuse(300310, { message: 'not a text element' });
  const text = isObject(found.node['text']) ? found.node['text'] : found.node;
  Object.assign(text, { content });
  return succeed();
}

function readCard(context: PlatformContext, source: JsonObject): { readonly card: JsonObject } | ApiReply {
  const card = parseObject(stringAt(source, 'data') ?? '');
  if (source['type'] !== 'card_json' || card === undefined) {
    return refuse(99992402, { message: 'type must be card_json and data a string of json' });
  }
  if (card['schema'] !== '2.0') return refuse(300303, { message: 'schema must be 2.0' });
  const problem = problemOfCard(context.state, card);
  if (problem === undefined) return { card };
  const code = [300301, 300302, 200860].includes(problem.errCode) ? problem.errCode : 230099;
  // The one limit that has its own code here.
  return refuse(problem.errMsg.startsWith('element exceeds') ? 300305 : code, {
    message: spellProblem(problem),
  });
}

function isStreaming(card: JsonObject): boolean {
  return objectAt(card, 'config')?.['streaming_mode'] === true;
}
