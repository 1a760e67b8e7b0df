// Twenty units report for 26 weeks, across the turn of a year: on time, late, wrongly and corrected, extended, closed,
// reopened. One seed makes one half year, entry by entry in the order of arrival.
import { addDays, createEntryId } from '../../../src/domain/ledger/index.ts';
import type { EntryContent, EntryDraft } from '../../../src/domain/ledger/index.ts';
import type { Role } from '../../../src/domain/people/index.ts';
import { promised, twentyUnits, unmeasured } from './watched.ts';
import type { Watched } from './watched.ts';

export const FIRST_MONDAY = '2026-08-03';
export const WEEKS = 26;
const DOCUMENT = 'weihai-data-and-digital-transformation';

export interface Arrived {
  readonly draft: EntryDraft;
  /** When the ledger gets it: some words come a few days after they were said. */
  readonly arrivedAt: string;
}

interface Writer {
  readonly roll: () => number;
  readonly chance: (share: number) => boolean;
  readonly pick: <Value>(values: readonly Value[]) => Value;
  readonly say: (day: string, about: Watched, unit: string, content: EntryContent, how?: How) => EntryDraft;
  readonly values: Map<string, number>;
}

interface How {
  readonly role?: Role;
  readonly lateDays?: number;
  readonly year?: string;
}

export function writeHalfYear(seed: number): readonly Arrived[] {
  const arrived: Arrived[] = [];
  const writer = createWriter(seed, arrived);
  open(arrived);
  agreeOnTerms(writer);
  for (let week = 0; week < WEEKS; week += 1) {
    const monday = addDays(FIRST_MONDAY, week * 7);
    for (const unit of twentyUnits) reportFor(writer, unit, addDays(monday, Math.floor(writer.roll() * 5)));
  }
  return arrived.sort((left, right) =>
    left.arrivedAt < right.arrivedAt ? -1 : left.arrivedAt > right.arrivedAt ? 1 : 0,
  );
}

function createWriter(seed: number, arrived: Arrived[]): Writer {
  let state = seed;
  // mulberry32: small, and without the short cycles of a plain congruence in floating point.
  const roll = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  let count = 0;
  return {
    roll,
    chance: (share) => roll() < share,
    pick: (values) => values[Math.floor(roll() * values.length)] as (typeof values)[number],
    values: new Map(),
    say(day, about, unit, content, { role = 'liaison', lateDays = 0, year } = {}) {
      count += 1;
      const minute = String(count % 60).padStart(2, '0');
      const hour = String(9 + (count % 8)).padStart(2, '0');
      const recordedAt = new Date(`${day}T${hour}:${minute}:00+08:00`).toISOString();
      const source = { channel: 'replay', message: `m${String(count)}`, ordinal: 0, text: '' } as const;
      const milestone = about.id.includes('-') ? { milestone: about.id } : {};
      const instance = about.yearly === true ? { instance: year ?? day.slice(0, 4) } : {};
      const draft: EntryDraft = {
        id: createEntryId(source),
        recordedAt,
        subject: { document: DOCUMENT, task: Number(about.id.split('-')[0]), ...milestone, ...instance },
        unit,
        person: { user: `${unit} ${role}`, name: role, unit, role },
        source,
        content,
      };
      const arrivedAt = new Date(Date.parse(recordedAt) + lateDays * 86_400_000).toISOString();
      arrived.push({ draft, arrivedAt });
      return draft;
    },
  };
}

function open(arrived: Arrived[]): void {
  const source = { channel: 'clock', message: 'opening', ordinal: 0, text: '' } as const;
  const recordedAt = '2026-08-03T00:30:00.000Z';
  const person = { user: 'duban', name: 'Duban', unit: '', role: 'bot' } as const;
  const content = { kind: 'opening', document: DOCUMENT, title: '', textHash: '' } as const;
  arrived.push({
    draft: { id: createEntryId(source), recordedAt, person, source, content },
    arrivedAt: recordedAt,
  });
}

function find(id: string): Watched {
  return promised.find((one) => one.id === id) as Watched;
}

function agreeOnTerms({ say }: Writer): void {
  const agree = (
    day: string,
    id: string,
    content: Extract<EntryContent, { kind: 'terms' }>['terms'],
  ): void => {
    say(day, find(id), '督查室', { kind: 'terms', terms: content, note: '' }, { role: 'supervision-head' });
  };
  agree('2026-08-04', '10-1', { base: 12 });
  agree('2026-08-05', '1-1', { target: 5, unit: '个' });
  agree('2026-08-20', '17-1', { due: '2026-12-18', start: '2026-08-20' });
  agree('2026-09-02', '13-1', { collector: '市大數據局' });
  agree('2026-09-09', '11-1', { due: '2027-03-31', start: '2026-01-01', base: 2 });
}

