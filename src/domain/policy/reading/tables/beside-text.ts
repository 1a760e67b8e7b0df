// A document may speak of tasks in its text and print a table of tasks, too: which of the two is read, or both.
import type { Region } from '../regions.ts';
import type { View } from '../view.ts';
import { compact } from '../view.ts';
import type { Table } from './table.ts';

export interface Reading {
  readonly regions: readonly Region[];
  readonly byUnits: boolean;
  /** Tables whose rows were not read as tasks: what the text says stands for them. */
  readonly passedOver: readonly Table[];
}

interface Sources {
  readonly view: View;
  readonly fromText: readonly Region[];
  /** Whether units told which parts of the text are tasks. */
  readonly byUnits: boolean;
  readonly tables: readonly Table[];
  readonly fromTables: readonly Region[];
}

/** A few units named in a covering notice are no match for a table this many times as long. */
const OUTWEIGHS = 3;
const WORDS_TOLD = 10;

export function besideText(sources: Sources): Reading {
  const { fromText, fromTables, byUnits, tables } = sources;
  if (fromTables.length === 0) return { regions: fromText, byUnits, passedOver: [] };
  if (!byUnits || fromText.length === 0) return { regions: fromTables, byUnits: true, passedOver: [] };
  const named = fromText.filter(({ statements }) => statements.length > 0);
  const areBoth = fromTables.length >= named.length * OUTWEIGHS && !isRepeated(sources);
  return areBoth
    ? { regions: merge(named, tables, fromTables), byUnits, passedOver: [] }
    : { regions: fromText, byUnits, passedOver: tables };
}

/** A table of who does what in the text before it prints the text's own words. */
function isRepeated({ view, fromTables, tables }: Sources): boolean {
  const outside = tables.reduceRight((text, { from, to }) => text.slice(0, from) + text.slice(to), view.text);
  const text = outside.replace(/\s+/g, '');
  const repeated = fromTables.filter(({ words }) => {
    const told = words && compact(view, words).text.slice(0, WORDS_TOLD);
    return told !== undefined && text.includes(told);
  });
  return repeated.length * 2 > fromTables.length;
}

/** In reading order; what the text says ends where a table begins. */
function merge(named: readonly Region[], tables: readonly Table[], fromTables: readonly Region[]): Region[] {
  const cut = named.map((region) => {
    const table = tables.find(({ from }) => from > region.from && from < region.to);
    return table ? { ...region, to: table.from } : region;
  });
  return [...cut, ...fromTables].sort((a, b) => a.from - b.from);
}
