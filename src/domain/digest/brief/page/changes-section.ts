// What changed since the issue before: moves between lights with their accounts, and what was decided or put right.
import type { BriefEvent, EventKind, LightMove } from '../facts/facts.ts';
import type { BriefWordKey } from '../words/say.ts';
import type { BriefLine } from './page.ts';
import { line } from './open-sections.ts';
import { labelList, last, mergeRefs } from './pen.ts';
import type { Draft, Pen } from './pen.ts';

/** Red before good news, here as well. */
const ORDER: readonly (readonly [EventKind, BriefWordKey])[] = [
  ['extension-asked', 'event_extensionAsked'],
  ['extension-returned', 'event_extensionReturned'],
  ['extension-granted', 'event_extensionGranted'],
  ['returned', 'event_returned'],
  ['reopened', 'event_reopened'],
  ['suspended', 'event_suspended'],
  ['corrected', 'event_corrected'],
  ['withdrawn', 'event_withdrawn'],
  ['claimed', 'event_claimed'],
  ['closed', 'event_closed'],
  ['agreed', 'event_agreed'],
];

export function composeChanges(pen: Pen): Draft {
  const { facts, say } = pen;
  const { limits } = pen;
  const lines = [...moveLines(pen), ...accountLines(pen), ...eventLines(pen)];
  const left = lines.length - limits.changes;
  return {
    id: 'changes',
    lines: lines.slice(0, limits.changes),
    ...(left > 0 && { rest: { count: left, text: say('restLines', { count: left }) } }),
    none: say('noneChanged', { last: last(pen) }),
    ...(facts.totals.moves.length > 0 && { count: facts.totals.moves.length }),
  };
}

function moveLines(pen: Pen): readonly BriefLine[] {
  const { say, facts } = pen;
  const groups = new Map<string, LightMove[]>();
  for (const move of facts.totals.moves) {
    const key = `${move.from} ${move.to} ${String(move.renewed)}`;
    groups.set(key, [...(groups.get(key) ?? []), move]);
  }
  return [...groups.values()].map((moves) => {
    const [first] = moves;
    const labels = labelList(
      pen,
      moves.map(({ label }) => label),
    );
    const text = say('moveLine', {
      from: lightOf(pen, first?.from ?? 'none', 'moveIn'),
      to: lightOf(pen, first?.to ?? 'none', 'moveOut'),
      count: moves.length,
      labels: first?.renewed === true ? labels + say('moveRenewed') : labels,
    });
    return { text, short: text, entries: mergeRefs(moves.map(({ entries }) => entries)) };
  });
}

function lightOf({ say }: Pen, light: LightMove['from'], none: 'moveIn' | 'moveOut'): string {
  return light === 'none' ? say(none) : say(`light_${light}`);
}

function accountLines(pen: Pen): readonly BriefLine[] {
  const { say, facts, voice } = pen;
  const moved = facts.totals.accounts.filter(({ came, left }) => came > 0 || left > 0);
  if (moved.length === 0) return [];
  const accounts = moved.map(({ light, ...account }) =>
    say('accountLine', { light: say(`light_${light}`), ...account }),
  );
  return [
    line(say('accounts', { last: last(pen), accounts: accounts.join(voice.language === 'en' ? '; ' : ';') })),
  ];
}

function eventLines(pen: Pen): readonly BriefLine[] {
  const { say, facts } = pen;
  return ORDER.flatMap(([kind, key]) => {
    const events = facts.events.filter((event) => event.kind === kind);
    if (events.length === 0) return [];
    const items = labelList(pen, [...new Set(events.map((event) => itemOf(pen, event)))]);
    const text = say(key, { items });
    return [{ text, short: text, entries: mergeRefs(events.map(({ entries }) => entries)) }];
  });
}

function itemOf({ say, voice }: Pen, { kind, label, day, before, after, measure }: BriefEvent): string {
  if (before === undefined || after === undefined) return say('eventItem', { label, day: day.slice(5) });
  if (kind.startsWith('extension')) return say('eventDates', { label, before, after });
  const counted = voice.measure(measure ?? '');
  const isApart = voice.language === 'en' && counted !== '';
  return say('eventNumbers', { label, before, after, measure: isApart ? ` ${counted}` : counted });
}
