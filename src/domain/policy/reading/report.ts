// One screen for a person: what the reader understood of a document and what it doubts.
import type { Doubt, Milestone, Policy, Role } from '../policy.ts';
import { coverageOf } from './coverage.ts';
import type { ReportWords } from './report-words.ts';
import { REPORT_WORDS } from './report-words.ts';

export type ReportLanguage = 'en' | 'zh-Hans';

/** More doubts or pieces of furniture than this are counted, not listed. */
const MOST_LINES = 12;

function countUnits(policy: Policy, role: Role): { tasks: number; units: number } {
  const named = policy.tasks.map((task) => task.assignments.filter((a) => a.role === role));
  return {
    tasks: named.filter((assignments) => assignments.length > 0).length,
    units: new Set(named.flat().map((a) => a.unit)).size,
  };
}

function dueKey(milestone: Milestone, words: ReportWords): string {
  const { due } = milestone;
  if (!due) return words.undated;
  if (due.recurrence !== 'once') return words.recurrences[due.recurrence];
  return due.year === undefined ? due.text : words.year(due.year);
}

function milestoneLine(policy: Policy, words: ReportWords): string {
  const all = policy.tasks.flatMap((task) => task.milestones);
  const counts = new Map<string, number>();
  for (const milestone of all) {
    const key = dueKey(milestone, words);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const parts = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, n]) => `${key} ${n}`);
  return words.milestones(all.length, parts.join(words.comma));
}

function doubtLines(doubts: readonly Doubt[], words: ReportWords): string[] {
  const byKind = new Map<string, Doubt[]>();
  for (const doubt of doubts) byKind.set(doubt.kind, [...(byKind.get(doubt.kind) ?? []), doubt]);
  const lines = [...byKind].map(([kind, all]) => {
    const tasks = [...new Set(all.flatMap((d) => (d.task === undefined ? [] : [d.task])))];
    const where = tasks.length > 0 ? words.atTasks(tasks.slice(0, MOST_LINES), tasks.length) : '';
    return `  - ${words.doubts[kind] ?? all[0]?.message ?? kind}${where}`;
  });
  return lines.length === 0 ? [words.noDoubts] : [words.doubted(doubts.length), ...lines];
}

function furnitureLines(policy: Policy, words: ReportWords): string[] {
  const lines = policy.parts
    .filter((part) => part.kind === 'furniture')
    .flatMap((part) => policy.text.slice(part.span.start, part.span.end).split(/\s*[\r\n]+\s*/))
    .filter((line) => line.trim() !== '')
    .map((line) => `  - ${line.length > 60 ? `${line.slice(0, 60)}…` : line}`);
  if (lines.length === 0) return [words.noFurniture];
  const rest = lines.length - MOST_LINES;
  return [
    words.furniture(lines.length),
    ...lines.slice(0, MOST_LINES),
    ...(rest > 0 ? [words.more(rest)] : []),
  ];
}

export function describeReading(policy: Policy, language: ReportLanguage): readonly string[] {
  const words = REPORT_WORDS[language];
  const facts = [policy.issuer, policy.issuedOn, policy.documentNumber].filter((fact) => fact !== undefined);
  const { covered, kept } = coverageOf(policy.parts, policy.text.length);
  const units = (['lead', 'responsible', 'cooperating'] as const).map((role) =>
    words.role(role, countUnits(policy, role)),
  );
  return [
    words.title(policy.title, policy.source),
    words.facts(facts.join(words.comma)),
    words.counts(policy.sections.length, policy.tasks.length),
    words.units(units.join(words.comma)),
    milestoneLine(policy, words),
    words.coverage(Math.floor(covered * 1000) / 10, Math.floor(kept * 1000) / 10),
    ...furnitureLines(policy, words),
    ...doubtLines(policy.doubts, words),
  ];
}
