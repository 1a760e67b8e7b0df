// Whether a milestone was red at the end of last period: asked with every light, and answered from memory as long as
// nothing was added that had been said before then.
import type { Moment } from '../days.ts';
import type { Entry } from '../record/entry.ts';

export interface PastLights {
  /** `entries`: of the task, growing at their end only. */
  remember(about: string, then: Moment, entries: readonly Entry[], compute: () => boolean): boolean;
}

export function createPastLights(): PastLights {
  const kept = new Map<
    string,
    { readonly last: string; readonly length: number; readonly wasRed: boolean }
  >();
  return {
    remember(about, then, entries, compute) {
      const before = kept.get(about);
      const isValid =
        before !== undefined &&
        before.last === (entries[before.length - 1]?.hash ?? '') &&
        !hasOlder(entries, before.length, then.cutoff);
      const wasRed = isValid ? before.wasRed : compute();
      kept.set(about, { last: entries.at(-1)?.hash ?? '', length: entries.length, wasRed });
      return wasRed;
    },
  };
}

function hasOlder(entries: readonly Entry[], from: number, cutoff: string): boolean {
  for (let index = from; index < entries.length; index += 1) {
    if ((entries[index]?.recordedAt ?? '') <= cutoff) return true;
  }
  return false;
}
