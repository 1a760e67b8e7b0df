// /agree 10-1 基期 12 · /agree 1 目标 3批 · /agree 17 期限 2026-12-31 · /agree 13-1 汇总 市大数据局 · /agree 12 节点 6月30日 20% 9月30日 50%
import type { CommandReading, SpokenTerm } from '../../../domain/ledger/index.ts';
import type { CommandContext, Grammar } from '../grammar.ts';
import { takeAim } from '../words/read-aim.ts';
import { takeDay } from '../words/read-day.ts';
import { takeValue } from '../words/read-value.ts';
import type { Scan } from '../words/scan.ts';
import { takeUnit } from '../words/take-phrases.ts';

const BASE = /基期值?|基数|base(?:line)?/u;
const TARGET = /目标值?|target|goal/u;
const START = /起始日?|开始日?|起算日?|start/u;
const DUE = /期限|到期日?|截止日?|due|deadline/u;
const NODES = /节点|nodes?|milestones?/u;
const COLLECTOR = /汇总单位|汇总|牵总|collector|collecting unit/u;
const UNITS = /责任单位|报送单位|单位|分工|units?/u;
const COMBINE =
  /(?:合计|口径|combine)\s*(?:按|为|是|by|:|：)?\s*(?<how>求和|相加|总和|sum|最差|最低|worst|同一数|同数|same)/u;

export const agreeGrammar: Grammar = {
  name: 'agree',
  names: ['agree', 'terms', 'set', '设定', '约定', '商定', '口径设定', '分解'],
  read(scan, context) {
    const aim = takeAim(scan, { first: true });
    const terms = readTerms(scan, context);
    if (terms.length === 0)
      return { kind: 'incomplete', name: 'agree', lacks: 'term' } satisfies CommandReading;
    return {
      kind: 'command',
      way: 'slash',
      command: { kind: 'acts', name: 'agree', acts: [{ kind: 'terms', aim, terms, note: scan.note() }] },
    };
  },
};

function readTerms(scan: Scan, context: CommandContext): readonly SpokenTerm[] {
  const terms: SpokenTerm[] = [];
  const combine = scan.take(COMBINE)?.groups?.['how'];
  if (combine !== undefined) terms.push({ term: 'combine', combine: readCombine(combine) });
  if (scan.take(COLLECTOR) !== undefined) {
    const unit = takeUnit(scan, context);
    if (unit !== undefined) terms.push({ term: 'collector', unit });
  }
  if (scan.take(UNITS) !== undefined) terms.push(...readUnits(scan, context));
  if (scan.take(NODES) !== undefined) terms.push(...readNodes(scan, context.today));
  for (const [term, pattern] of [
    ['start', START],
    ['due', DUE],
  ] as const) {
    if (scan.take(pattern) === undefined) continue;
    const day = takeDay(scan, context.today, term === 'due' ? 'future' : 'past');
    if (day !== undefined) terms.push({ term, day });
  }
  for (const [term, pattern] of [
    ['base', BASE],
    ['target', TARGET],
  ] as const) {
    if (scan.take(pattern) === undefined) continue;
    const value = takeValue(scan);
    if (value !== undefined) terms.push({ term, value });
  }
  return terms;
}

function readUnits(scan: Scan, context: CommandContext): readonly SpokenTerm[] {
  const units: string[] = [];
  for (let unit = takeUnit(scan, context); unit !== undefined; unit = takeUnit(scan, context))
    units.push(unit);
  return units.length === 0 ? [] : [{ term: 'units', units }];
}

/** Pairs of day and percent, in order. */
function readNodes(scan: Scan, today: string): readonly SpokenTerm[] {
  const nodes: { day: string; percent: number }[] = [];
  for (let day = takeDay(scan, today, 'year'); day !== undefined; day = takeDay(scan, today, 'year')) {
    const percent = scan.take(/(?<percent>\d{1,3}(?:\.\d+)?)\s*%/u)?.groups?.['percent'];
    if (percent === undefined) break;
    nodes.push({ day, percent: Number(percent) });
  }
  return nodes.length === 0 ? [] : [{ term: 'nodes', nodes }];
}

function readCombine(how: string): 'worst' | 'same' | 'sum' {
  if (/求和|相加|总和|sum/.test(how)) return 'sum';
  return /最差|最低|worst/.test(how) ? 'worst' : 'same';
}
