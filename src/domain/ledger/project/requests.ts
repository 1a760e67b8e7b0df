// What a request has come to: unit → unit head → supervision, and for printed dates one level higher.
import type { Entry, Request } from '../record/entry.ts';
import type { InForce } from './effective.ts';

export type Standing =
  /** The unit head has to confirm it. */
  | 'submitted'
  /** Supervision has to verify it and decide. */
  | 'confirmed'
  /** Verified: the head of supervision has to decide. */
  | 'verified'
  | 'approved'
  | 'returned'
  | 'reopened';

export interface RequestCase {
  readonly entry: Entry;
  readonly request: Request;
  readonly standing: Standing;
  /** The day on which it was made, and the one on which the last decision fell. */
  readonly madeOn: string;
  readonly decidedOn?: string;
  readonly decisions: readonly Entry[];
  /** Who has to decide in the end: a printed date and a second extension go one level up. */
  readonly level: 'supervision-head' | 'leader';
}

/** `extensionsBefore`: how many were approved before this one was made. */
export function followRequest(
  inForce: InForce & { readonly content: Request },
  decisions: readonly Entry[],
  context: { readonly dayOf: (instant: string) => string; readonly extensionsBefore: number },
): RequestCase {
  const { entry, content: request } = inForce;
  let standing: Standing = entry.person.role === 'liaison' ? 'submitted' : 'confirmed';
  for (const { content } of decisions) {
    if (content.kind !== 'decision') continue;
    if (content.verdict === 'confirm') standing = 'confirmed';
    else if (content.verdict === 'verify') standing = 'verified';
    else if (content.verdict === 'approve') standing = 'approved';
    else if (content.verdict === 'return') standing = 'returned';
    else if (content.verdict === 'reopen') standing = 'reopened';
  }
  const last = decisions.at(-1);
  return {
    entry,
    request,
    standing,
    madeOn: context.dayOf(entry.recordedAt),
    ...(last !== undefined && { decidedOn: context.dayOf(last.recordedAt) }),
    decisions,
    level: levelOf(request, context.extensionsBefore),
  };
}

export function isPending({ standing }: RequestCase): boolean {
  return standing === 'submitted' || standing === 'confirmed' || standing === 'verified';
}

function levelOf(request: Request, extensionsBefore: number): RequestCase['level'] {
  if (request.request === 'suspension') return 'leader';
  if (request.request === 'extension') {
    return request.adjustment || extensionsBefore > 0 ? 'leader' : 'supervision-head';
  }
  return 'supervision-head';
}
