// What the local embeddings see in a text: its characters, the English meaning of its words, how its words sound, and
// how they are spelt. Sound and spelling are what the lexical index can't see: pinyin, homophones and typos meet here.
import { readEnglishStems } from '../../text/english-stems.ts';
import { fold } from '../../text/fold.ts';
import { findWordCandidates } from '../../text/glosses.ts';
import type { GlossDictionary } from '../../text/glosses.ts';
import { findHanRuns, sliceRun } from '../../text/han.ts';
import { splitPinyin, toPinyin } from '../../text/pinyin.ts';

/** Feature → how often it occurs. */
export type Features = ReadonlyMap<number, number>;

/** Stems have many letter triples, which together must not outweigh the stem. */
const SPELLING_WEIGHT = 0.3;

export async function readFeatures(dictionary: GlossDictionary, text: string): Promise<Features> {
  const folded = fold(text);
  const candidates = findWordCandidates(folded);
  const glosses = await dictionary.find([...new Set(candidates)]);
  const stems = [...candidates.flatMap((word) => glosses.get(word) ?? []), ...readEnglishStems(folded)];
  const features = new Map<number, number>();
  const add = (kind: string, name: string, weight = 1): void => {
    const feature = hash(`${kind}:${name}`);
    features.set(feature, (features.get(feature) ?? 0) + weight);
  };
  for (const run of findHanRuns(folded)) {
    for (const piece of sliceRun(run.text, 1, 2)) add('han', piece);
  }
  for (const stem of stems) {
    add('stem', stem);
    for (const letters of sliceRun(`^${stem}$`, 3, 3)) add('letters', letters, SPELLING_WEIGHT);
  }
  for (const syllables of [...toPinyin(folded), ...readTypedPinyin(folded)]) {
    for (const [at, syllable] of syllables.entries()) {
      if (at > 0) add('sound', `${syllables[at - 1] ?? ''} ${syllable}`);
    }
  }
  return features;
}

/** Latin words that could be pinyin, neighbours joined; English among them costs nothing, as nothing sounds like it. */
function readTypedPinyin(folded: string): string[][] {
  return [...folded.matchAll(/[a-zü]{1,40}(?:['’\s][a-zü]{1,40})*/g)].map(([words]) =>
    words.split(/['’\s]/).flatMap((word) => splitPinyin(word.replaceAll('ü', 'v')) ?? []),
  );
}

/** FNV-1a with a closing scramble: 32 bits that spread evenly. */
function hash(name: string): number {
  let bits = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1) bits = Math.imul(bits ^ name.charCodeAt(at), 0x01000193);
  bits = Math.imul(bits ^ (bits >>> 13), 0x5bd1e995);
  return (bits ^ (bits >>> 15)) >>> 0;
}
