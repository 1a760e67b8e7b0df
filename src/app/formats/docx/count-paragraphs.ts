// Counts a document's numbered paragraphs as Word does when it lays out the page.
import { formatNumber } from './number-format.ts';
import type { Level, NumberedList, NumberedLists, Place } from './read-numbering.ts';

/** The printed number of the next paragraph in that place; empty for a bullet or an unknown list. */
export type CountParagraph = (place: Place) => string;

export function createCounter(lists: NumberedLists): CountParagraph {
  const counts = new Map<string, Map<number, number>>();
  const begun = new Set<string>();
  return ({ list: id, level: at }) => {
    const list = lists.get(id);
    const level = list?.levels.get(at);
    if (list === undefined || level === undefined) return '';
    const numbers = counts.get(list.counts) ?? new Map<number, number>();
    counts.set(list.counts, numbers);
    const restart = begun.has(`${id} ${at}`) ? undefined : list.restarts.get(at);
    begun.add(`${id} ${at}`);
    numbers.set(at, restart ?? (numbers.get(at) ?? level.start - 1) + 1);
    for (const deeper of [...numbers.keys()]) if (deeper > at) numbers.delete(deeper);
    return label(list, level, numbers);
  };
}

function label(list: NumberedList, level: Level, numbers: ReadonlyMap<number, number>): string {
  if (level.format === 'bullet') return '';
  const text = level.text.replace(/%(\d)/g, (_, place: string) => {
    const at = Number(place) - 1;
    const named = list.levels.get(at);
    const value = numbers.get(at) ?? named?.start ?? 1;
    return formatNumber(value, level.isLegal ? 'decimal' : (named?.format ?? 'decimal'));
  });
  if (text === '') return '';
  // Behind 、 and ） nothing stands on the page but room.
  return level.suffix === 'nothing' || /[、.．)）。:：]$/u.test(text) ? text : `${text} `;
}