function reportFor(writer: Writer, unit: string, day: string): void {
  const { chance, pick, roll } = writer;
  if (chance(0.35)) return;
  const own = [...promised, ...unmeasured].filter(({ owing }) => owing.includes(unit));
  if (own.length === 0) return;
  const about = pick(own);
  const dice = roll();
  if (dice < 0.6) report(writer, day, about, unit);
  else if (dice < 0.7) writer.say(day, about, unit, { kind: 'no-change', note: '等省里文件' });
  else if (dice < 0.8) block(writer, day, about, unit);
  else if (dice < 0.88) extend(writer, day, about, unit);
  else if (dice < 0.97) claim(writer, day, about, unit);
  else writer.say(day, about, unit, { kind: 'forecast', note: '招标流标' });
}

/** Upwards in steps; now and then ten times too much and corrected, taken back, told late, or told of last month. */
function report(writer: Writer, day: string, about: Watched, unit: string): void {
  const { chance, roll, say, values } = writer;
  const year =
    about.yearly === true && day.endsWith('-01-04') ? String(Number(day.slice(0, 4)) - 1) : undefined;
  const key = `${about.id} ${about.yearly === true ? (year ?? day.slice(0, 4)) : ''} ${about.share === true ? unit : ''}`;
  const target = about.target ?? 20;
  const before = values.get(key) ?? (about.yearly === true ? 0 : Math.round(target * roll() * 0.8));
  const value = Math.round((before + target * roll() * 0.2) * 10) / 10;
  const how = { ...(year !== undefined && { year }), ...(chance(0.08) && { lateDays: 3 }) };
  const said = (number: number, asOf: string): EntryContent => ({
    kind: 'progress',
    value: number,
    asOf,
    note: '',
  });
  if (!about.id.includes('-')) {
    say(
      day,
      about,
      unit,
      { kind: 'progress', asOf: day, note: `第${String(Math.round(roll() * 1e6))}批已落地` },
      how,
    );
  } else if (chance(0.1)) {
    const wrong = say(day, about, unit, said(value * 10, day), how);
    say(addDays(day, 1), about, unit, { kind: 'correction', ref: wrong.id, value }, how);
    values.set(key, value);
  } else if (chance(0.05)) {
    const mistaken = say(day, about, unit, said(value, day), how);
    say(addDays(day, 1), about, unit, { kind: 'withdrawal', ref: mistaken.id, note: '' }, how);
  } else if (chance(0.06)) {
    const asOf = addDays(day, -28);
    say(day, about, unit, { kind: 'progress', value: before, asOf, note: '', backfilled: true }, how);
  } else {
    say(day, about, unit, said(value, day), how);
    values.set(key, value);
  }
}

function block({ say, chance }: Writer, day: string, about: Watched, unit: string): void {
  const blocker = say(day, about, unit, { kind: 'blocker', note: '缺卫健数据' });
  if (chance(0.5)) {
    say(addDays(day, 3), about, unit, { kind: 'escalation', refs: [blocker.id], note: '请定数据提供时间' });
  }
  if (chance(0.6)) say(addDays(day, 16), about, unit, { kind: 'unblock', refs: [blocker.id], note: '' });
}

function extend({ say, chance, roll }: Writer, day: string, about: Watched, unit: string): void {
  if (about.due === undefined && about.yearly === undefined) return;
  const newDue = addDays(day, 20 + Math.floor(roll() * 60));
  const oldDue = about.due ?? `${day.slice(0, 4)}-12-31`;
  const request = say(day, about, unit, {
    kind: 'request',
    request: 'extension',
    newDue,
    oldDue,
    adjustment: true,
    note: '招标流标',
  });
  const decide = (after: number, verdict: 'confirm' | 'verify' | 'approve' | 'return', role: Role): void => {
    const how = { role, year: request.subject?.instance ?? '' };
    say(addDays(day, after), about, unit, { kind: 'decision', ref: request.id, verdict, note: '' }, how);
  };
  if (chance(0.8)) decide(1, 'confirm', 'unit-head');
  if (chance(0.8)) decide(2, 'verify', 'supervisor');
  if (chance(0.6)) decide(9, chance(0.6) ? 'approve' : 'return', 'leader');
}

function claim({ say, chance }: Writer, day: string, about: Watched, unit: string): void {
  if (about.target === undefined) return;
  const request = say(day, about, unit, { kind: 'request', request: 'closure', asOf: day, note: '' });
  const how = (role: Role): How => ({ role, year: request.subject?.instance ?? '' });
  const { id: ref } = request;
  say(
    addDays(day, 1),
    about,
    unit,
    { kind: 'decision', ref, verdict: 'confirm', note: '' },
    how('unit-head'),
  );
  if (chance(0.2)) return;
  const verdict = chance(0.5) ? 'approve' : 'return';
  say(addDays(day, 5), about, unit, { kind: 'decision', ref, verdict, note: '' }, how('supervision-head'));
  if (verdict === 'approve' && chance(0.2)) {
    const note = '抽查不合格';
    say(
      addDays(day, 20),
      about,
      unit,
      { kind: 'decision', ref, verdict: 'reopen', note },
      how('supervision-head'),
    );
  }
}
