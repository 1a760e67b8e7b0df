// Acts carried out, worded, and remembered: what was asked, and what was spoken of.
import { listPeople } from '../../people/index.ts';
import { carryOut } from './carry-out.ts';
import type { CarriedOut, Undertaking } from './carry-out.ts';
import type { Item } from './item.ts';
import { withLast, withPending } from './memory.ts';
import type { Pending } from './memory.ts';
import { noticesOf } from './notices.ts';
import type { BoundSession, DeskResponse } from './rooms.ts';
import { sayAsked, sayRecorded, sayStop } from './say-outcome.ts';
import type { Stop } from './stop.ts';

export async function undertake(session: BoundSession, undertaking: Undertaking): Promise<DeskResponse> {
  const done = await carryOut(session, undertaking);
  const { user } = session.message;
  const settled = withPending(session.memory, user, undefined);
  switch (done.kind) {
    case 'recorded':
    case 'known': {
      const subject = done.entries.find((entry) => entry.subject !== undefined)?.subject;
      const notices = await noticesFor(done);
      return { reply: sayRecorded(done), notices, memory: withLast(settled, user, subject) };
    }
    case 'asked': {
      const pending = pendingOf(session, undertaking, asksOf(done.items));
      const subject = done.items.find((item) => item.subject !== undefined)?.subject;
      const memory = withLast(withPending(settled, user, pending), user, subject);
      return { reply: sayAsked(done.session, done.items, undertaking.isOutdated), notices: [], memory };
    }
    case 'stopped': {
      const { ask } = done.stop;
      const pending = ask === undefined ? undefined : pendingOf(session, undertaking, ask.asks, ask.options);
      return { reply: sayStop(session, done.stop), notices: [], memory: withPending(settled, user, pending) };
    }
  }
}

async function noticesFor(
  done: Extract<CarriedOut, { kind: 'recorded' | 'known' }>,
): Promise<DeskResponse['notices']> {
  const isTold = done.entries.some(
    ({ content }) => 'proposed' in content || content.kind === 'request' || content.kind === 'decision',
  );
  return isTold ? noticesOf(done.session, done.entries, await listPeople(done.session.rooms.people)) : [];
}

/** Asked about these, a bare number is the right one. */
const ABOUT_NUMBERS: readonly string[] = [
  'askUnit',
  'askUnitMismatch',
  'askIncrement',
  'askOver100',
  'askFalling',
  'askJump',
  'askNumber',
];

function asksOf(items: readonly Item[]): Pending['asks'] {
  const needs = new Set(items.flatMap(({ problems }) => problems.map((problem) => problem.needs)));
  if (needs.has('reason')) return 'reason';
  if (needs.has('number')) return 'number';
  if (needs.has('evidence')) return 'evidence';
  return items.some(({ problems }) => problems.some(({ code }) => ABOUT_NUMBERS.includes(code)))
    ? 'value'
    : 'confirmation';
}

function pendingOf(
  { message, voice }: BoundSession,
  { command, source }: Undertaking,
  asks: Pending['asks'],
  options: NonNullable<Stop['ask']>['options'] = [],
): Pending {
  const { channel, id, text } = source;
  return {
    askedAt: message.at.toISOString(),
    source: { channel, id, text },
    command,
    asks,
    language: voice.language,
    ...(options.length > 0 && { options: options.map(({ aim }) => aim) }),
  };
}
