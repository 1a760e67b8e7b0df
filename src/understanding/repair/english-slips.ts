// "resposible units taks 11": a word that is one slip away from a word of asking, or of the documents, is read as that word.
import stem from 'wink-porter2-stemmer';
import type { Note } from '../../domain/conversation/index.ts';
import { isOneEditApart } from '../../text/near-match.ts';
import { ENGLISH_STOP_WORDS } from '../../text/stop-words.ts';

const ASKING =
  'task tasks item items number lead leads leading leader responsible responsibility unit units bureau bureaus department departments deadline deadlines target targets which what when where list section sections document policy overdue target targets coverage percentage patents finance commerce education transport agriculture health police development reform industry information technology security human resources social emergency management ecology environment culture tourism housing market regulation water affairs science natural planning administrative approval marine communications cyberspace court procuratorate explain about describe many data smart digital annual every year joint jointly without named issued published question charge handle handles scenario scenarios platform economy responsible commission office department'.split(
    ' ',
  );
/** Real words that stand one letter from a word of asking. */
const REAL =
  'count counts counted headline headlines patient patients parent parents wealth vulture tourist tourists start starts started change changes changed point join joins candle header headers reader readers urgency planting abort polity emergence deform perform plead leak leaks suction mount county country counties smarter starter officer handled hostile hosting housing costing cultured several level levels build built guild cover covers order orders enter centre center winter summer never lever river driver paper papers maker takes taken other others mother bother either neither lesson lessons listen listed title titles tiles mobile police polices director directors mayor governor secretary minister weather budget budgets penalty penalties opinion salary salaries coordinator supervisor statin adoption doctor doctors hospital school schools subway airport railway tank tasty leaf lend load dead read lean deal meat heat beat team laid land leap date gate late mate rate data fate hate tale take talk mask bask last lest lost least past mist must most then than them this that thin wash whip whim whit wheat when hen whey hat chat shat lint lists lit lisp unite unity suit quit knit limits limit market makers maker marked many may mane man mani money honey year tear dear hear fear near bear years hears years were where here there three these those water waters wafer later matter part parts port sort short cost most host post pose rose water wait edition addition station nation ration motion option action section secession session selection election eviction policy police polite bureau item items term terms team teams stem stems time tile tiles file files fire five nine line lines fine mine wine winter rain train brain drain gain main pain vain sail fail mail tail nail rail bail hail jail snail email retail detail code coder core cores care cares car cars card cards cart fund funds find finds kind mind bind wind find fined refine finance office offices officer often open opens pen pens person persons park parks dark mark marks bark'.split(
    ' ',
  );

export interface Slips {
  readonly text: string;
  readonly notes: readonly Note[];
}

export type ReadEnglishSlips = (folded: string) => Slips;

/** `known`: words of glossaries and documents, lower case. */
export function createEnglishSlipReader(known: ReadonlySet<string>): ReadEnglishSlips {
  const asking = new Set(ASKING);
  const real = new Set([...REAL, ...ENGLISH_STOP_WORDS]);
  const stems = new Set([...known, ...asking, ...real].map((word) => stem(word)));
  const isKnown = (word: string): boolean => stems.has(stem(word)) || real.has(word);
  return (folded) => {
    const notes: Note[] = [];
    const text = folded
      .replace(/(?<![a-z0-9'])tsk(?![a-z0-9])/g, 'task')
      .replace(/(?<![a-z0-9'])[a-z]{4,}(?![a-z0-9])/g, (word) => {
        if (isKnown(word)) return word;
        const meant = findMeant(word, asking) ?? (word.length >= 6 ? findMeant(word, known) : undefined);
        if (meant === undefined) return word;
        notes.push({ kind: 'read-as', written: word, read: meant });
        return meant;
      });
    return { text, notes };
  };
}

/** One reading, or none: singular and plural count as one. */
function findMeant(word: string, candidates: Iterable<string>): string | undefined {
  // An added or lost ending makes another word more often than a slip: director, directory.
  const near = [...candidates].filter(
    (candidate) =>
      isOneEditApart(word, candidate) && !word.startsWith(candidate) && !candidate.startsWith(word),
  );
  const [shortest] = near.sort((a, b) => a.length - b.length);
  if (shortest === undefined) return undefined;
  const same = near.every((candidate) => candidate === shortest || candidate === `${shortest}s`);
  if (!same) return undefined;
  return near.find((candidate) => isSwap(word, candidate)) ?? shortest;
}

function isSwap(word: string, candidate: string): boolean {
  return word.length === candidate.length && [...word].sort().join('') === [...candidate].sort().join('');
}
