// What a simulated model makes of its prompt: the parts between the marks, and who and what is named in them.
import type { ChatRequest } from '../behaviour.ts';

export interface WordingTask {
  readonly question: string;
  readonly facts: string;
  readonly clauses: string;
  readonly isEnglish: boolean;
}

export function readWordingTask({ user }: ChatRequest): WordingTask {
  const [question = '', facts = '', clauses = ''] = [...user.matchAll(/<<<([\s\S]*?)>>>/gu)].map(
    ([, part = '']) => part,
  );
  return { question, facts, clauses, isEnglish: / English /u.test(user) };
}

export function readQuestionTask({ user }: ChatRequest): {
  readonly outline: string;
  readonly question: string;
} {
  const parts = [...user.matchAll(/<<<([\s\S]*?)>>>/gu)].map(([, part = '']) => part);
  return { outline: parts[0] ?? '', question: parts[2] ?? '' };
}
