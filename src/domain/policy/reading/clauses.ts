// Sentences and clauses of a task's text; marks inside brackets, quotation marks and numbers don't cut.
import type { Range } from './view.ts';

export interface Clause extends Range {
  readonly text: string;
  /** Which sentence of the text it stands in. */
  readonly sentence: number;
}

const OPENERS = '([{〔【《〈“';
const CLOSERS = ')]}〕】》〉”';

/** A comma between three digits and three more is part of the number. */
function isInNumber(text: string, at: number): boolean {
  return text[at] === ',' && /\d/.test(text[at - 1] ?? '') && /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5));
}

export function clausesOf(text: string): readonly Clause[] {
  const clauses: Clause[] = [];
  let [from, depth, sentence] = [0, 0, 0];
  const push = (to: number): void => {
    if (to > from) clauses.push({ from, to, text: text.slice(from, to), sentence });
    from = to + 1;
  };
  for (let i = 0; i < text.length; i += 1) {
    const character = text[i] ?? '';
    if (OPENERS.includes(character)) depth += 1;
    else if (CLOSERS.includes(character)) depth = Math.max(0, depth - 1);
    else if (character === '。') {
      depth = 0;
      push(i);
      sentence += 1;
    } else if (depth === 0 && ',;:!?'.includes(character) && !isInNumber(text, i)) push(i);
  }
  push(text.length);
  return clauses;
}
