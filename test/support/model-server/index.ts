// A simulated OpenAI-compatible service: `startModelServer({ mind: honest })`.
export type { Behaviour, ChatRequest, Mind } from './behaviour.ts';
export { startModelServer } from './model-server.ts';
export type { ModelServer } from './model-server.ts';
export { createAdversary, STRATEGIES } from './minds/adversary.ts';
export type { Lookup, Strategy } from './minds/adversary.ts';
export { honest } from './minds/honest.ts';
export { createLying } from './minds/lying.ts';
export { createPerfectReader } from './minds/perfect-reader.ts';
