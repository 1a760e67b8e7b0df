// What went over the wire lately, in both directions: the part of the page that explains silence.
import type { CallbackRecord } from '../people/card-hands.ts';
import type { PlatformContext } from '../platform-context.ts';
import type { PushOutcome } from '../push/post-push.ts';
import type { PushRecord } from '../push/event-pusher.ts';
import { escapeHtml } from './escape-html.ts';

const SHOWN = 40;

interface Line {
  readonly atMs: number;
  readonly html: string;
}

export interface Traffic {
  readonly pushes: readonly PushRecord[];
  readonly callbacks: readonly CallbackRecord[];
}

export function renderTraffic(context: PlatformContext, { pushes, callbacks }: Traffic): string {
  const calls: readonly Line[] = context.log
    .calls()
    .slice(-SHOWN)
    .map((call) => {
      const good = call.status === 200 && call.code === 0;
      const verdict = good ? 'ok' : `HTTP ${call.status} · ${call.code}`;
      return { atMs: call.atMs, html: lineOf(call.atMs, '→', `${call.method} ${call.path}`, verdict, good) };
    });
  const events: readonly Line[] = pushes.slice(-SHOWN).flatMap((push) => {
    if (push.attempts.length > 0) {
      return push.attempts.map(({ atMs, outcome }) => ({
        atMs,
        html: lineOf(
          atMs,
          '←',
          push.eventType,
          spell(outcome),
          outcome.kind === 'answered' && outcome.status === 200,
        ),
      }));
    }
    const atMs = Number(push.envelope.header.create_time);
    return [{ atMs, html: lineOf(atMs, '←', push.eventType, push.state, false) }];
  });
  const clicks: readonly Line[] = callbacks.slice(-SHOWN).map(({ atMs, envelope, outcome }) => {
    const verdict = outcome.kind === 'ok' ? 'ok' : `${outcome.code} ${outcome.detail}`;
    return { atMs, html: lineOf(atMs, '←', envelope.header.event_type, verdict, outcome.kind === 'ok') };
  });
  const lines = [...calls, ...events, ...clicks]
    .sort((left, right) => right.atMs - left.atMs)
    .slice(0, SHOWN);
  return `<ol>${lines.map(({ html }) => html).join('')}</ol>`;
}

function spell(outcome: PushOutcome): string {
  if (outcome.kind === 'answered') return `HTTP ${outcome.status}`;
  return outcome.kind === 'timeout' ? '超时' : `不可达 ${outcome.reason}`;
}

function lineOf(atMs: number, arrow: string, what: string, verdict: string, good: boolean): string {
  const time = new Date(atMs + 8 * 60 * 60 * 1000).toISOString().slice(11, 19);
  return `<li class="${good ? 'good' : 'bad'}"><time>${time}</time> ${arrow} ${escapeHtml(what)} <b>${escapeHtml(verdict)}</b></li>`;
}
