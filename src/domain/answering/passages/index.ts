// Passage search: a document is split into passages, several rankers look for a question, their rankings are fused.
export { addScores } from './fuse-rankings.ts';
export { createPassageIndex } from './passage-index.ts';
export { splitPassages } from './split-passages.ts';
export type { PassageText } from './split-passages.ts';
export type * from './passage-store.port.ts';
export type * from './embedding-model.port.ts';
