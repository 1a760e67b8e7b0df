// Query → Reply. `answer({ register, passages, zone }, { intent, language, notes, at, memory }) → { reply, memory }`:
// facts come from the register with the clause quoted; free text goes to the passage search.
export { answer } from './answer.ts';
export type { Answer, AnsweringDeps, Question } from './answer.ts';
export type * from './passage-search.port.ts';
export * from './passages/index.ts';
export type * from './model/language-model.port.ts';
export type * from './model/prompts.port.ts';
