// One topic against one task's text: which pieces it holds, and under which words.
import type { Piece, Synonym } from './read-pieces.ts';
import type { TopicDeps } from './topic-index.ts';

export interface FoundPiece {
  /** In the asker's words. */
  readonly said: string;
  /** In the task's words. */
  readonly words: string;
  readonly weight: number;
  /** How much of the topic it covers. */
  readonly size: number;
  readonly isNear: boolean;
  /** A whole English name of what few tasks speak of. */
  readonly isRare: boolean;
}

const SYNONYM = 0.9;
const NEAR = 0.6;

export function matchPieces(deps: TopicDeps, pieces: readonly Piece[], text: string): readonly FoundPiece[] {
  return pieces.flatMap((piece) =>
    piece.kind === 'chinese' ? matchChinese(deps, piece, text) : matchWords(deps, piece, text),
  );
}

function matchWords(
  { rarity }: TopicDeps,
  piece: Extract<Piece, { kind: 'words' }>,
  text: string,
): readonly FoundPiece[] {
  let best: FoundPiece | undefined;
  for (const { forms, near, share } of piece.options) {
    for (const words of forms) {
      if (!text.includes(words)) continue;
      const weight = rarity.weigh(words, piece.size) * share * (near ? NEAR : 1);
      if (weight > (best?.weight ?? 0)) {
        const isRare = share === 1 && words.length >= 2 && rarity.isRare(words);
        best = { said: piece.said, words, weight, size: piece.size * share, isNear: near, isRare };
      }
    }
  }
  return best === undefined ? [] : [best];
}

/** The cut of the run that shares most with the text: pieces of two and more characters, and synonyms. */
function matchChinese(
  deps: TopicDeps,
  { text: run, synonyms }: Extract<Piece, { kind: 'chinese' }>,
  text: string,
): readonly FoundPiece[] {
  const longest = sharedEndings(run, text);
  const best: { readonly weight: number; readonly last: FoundPiece | undefined; readonly from: number }[] = [
    { weight: 0, last: undefined, from: 0 },
  ];
  for (let end = 1; end <= run.length; end += 1) {
    let choice = {
      weight: best[end - 1]?.weight ?? 0,
      last: undefined as FoundPiece | undefined,
      from: end - 1,
    };
    for (const found of endingsAt(deps, run, end, longest[end] ?? 0, synonyms, text)) {
      const from = end - found.size;
      const weight = (best[from]?.weight ?? 0) + found.weight;
      if (weight > choice.weight) choice = { weight, last: found, from };
    }
    best.push(choice);
  }
  const found: FoundPiece[] = [];
  for (let at = run.length; at > 0; at = best[at]?.from ?? 0) {
    const last = best[at]?.last;
    if (last !== undefined) found.unshift(last);
  }
  return found;
}

function* endingsAt(
  { rarity }: TopicDeps,
  run: string,
  end: number,
  longest: number,
  synonyms: readonly Synonym[],
  text: string,
): Generator<FoundPiece> {
  for (let length = 2; length <= longest; length += 1) {
    const words = run.slice(end - length, end);
    yield { said: words, words, weight: rarity.weigh(words), size: length, isNear: false, isRare: false };
  }
  for (const synonym of synonyms) {
    if (synonym.end !== end) continue;
    const said = run.slice(synonym.start, end);
    const words = synonym.forms.find((form) => form !== said && text.includes(form));
    if (words === undefined) continue;
    const factor = synonym.near ? NEAR : SYNONYM;
    yield {
      said,
      words,
      weight: rarity.weigh(words, said.length) * factor,
      size: said.length,
      isNear: synonym.near,
      isRare: false,
    };
  }
}

/** For each end in `run`, how many characters up to it stand unbroken in `text`. Asked of hundreds of texts a question. */
function sharedEndings(run: string, text: string): readonly number[] {
  const longest = new Array<number>(run.length + 1).fill(0);
  // How many characters up to each end of the run stand right before the place in the text.
  const lengths = new Array<number>(run.length + 1).fill(0);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // From the back, so that what is read is still of the place before.
    for (let end = run.length; end >= 1; end -= 1) {
      const isShared = run.charCodeAt(end - 1) === code && !isSurrogate(code);
      const length = isShared ? (lengths[end - 1] ?? 0) + 1 : 0;
      lengths[end] = length;
      if (length > (longest[end] ?? 0)) longest[end] = length;
    }
  }
  return longest;
}

/** Half a character. */
function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}
