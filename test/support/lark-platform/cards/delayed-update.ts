// The delayed card update: a credential from a click, good for 30 minutes and two uses, and only after the answer.
// https://open.feishu.cn/document/ukTMukTMukTM/uMDO1YjLzgTN24yM4UjN
import type { ApiReply } from '../http/api-reply.ts';
import { refuse } from '../http/api-reply.ts';
import type { ApiRequest, ApiRoute } from '../http/api-route.ts';
import type { JsonObject } from '../json-shape.ts';
import { objectAt, stringAt } from '../json-shape.ts';
import type { PlatformContext } from '../platform-context.ts';
import type { SimMessage, UpdateCredential } from '../platform-state.ts';
import { problemOfCard, problemOfReplacement, showCard, shownCard } from './card-content.ts';
import { spellProblem } from './card-problem.ts';

const LIFE_MS = 30 * 60 * 1000;
const MAX_USES = 2;
/** An older API: its business errors come with HTTP 200 here, so that a bot must look at the code. */
const OLD = { status: 200 };

export function delayedUpdateRoutes(context: PlatformContext): readonly ApiRoute[] {
  return [
    {
      api: 'delayed-update',
      method: 'POST',
      path: '/open-apis/interactive/v1/card/update',
      access: 'tenant',
      scopes: ['im:message', 'im:message:send_as_bot', 'im:message:update'],
      handle: (request) => update(context, request),
    },
  ];
}

export function issueCredential(context: PlatformContext, messageId: string): UpdateCredential {
  const token = context.createId('c');
  const credential: UpdateCredential = {
    token,
    messageId,
    issuedMs: context.clock.nowMs(),
    uses: 0,
    answered: false,
    cardToRestore: undefined,
  };
  context.state.credentials.set(token, credential);
  return credential;
}

function update(context: PlatformContext, { body, bytes }: ApiRequest): ApiReply {
  const token = stringAt(body ?? {}, 'token') ?? '';
  const card = objectAt(body ?? {}, 'card');
  if (!token.startsWith('c-')) return refuse(300020, OLD);
  if (card === undefined) return refuse(10002, { ...OLD, message: 'card is required' });
  const credential = context.state.credentials.get(token);
  const message = context.state.messages.get(credential?.messageId ?? '');
  if (credential === undefined || message === undefined) return refuse(300020, OLD);
  if (message.recalled) return refuse(200000, OLD);
  if (context.clock.nowMs() - credential.issuedMs > LIFE_MS) return refuse(300030, OLD);
  if (credential.uses >= MAX_USES) return refuse(300040, OLD);
  if (bytes.length > 100 * 1024) return refuse(100000, OLD);
  const problem =
    problemOfReplacement(shownCard(context.state, message), card) ?? problemOfCard(context.state, card);
  if (problem !== undefined) return refuse(11311, { ...OLD, message: spellProblem(problem) });
  return apply(context, credential, message, card);
}

function apply(
  context: PlatformContext,
  credential: UpdateCredential,
  message: SimMessage,
  card: JsonObject,
): ApiReply {
  // Parallel to the callback or before its answer: fails, or is taken back at once.
  if (!credential.answered && context.settings.earlyDelayedUpdate === 'fail') {
    return refuse(300030, { ...OLD, message: 'the callback has not been answered yet' });
  }
  if (!credential.answered) credential.cardToRestore ??= shownCard(context.state, message);
  credential.uses += 1;
  showCard(context, message, card);
  return { kind: 'json', status: 200, body: { code: 0, msg: 'ok' } };
}
