// A model that does as it is told: it says the facts over again in a sentence, and has nothing better to read.
import type { Mind } from '../behaviour.ts';
import { readWordingTask } from './read-prompt.ts';

export const honest: Mind = (request) => {
  if (request.form !== undefined) return { ask: 'none' };
  const { facts, isEnglish } = readWordingTask(request);
  const [first = ''] = facts.split('\n');
  return isEnglish ? `In short: ${first}` : `根据文件，${first}`;
};
