// Query → Reply. `answer({ register, passages, zone }, { intent, language, notes, at, memory }) → { reply, memory }`:
// facts come from the register with the clause quoted; free text goes to the passage search.
export { answer } from './answer.ts';
export type { Answer, AnsweringDeps, Question } from './answer.ts';
export { addOffer } from './answers/about-suggestion.ts';
export { sayQuestion } from './say-question.ts';
export type * from './passage-search.port.ts';
export * from './passages/index.ts';
export type * from './model/language-model.port.ts';
export { promptVariables } from './model/prompts.port.ts';
export type { Prompt, PromptName, Prompts, PromptValues } from './model/prompts.port.ts';
export { isWordable, LANGUAGE_NAMES, renderFacts, wordAnswer } from './wording-by-model/word-answer.ts';
export type { Wording, WordingOrder, WordingRooms } from './wording-by-model/word-answer.ts';
export { checkWording, readEvidence } from './grounding/index.ts';
export type { Finding } from './grounding/index.ts';
export type * from './model/model-usage.port.ts';
export { callOf } from './trace/trace.ts';
export type { FoundPassage, RestedOn, Trace, TraceStep, TraceStore } from './trace/trace.ts';
export { findUnheld, writeDraft } from './wording-by-model/draft.ts';
export type { Draft, DraftOrder } from './wording-by-model/draft.ts';
