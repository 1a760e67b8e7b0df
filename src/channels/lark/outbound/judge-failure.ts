// What a failed send means: try again and when, try as text, or never again. The platform's codes:
// https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/im-v1/message/create
import { LarkError } from '../api/lark-error.ts';
import type { Failure } from '../api/read-failure.ts';

export type Verdict =
  /** Certainly not taken; `scope` says whether only this chat waits, or all of them. */
  | { readonly kind: 'wait'; readonly scope: 'chat' | 'all'; readonly waitMs: number | undefined }
  /** Perhaps taken: the answer was lost. */
  | { readonly kind: 'unclear' }
  /** This card is not wanted there; text may be. */
  | { readonly kind: 'no-card'; readonly reason: string }
  | { readonly kind: 'never'; readonly reason: string; readonly isChatDead: boolean };

const CHAT_FREQUENCY = 230020;
const GATEWAY_FREQUENCY = 99991400;
const BEING_SENT = 230049;
/** Not in the chat; stopped by the user; resigned; chat dissolved; not in the chat. */
const DEAD_CHAT = new Set([230002, 230053, 230029, 232009, 232011]);
/** Card could not be built; type not allowed in connected groups; too long; card features that are missing there. */
const NO_CARD = new Set([230099, 230054, 230025, 200861, 200621, 11310]);
/** No or a bad token even after a refresh: the administrator is at it, the letter waits. */
const CREDENTIALS = new Set([99991661, 99991663, 99991664, 99991668, 99991671, 99991677]);
/** The connection was never made, so nothing was taken. */
const NEVER_REACHED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ERR_INVALID_URL',
]);

const SECOND = 1_000;

export function judgeFailure(error: unknown): Verdict {
  if (!(error instanceof LarkError)) return judgeOther(error);
  const { failure } = error;
  const { code, status, network } = failure;
  if (network !== undefined && NEVER_REACHED.has(network))
    return { kind: 'wait', scope: 'all', waitMs: undefined };
  if (code === GATEWAY_FREQUENCY || status === 429) {
    return { kind: 'wait', scope: 'all', waitMs: failure.retryAfterMs ?? SECOND };
  }
  if (code === CHAT_FREQUENCY) return { kind: 'wait', scope: 'chat', waitMs: SECOND };
  if (code === BEING_SENT) return { kind: 'unclear' };
  if (code !== undefined && CREDENTIALS.has(code)) return { kind: 'wait', scope: 'all', waitMs: 30 * SECOND };
  if (code === undefined || (status !== undefined && status >= 500)) return { kind: 'unclear' };
  if (NO_CARD.has(code)) return { kind: 'no-card', reason: describeCode(failure, code) };
  return { kind: 'never', reason: describeCode(failure, code), isChatDead: DEAD_CHAT.has(code) };
}

/** Before the call: no token could be had, or our own refusal or failure to build it. */
function judgeOther(error: unknown): Verdict {
  if (error instanceof TypeError || error instanceof RangeError)
    return { kind: 'no-card', reason: error.name };
  const isOurs = error instanceof Error && 'retryable' in error && error.retryable === false;
  if (isOurs) return { kind: 'never', reason: error.message, isChatDead: false };
  return { kind: 'wait', scope: 'all', waitMs: undefined };
}

function describeCode({ detail }: Failure, code: number): string {
  return detail === undefined ? String(code) : `${code}/${detail}`;
}
