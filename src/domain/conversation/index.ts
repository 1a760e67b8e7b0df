// The values that travel the street, in reading order.
export type * from './message.ts';
export type * from './reply.ts';
export type * from './watch.ts';
export type * from './conversation-store.port.ts';
export type * from './inbox.port.ts';
export type * from './outbox.port.ts';
export type * from './post-office.port.ts';
export type * from './post-box.port.ts';
export type * from './channel-memory.port.ts';
export type * from './query.ts';
export type * from './intent.ts';
export { renderPlainText } from './plain-text.ts';
export { decodeMemory, encodeMemory, withOffer } from './memory.ts';
export type { Remembered } from './memory.ts';
