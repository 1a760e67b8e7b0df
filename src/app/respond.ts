// Understanding and answering, joined: what the street asks for each message. Prepared anew when the documents change.
import { answer } from '../domain/answering/index.ts';
import { decodeMemory } from '../domain/conversation/index.ts';
import type { Register } from '../domain/policy/index.ts';
import { createUnderstanding } from '../understanding/index.ts';
import type { Understand } from '../understanding/index.ts';
import type { Knowledge } from './knowledge.ts';
import type { Rooms } from './pipeline.ts';

export function createResponder(
  { register, passages }: Pick<Knowledge, 'register' | 'passages'>,
  zone: string,
): Rooms['respond'] {
  let prepared = prepare(register(), zone);
  return (message, stored) => {
    if (prepared.register !== register()) prepared = prepare(register(), zone);
    const memory = decodeMemory(stored);
    const understood = prepared.understand(message, memory);
    const deps = { register: prepared.register, passages, zone };
    return answer(deps, { ...understood, at: message.at, memory });
  };
}

function prepare(
  register: Register,
  zone: string,
): { readonly register: Register; readonly understand: Understand } {
  return { register, understand: createUnderstanding({ register, zone }) };
}
