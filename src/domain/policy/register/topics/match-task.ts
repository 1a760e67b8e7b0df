// A topic against one task: how much they share, whether that is enough to be sure, and where it stands.
import type { RegisteredTask } from '../registered-task.ts';
import { spanOfFolded } from '../registered-task.ts';
import { matchPieces } from './match-pieces.ts';
import type { FoundPiece } from './match-pieces.ts';
import type { Piece } from './read-pieces.ts';
import type { MatchSpan, NearWord, TopicDeps, TopicMatch } from './topic-index.ts';

const TITLE_BONUS = 1.35;

export function matchTask(deps: TopicDeps, pieces: readonly Piece[], entry: RegisteredTask): TopicMatch {
  const found = matchPieces(deps, pieces, entry.folded.text);
  const spans: MatchSpan[] = [];
  const near: NearWord[] = [];
  let score = 0;
  let covered = 0;
  for (const { said, words, weight, size, isNear } of found) {
    score += weight * (entry.foldedTitle.includes(words) ? TITLE_BONUS : 1);
    covered += size;
    for (const start of occurrences(entry.folded.text, words)) {
      spans.push({ ...spanOfFolded(entry, start, start + words.length), words, weight });
    }
    if (isNear) near.push({ said, found: words });
  }
  const total = pieces.reduce((sum, piece) => sum + piece.size, 0);
  const coverage = Math.min(1, covered / total);
  return {
    entry,
    score,
    coverage,
    sure: isSure(coverage, found, pieces),
    spans: spans.sort((a, b) => a.start - b.start),
    near,
    parts: found.length,
  };
}

/**
 * 分类 alone does not make 垃圾分类 a topic of the documents: the shorter the shared word, the more must be shared.
 * A whole English name of a rare notion ("seafood") is as good as a long Chinese word.
 */
function isSure(coverage: number, found: readonly FoundPiece[], pieces: readonly Piece[]): boolean {
  const longest = Math.max(0, ...found.map(({ size }) => size));
  const rare = found.filter(({ isRare, isNear }) => isRare && !isNear).map(({ size }) => size);
  // "School lunches": beside a word that no glossary knows, one rare word is not enough.
  const isStrange = pieces.some((piece) => piece.kind === 'words' && piece.options.length === 0);
  const needed = (Math.max(0, ...rare) > 2 ? 0.3 : 0.4) + (isStrange ? 0.15 : 0);
  if (rare.length > 0 && coverage >= needed) return true;
  if (longest >= 4) return coverage >= 0.4;
  return longest >= 3 ? coverage >= 0.5 : coverage >= 0.65;
}

function occurrences(text: string, words: string): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) starts.push(at);
  return starts;
}

/** Over a text that is no task's: words weigh nothing there, only how many of them it holds. */
export function coverageIn(pieces: readonly Piece[], text: string): number {
  const total = pieces.reduce((sum, piece) => sum + piece.size, 0);
  const held = pieces.flatMap((piece) => {
    if (piece.kind === 'words')
      return piece.options.some(
        ({ forms, share }) => share === 1 && forms.some((form) => text.includes(form)),
      )
        ? [piece.size]
        : [];
    return [longestShared(piece.text, text)];
  });
  return total === 0 ? 0 : held.reduce((sum, size) => sum + size, 0) / total;
}

/** The longest unbroken part of the run that the text holds. */
function longestShared(run: string, text: string): number {
  for (let length = run.length; length >= 2; length -= 1) {
    for (let start = 0; start + length <= run.length; start += 1) {
      if (text.includes(run.slice(start, start + length))) return length;
    }
  }
  return 0;
}
