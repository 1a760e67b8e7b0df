// What a new version does to the ledger, in lines for supervision: decisions that no longer fit, tasks that are gone.
import { createVoice, describeEntry, findAftermath, labelOf, momentOf } from '../domain/ledger/index.ts';
import type { Aftermath, Book, Moment, Voice } from '../domain/ledger/index.ts';
import type { Register } from '../domain/policy/index.ts';
import type { Office } from './ledger/office.ts';
import type { News } from './version-notices.ts';

export interface AftermathRooms {
  readonly office: Pick<Office, 'keeper' | 'desk'>;
  readonly register: () => Register;
  readonly zone: string;
}

/** Only of the text that holds: what an older one did to the ledger is no matter any more. */
export async function describeAftermath(
  { office, register, zone }: AftermathRooms,
  { diff, version }: News,
  now: Date,
): Promise<readonly string[]> {
  const { keeper, desk } = office;
  const book = await keeper.read();
  if (register().findPolicy(version.id)?.hash !== version.hash) return [];
  const moment = momentOf(now, zone);
  const state = desk.projector().state(book, moment);
  const voice = createVoice(register(), 'zh-Hans');
  const teller = { voice, register: register(), book, moment };
  const lines = findAftermath(book, state, version.id, diff).map((one) => sayAftermath(teller, one));
  return lines.length === 0 ? [] : [voice.say('aftermathTitle'), ...lines];
}

interface Teller {
  readonly voice: Voice;
  readonly register: Register;
  readonly book: Book;
  readonly moment: Moment;
}

function sayAftermath(teller: Teller, one: Aftermath): string {
  const { voice } = teller;
  if (one.kind === 'removed') {
    const { number, title, version: ordinal, entries } = one.task;
    const params = { number, title: voice.shown(title), count: entries.length, ordinal };
    return voice.say('aftermathRemoved', params);
  }
  const entry = one.entry.sequence;
  const what = describeEntry(teller, one.entry);
  switch (one.kind) {
    case 'overtaken':
      return voice.say('aftermathOvertaken', { entry, what, due: one.state.goal.due?.day ?? '—' });
    case 'closed':
      return voice.say('aftermathClosed', { entry, label: labelOf(one.state) });
    case 'lapsed':
      return voice.say('aftermathLapsed', { entry, what, task: one.task });
  }
}
