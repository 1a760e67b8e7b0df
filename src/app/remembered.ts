// What a conversation spoke of last, as far as it still means the same: a newer text numbers its tasks anew, and "that one"
// must not become another.
import type { Remembered } from '../domain/conversation/index.ts';
import { versionTag } from '../domain/policy/index.ts';
import type { Register } from '../domain/policy/index.ts';

export function withoutOldNumbers(
  memory: Remembered | undefined,
  register: Register,
): Remembered | undefined {
  if (memory?.texts === undefined) return memory;
  const isOld = Object.entries(memory.texts).some(([document, tag]) => {
    const policy = register.findPolicy(document);
    return policy === undefined || versionTag(policy) !== tag;
  });
  if (!isOld) return memory;
  const { language, document, using } = memory;
  return {
    language,
    query: { ask: 'help' },
    tasks: [],
    ...(document !== undefined && { document }),
    ...(using !== undefined && { using }),
  };
}
