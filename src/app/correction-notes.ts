// An answer that rests on a corrected reading says so, and what is printed: 更正：…，原文为…. Whatever made the answer.
import type { Language, Reply } from '../domain/conversation/index.ts';
import { describeCorrection } from '../domain/policy/index.ts';
import type { AppliedCorrection, Register } from '../domain/policy/index.ts';
import type { Rooms } from './pipeline.ts';

/** A list of many tasks names no details: only their number is told. */
const MOST_NOTES = 6;

const MORE: Readonly<Record<Language, (count: number) => string>> = {
  en: (count) => `… and ${count} more corrections`,
  'zh-Hans': (count) => `……另有更正 ${count} 处`,
  'zh-Hant': (count) => `……另有更正 ${count} 處`,
};

function correctionsIn(register: Register, reply: Reply): readonly AppliedCorrection[] {
  const found = new Set<AppliedCorrection>();
  for (const { document, task } of reply.tasks) {
    for (const correction of register.findPolicy(document)?.corrections ?? [])
      if (correction.tasks.includes(task)) found.add(correction);
  }
  return [...found];
}

export function withNotes(reply: Reply, register: Register): Reply {
  const corrections = correctionsIn(register, reply);
  if (corrections.length === 0) return reply;
  const notes = corrections.slice(0, MOST_NOTES).map((one) => describeCorrection(one, reply.language));
  const more = corrections.length - notes.length;
  const items = [...notes, ...(more > 0 ? [MORE[reply.language](more)] : [])].map((text) => ({ text }));
  const buttons = reply.blocks.at(-1)?.kind === 'buttons' ? reply.blocks.slice(-1) : [];
  const blocks = reply.blocks.slice(0, reply.blocks.length - buttons.length);
  return { ...reply, blocks: [...blocks, { kind: 'list', items }, ...buttons] };
}

export function notingCorrections(respond: Rooms['respond'], register: () => Register): Rooms['respond'] {
  return async (message, memory) => {
    const response = await respond(message, memory);
    const { improve } = response;
    return {
      ...response,
      reply: withNotes(response.reply, register()),
      ...(improve && {
        improve: async (run) => {
          const improved = await improve({
            ...run,
            show: (reply) => {
              run.show(withNotes(reply, register()));
            },
          });
          return { ...improved, reply: withNotes(improved.reply, register()) };
        },
      }),
    };
  };
}
