// Where messages and cards meet: the card that a message's content names or spells, checked and found again.
import type { ApiReply } from '../http/api-reply.ts';
import { refuse } from '../http/api-reply.ts';
import type { JsonObject } from '../json-shape.ts';
import { objectAt, parseObject, stringAt } from '../json-shape.ts';
import type { PlatformContext } from '../platform-context.ts';
import type { PlatformState, SimMessage } from '../platform-state.ts';
import type { CardProblem } from './card-problem.ts';
import { spellProblem } from './card-problem.ts';
import { findCardProblems } from './card-validator.ts';

export function cardRefusal(problem: CardProblem): ApiReply {
  return refuse(230099, { message: spellProblem(problem) });
}

/** The refusal that interactive content earns: a card of either schema, a template, or a CardKit entity. */
export function refusalOfCard(
  context: PlatformContext,
  shape: JsonObject,
  content: string,
): ApiReply | undefined {
  const data = objectAt(shape, 'data') ?? {};
  switch (shape['type']) {
    case 'card':
      return refusalOfEntity(context, stringAt(data, 'card_id') ?? '');
    case 'template': {
      const id = stringAt(data, 'template_id') ?? '';
      if (context.state.templates.has(id)) return undefined;
      return cardRefusal({
        errCode: 200380,
        errMsg: 'template does not exist',
        errValue: `templateID: ${id}`,
        path: '',
      });
    }
    default: {
      if (Buffer.byteLength(content) > 30 * 1024) return refuse(230025);
      const problem = problemOfCard(context.state, shape);
      return problem === undefined ? undefined : cardRefusal(problem);
    }
  }
}

/** Cards of schema 1.0 pass: the platform ignores what it does not know there. */
export function problemOfCard(state: PlatformState, card: JsonObject): CardProblem | undefined {
  if (card['schema'] !== '2.0') {
    return card['body'] === undefined
      ? undefined
      : { errCode: 200621, errMsg: 'a card with a body needs schema 2.0', errValue: '', path: 'ROOT' };
  }
  const imageKeys = new Set(
    [...state.uploads.values()].filter(({ kind }) => kind === 'image').map(({ key }) => key),
  );
  const userIds = new Set(
    [...state.users.values()].flatMap((user) => [user.openId, user.userId, user.unionId]),
  );
  return findCardProblems(card, { imageKeys, userIds })[0];
}

function refusalOfEntity(context: PlatformContext, cardId: string): ApiReply | undefined {
  const entity = context.state.cards.get(cardId);
  const problem = { errMsg: 'cardid is invalid', errValue: cardId, path: '' };
  if (entity === undefined) return cardRefusal({ errCode: 11310, ...problem });
  if (entity.sentAs !== undefined) {
    return cardRefusal({
      errCode: 11310,
      errMsg: 'a card entity can be sent only once',
      errValue: cardId,
      path: '',
    });
  }
  return undefined;
}

/** The card that people see now. */
export function shownCard(state: PlatformState, message: SimMessage): JsonObject {
  const entity = message.cardId === undefined ? undefined : state.cards.get(message.cardId);
  return entity?.card ?? parseObject(message.content) ?? {};
}

/** From now on people see this card. */
export function showCard(context: PlatformContext, message: SimMessage, card: JsonObject): void {
  const entity = message.cardId === undefined ? undefined : context.state.cards.get(message.cardId);
  if (entity === undefined) message.content = JSON.stringify(card);
  else entity.card = card;
  message.updateMs = context.clock.nowMs();
  context.log.notify();
}

/** A card can be replaced by another shared card of the same or the newer schema. */
export function problemOfReplacement(shown: JsonObject, next: JsonObject): CardProblem | undefined {
  if (shown['schema'] === '2.0' && next['schema'] !== '2.0' && next['type'] === undefined) {
    return {
      errCode: 200830,
      errMsg: 'a card of schema 2.0 cannot become one of 1.0',
      errValue: '',
      path: 'ROOT',
    };
  }
  const unshared = [shown, next].find((card) => !isShared(card));
  if (unshared === undefined) return undefined;
  return {
    errCode: 300302,
    errMsg: 'update_multi must be true before and after',
    errValue: '',
    path: 'ROOT -> config',
  };
}

function isShared(card: JsonObject): boolean {
  if (card['type'] !== undefined) return true;
  const setting = objectAt(card, 'config')?.['update_multi'];
  return card['schema'] === '2.0' ? setting !== false : setting === true;
}
