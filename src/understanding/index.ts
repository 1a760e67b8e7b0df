// Text → Intent. `createUnderstanding({ register, zone })` prepares; the function it gives back reads one message:
// `understand({ text, at, language? }, memory) → { intent, language, notes }`.
export { createUnderstanding } from './understand.ts';
export type { Understand, Understood, UnderstandingDeps } from './understand.ts';
export { LONGEST_QUESTION } from './clean-text.ts';
export type { Reading } from './read-message.ts';
export { findUnread } from './model-reader/find-unread.ts';
export { sameQuery } from './model-reader/offer.ts';
export { readWithModel } from './model-reader/read-with-model.ts';
export type { ModelReading, ReaderRooms, ReadingOrder } from './model-reader/read-with-model.ts';
