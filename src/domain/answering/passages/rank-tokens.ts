// The tokens that the lexical index ranks a question by. Of many passages only the rarer ones: what stands nearly
// everywhere says least, and to rank by it costs most.
import { readIndexTokens } from '../../../text/index-tokens.ts';
import type { Frequencies, RankTokens } from './passage-store.port.ts';
import type { QuestionTerms } from './question-terms.ts';

/** Up to so many passages a question is ranked by all its tokens. */
const FEW = 5_000;
/** Of more passages by its rarest tokens, as far as these together occur in at most so large a share of them. */
const SHARE = 0.5;

export function listRankTokens({ topic, stems, glosses }: QuestionTerms): RankTokens {
  return { words: readIndexTokens(topic), said: stems, meant: glosses };
}

export function pickTelling(tokens: RankTokens, { passages, chinese, stems }: Frequencies): RankTokens {
  if (passages <= FEW) return tokens;
  return {
    words: pickRarest(tokens.words, chinese, passages * SHARE),
    said: pickRarest(tokens.said, stems, passages * SHARE),
    meant: pickRarest(tokens.meant, stems, passages * SHARE),
  };
}

/** At least the one that is rarest; in the order given, and without those that occur nowhere. */
function pickRarest(
  tokens: readonly string[],
  counts: ReadonlyMap<string, number>,
  most: number,
): readonly string[] {
  const countOf = (token: string): number => counts.get(token) ?? 0;
  const known = [...new Set(tokens)].filter((token) => countOf(token) > 0);
  let sum = 0;
  const telling = new Set(
    known
      .toSorted((a, b) => countOf(a) - countOf(b))
      .filter((token, at) => (sum += countOf(token)) <= most || at === 0),
  );
  return known.filter((token) => telling.has(token));
}
