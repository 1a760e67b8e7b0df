// English sentences: every word that could say something must be the facts' or the question's. What a wording translates
// freely out of a Chinese clause nothing can be held against.
import { readEnglishStems } from '../../../text/english-stems.ts';
import { readNumbers } from '../../../text/numbers/read-numbers.ts';
import type { Evidence } from './evidence.ts';
import type { Finding } from './finding.ts';
import { SENTENCE_END } from './statements.ts';

/** Hold a sentence about a policy together, as stems. */
const FRAME = new Set(
  readEnglishStems(
    `according accordance document policy text clause task item requirement requires require states stated states specified
     specifies says provides sets set calls call asks aims aim targets target goal goals objective deadline due date
     lead leads led leading jointly joint together responsible responsibility unit units body bodies bureau municipal
     named names name namely total altogether respectively include includes including consist both each every year years
     overdue late passed past days day month reach reached achieve achieved complete completed completion foster build
     built establish established create created increase improve improved develop developed promote promoted support
     cover coverage rate least most more less than number numbers scale amount also well while whereas addition further
     furthermore another other first second third two three four five six seven eight nine ten shall should must need needs
     will would expected required planned answer question asked note please there their these those which that with within
     under over into from about between among being been have has city-wide citywide city local level
     then cover covers concern concerns regard regards principle principles following follows both neither either exceed exceeds several fall falls designate designated
     designates along co-led co time times field new per cent percent yes short brief briefly summary sum overall clearly based see
     january february march april may june july august september october november december`,
  ),
);

export function checkEnglishSupport(evidence: Evidence, folded: string): readonly Finding[] {
  const known = new Set(readEnglishStems(`${evidence.text}\n${evidence.question}\n${evidence.terms}`));
  return folded
    .split(SENTENCE_END)
    .filter((sentence) => {
      const stems = [...new Set(readEnglishStems(withoutNumbers(sentence)))].filter(
        (stem) => !FRAME.has(stem),
      );
      return stems.some((stem) => !known.has(stem));
    })
    .map((words): Finding => ({ kind: 'unsupported', words: words.trim() }));
}

/** Numbers are compared as such, however they are spelt. */
function withoutNumbers(sentence: string): string {
  return readNumbers(sentence).reduceRight(
    (text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`,
    sentence,
  );
}
