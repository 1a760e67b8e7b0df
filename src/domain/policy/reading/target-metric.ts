// What a target counts, and which words of the clause belong to it.
import type { Clause } from './clauses.ts';
import type { Measure } from './measures.ts';
import * as words from './target-words.ts';
import type { Range } from './view.ts';

/** The number of a point inside the task. */
const ITEM =
  /^(?:\d{1,2}[.、](?!\d)|\(?(?:\d{1,2}|[一二三四五六七八九十]{1,3})\)|[一二三四五六七八九十]{1,3}[是、])/;
const LEAD_WORDS =
  /^(?:其中|力争|争取|确保|计划|预计|对|原则上|并|将|要|努力|基本|还|使|全年|推动全[市省县区](?=.*率)|到时)+/;
const MODIFIER = /^(?:及?以上|以内|以下|左右|上下|之内)(?:的)?/;
const LIST_MARK = /[、和及与]/;

/** Where the words of one number end and those of the next begin: 打造100个以上AI算法｜、60个以上视频应用. */
export function boundaryBetween(text: string, left: Measure, right: Measure): number {
  const gap = text.slice(left.to, right.from);
  const modifier = MODIFIER.exec(gap)?.[0].length ?? 0;
  if (LIST_MARK.test(gap[modifier] ?? '')) return left.to + modifier;
  const last = Math.max(...['、', '和', '及', '与'].map((mark) => gap.lastIndexOf(mark)));
  return last > 0 ? left.to + last : left.to + modifier;
}

/** The words that belong to the number: from the clause's beginning (behind its date) to the counted thing. */
export function wordsRange(clause: Clause, measure: Measure, from: number, to: number): Range {
  let start = from;
  while (start < measure.from && /[、,和及与)]/.test(clause.text[start] ?? '')) start += 1;
  start += ITEM.exec(clause.text.slice(start, measure.from))?.[0].length ?? 0;
  start += LEAD_WORDS.exec(clause.text.slice(start, measure.from))?.[0].length ?? 0;
  const rest = clause.text.slice(measure.to, to);
  const others = /^(?:及?以上|以内|以下|左右)?(?=等(?!级))/.exec(rest);
  const stop =
    others?.[0].length ?? /[、]?(?:并(?:给予|实施|推动)?|且|同时)/.exec(rest)?.index ?? rest.length;
  let end = measure.to + stop;
  while (end > measure.to && /[、,和及与“"(]/.test(clause.text[end - 1] ?? '')) end -= 1;
  return { from: start, to: end };
}

export interface Metric {
  readonly ranges: readonly Range[];
  /** No thing is named: the one of the number before is meant. */
  readonly inherits: boolean;
}

/** "组织农技人员5000名下沉一线": the thing stands between the verb and the number. */
function namesThing(before: string): boolean {
  const verb = [...before.matchAll(new RegExp(words.COUNTING_VERB.source, 'g'))].at(-1);
  const thing = verb ? before.slice(verb.index + verb[0].length) : '';
  return thing.length >= 2 && !/^[和及、与]/.test(thing) && !/[等的各及和、约近市省县区内共]$/.test(thing);
}

/** What is counted: the subject before 達到, or the thing behind the number, or the verb's object before it. */
export function metricOf(clause: Clause, range: Range, measure: Measure, date: Range | undefined): Metric {
  const behind = measure.to + (MODIFIER.exec(clause.text.slice(measure.to))?.[0].length ?? 0);
  const before = clause.text.slice(range.from, measure.from);
  const hasSign = measure.sign !== undefined;
  const reach = hasSign ? undefined : (words.REACHES.exec(before) ?? undefined);
  const hasThingBehind = behind < range.to && !/^[/(]/.test(clause.text.slice(behind));
  const isBehind = !reach && !hasSign && hasThingBehind && !namesThing(before);
  if (isBehind) return { ranges: [{ from: behind, to: range.to }], inherits: false };
  const growth = reach ? (words.GROWTH_WORD.exec(reach[0])?.[0].length ?? 0) : 0;
  const end = range.from + (reach ? reach.index + growth : before.length);
  const verbs = words.LEADING_VERBS.exec(clause.text.slice(range.from, end))?.[0].length ?? 0;
  const from = range.from + verbs;
  const inDate = date !== undefined && date.from >= from && date.to <= end;
  const ranges = (
    inDate
      ? [
          { from, to: date.from },
          { from: date.to, to: end },
        ]
      : [{ from, to: end }]
  ).filter((r) => r.to > r.from);
  const origin = /[由从]\d[\d.]*[^\d]{0,4}$/.exec(clause.text.slice(from, end))?.[0].length ?? 0;
  if (origin > 0 && !inDate && end - origin > from)
    return { ranges: [{ from, to: end - origin }], inherits: false };
  const length = ranges.reduce((sum, r) => sum + r.to - r.from, 0);
  const isBareVerb = new RegExp(`^(?:(?:${words.COUNTING_VERB.source})[和及、]?)+$`).test(
    clause.text.slice(from, end),
  );
  if (isBareVerb && (verbs === 0 || hasThingBehind)) {
    return { ranges: hasThingBehind ? [{ from: behind, to: range.to }] : [], inherits: !hasThingBehind };
  }
  if (length <= growth)
    return hasThingBehind
      ? { ranges: [{ from: behind, to: range.to }], inherits: false }
      : { ranges, inherits: true };
  return { ranges, inherits: false };
}

/** "A、B均达到100%": one target for each of the things listed. */
export function listedSubjects(clause: Clause, metric: Metric, measure: Measure): readonly Metric[] {
  const [only] = metric.ranges;
  if (!only || metric.ranges.length > 1 || metric.inherits) return [metric];
  if (
    !/(?:均|都)(?:达到?|实现|为|不低于|超过|稳定在|保持在)/.test(clause.text.slice(only.from, measure.from))
  )
    return [metric];
  const parts: Range[] = [];
  let from = only.from;
  for (const piece of clause.text.slice(only.from, only.to).split(/[、和与及](?=[^、]*(?:率|量|$))/)) {
    parts.push({ from, to: from + piece.length });
    from += piece.length + 1;
  }
  if (!parts.every((part) => part.to - part.from >= 3)) return [metric];
  return parts.map((part) => ({ ranges: [part], inherits: false }));
}
