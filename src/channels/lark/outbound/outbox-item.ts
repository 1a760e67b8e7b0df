// A letter that has just been put into the outbox, as it would be read from there.
import type { Letter, OutboxItem } from '../../../domain/conversation/index.ts';

export function createOutboxItem(letter: Letter, sequence: number): OutboxItem {
  return {
    ...letter,
    sequence,
    unclearSince: undefined,
    receipt: undefined,
    isText: false,
    fileKey: undefined,
  };
}
