// Understanding and answering, joined: what the street asks for each message. Prepared anew when the documents change.
import { answer } from '../domain/answering/index.ts';
import { decodeMemory } from '../domain/conversation/index.ts';
import type { Register } from '../domain/policy/index.ts';
import { createUnderstanding } from '../understanding/index.ts';
import type { Understand } from '../understanding/index.ts';
import type { Knowledge } from './knowledge.ts';
import type { Assistant } from './model/assistant.ts';
import { startTrace } from './model/start-trace.ts';
import type { TraceKeeper } from './model/trace-keeper.ts';
import type { Rooms } from './pipeline.ts';
import { withoutOldNumbers } from './remembered.ts';

export interface Helpers {
  /** Undefined: the rules answer alone. */
  readonly assistant?: Assistant | undefined;
  readonly traces?: TraceKeeper;
}

export function createResponder(
  { register, passages }: Pick<Knowledge, 'register' | 'passages'>,
  zone: string,
  { assistant, traces }: Helpers = {},
): Rooms['respond'] {
  let prepared = prepare(register(), zone);
  return async (message, stored) => {
    if (prepared.register !== register()) prepared = prepare(register(), zone);
    const trace = startTrace(message);
    const memory = withoutOldNumbers(decodeMemory(stored), prepared.register);
    const { understand } = prepared;
    const { reading, ...understood } = understand(message, memory);
    const { intent, language } = understood;
    trace.add({ kind: 'understood', language, intent });
    const answeredFrom = prepared.register;
    const deps = { register: answeredFrom, passages: trace.watching(passages), zone };
    const question = { ...understood, at: message.at, memory };
    const from = performance.now();
    const first = await answer(deps, question);
    trace.add({ kind: 'answered', reply: first.reply.kind, ms: Math.round(performance.now() - from) });
    const improve = assistant?.improve({ message, question, first, deps, trace, reading, understand });
    if (improve === undefined) {
      const why = assistant === undefined ? 'off' : 'not-needed';
      trace.add({ kind: 'model-left-out', why, ms: 0 });
      traces?.keep(trace.finish(first.reply, answeredFrom));
      return first;
    }
    return {
      ...first,
      improve: async (run) => {
        const improved = await improve(run);
        traces?.keep(trace.finish(improved.reply, answeredFrom));
        return improved;
      },
    };
  };
}

function prepare(
  register: Register,
  zone: string,
): { readonly register: Register; readonly understand: Understand } {
  return { register, understand: createUnderstanding({ register, zone }) };
}
