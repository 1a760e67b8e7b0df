// Units in English sentences: "Finance Bureau", "the bureau of commerce", "which tasks does finance lead?"
import type { Unit, UnitMention } from './gazetteer.ts';

const ORGANISATION =
  '(?:bureaus?|departments?|depts?\\.?|administrations?|offices?|commissions?|committees?|authorit(?:y|ies)|agenc(?:y|ies)|boards?)';
const PLACE = '(?:(?:weihai|municipal|city|provincial|the)\\s+)*';
/** Cores that mean the office without "bureau" behind them. */
const ALONE =
  /^(?:police|ndrc|drc|hrss|mohrss|miit|sasac|cac|chengguan|prosecutors?|procuratorate|(?:intermediate )?(?:people's )?court)$/;
const BEFORE = '(?<=\\b(?:does|do|is|are|by|for|did|has|must|should|and)\\s+(?:the\\s+)?)';
const AFTER =
  "(?=\\s*(?:'s\\b|s'|\\s(?:leads?|leading|do|have|need|needs|handle|handles|work|responsible|take|takes|named|mentioned|involved|in charge|and)\\b))";

export function createEnglishUnitFinder(units: readonly Unit[]): (text: string) => readonly UnitMention[] {
  const finders = units
    .filter((unit) => unit.cores.length > 0)
    .map((unit) => ({ unit, pattern: patternOf(unit), openings: unit.cores.map(openingOf) }));
  return (text) => {
    if (!/[a-z]/.test(text)) return [];
    const found = finders
      .filter(({ openings }) => openings.some((opening) => text.includes(opening)))
      .flatMap(({ unit, pattern }) =>
        [...text.matchAll(pattern)].map((match) => ({
          units: [unit.name],
          start: match.index,
          end: match.index + match[0].length,
        })),
      );
    return keepLongest(found);
  };
}

function patternOf(unit: Unit): RegExp {
  const cores = [...unit.cores].sort((a, b) => b.length - a.length).map(source);
  if (unit.collective) return new RegExp(`(?<![a-z])(?:${cores.join('|')})(?![a-z])`, 'gu');
  const any = `(?:${cores.join('|')})`;
  const alone = unit.cores.filter((core) => ALONE.test(core)).map((core) => `${source(core)}s?`);
  const forms = [
    `${PLACE}${any}['’]?s?\\s+${ORGANISATION}`,
    `${ORGANISATION}\\s+(?:of|for)\\s+(?:the\\s+)?${any}`,
    ...alone.map((form) => PLACE + form),
    `${BEFORE}${any}${AFTER}`,
  ];
  return new RegExp(`(?<![a-z])(?:${forms.join('|')})(?![a-z])`, 'gu');
}

/** The letters without which no form of the core is there: to look for them costs less than to look for all forms. */
function openingOf(core: string): string {
  return /^(?!and\b)[a-z0-9]*/.exec(core)?.[0] ?? '';
}

function source(core: string): string {
  return core
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\band\b/g, '(?:and|&|,)')
    .replace(/'/g, "['’]?")
    .replace(/[\s-]+/g, '[\\s,-]+');
}

/** "Industry and Information Technology Bureau" holds "Technology Bureau": the longest reading wins. */
function keepLongest(mentions: readonly UnitMention[]): UnitMention[] {
  const kept: UnitMention[] = [];
  const byLength = [...mentions].sort((a, b) => b.end - b.start - (a.end - a.start));
  for (const mention of byLength) {
    const same = kept.findIndex((other) => other.start === mention.start && other.end === mention.end);
    const twin = kept[same];
    if (twin !== undefined) {
      kept[same] = { ...twin, units: [...new Set([...twin.units, ...mention.units])] };
    } else if (!kept.some((other) => mention.start < other.end && other.start < mention.end))
      kept.push(mention);
  }
  return kept;
}
