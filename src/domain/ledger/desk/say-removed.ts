// Tasks that the documents have no more, in one line: how many entries are kept, and how to read them.
import type { RemovedTask } from '../project/state.ts';
import type { Teller } from './say-origin.ts';
import { sayVersion } from './say-origin.ts';

const SHOWN = 5;

export function sayRemoved(teller: Teller, removed: readonly RemovedTask[]): string {
  if (removed.length === 0) return '';
  const { voice } = teller;
  const named = removed.slice(0, SHOWN).map(({ number, title, version, heldFrom, entries }) =>
    voice.say('removedTask', {
      label: voice.say('recordedForCell', {
        version: sayVersion(teller, { version, heldFrom }),
        label: number,
      }),
      title: voice.shown(title),
      count: entries.length,
      number,
      ordinal: version,
    }),
  );
  const more = removed.length > SHOWN ? [voice.say('more', { count: removed.length - SHOWN })] : [];
  return voice.say('removedLine', { count: removed.length, tasks: voice.list([...named, ...more]) });
}
