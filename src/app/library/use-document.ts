// /use: a conversation keeps to one document, until it is told otherwise. Without a name the documents are listed.
import type { Button, Reply } from '../../domain/conversation/index.ts';
import type { Policy, Register } from '../../domain/policy/index.ts';
import { findDocuments } from './find-documents.ts';
import { textBlock } from './voice.ts';
import type { Voice } from './voice.ts';

export interface Choice {
  readonly reply: Reply;
  /** What the conversation keeps to from now on; undefined: to all documents. */
  readonly using: string | undefined;
}

const MOST_ROWS = 30;
const MOST_BUTTONS = 8;

/** `name`: folded. */
export function useDocument(
  register: Register,
  voice: Voice,
  name: string,
  using: string | undefined,
): Choice {
  const { words, title } = voice;
  const found = findDocuments(register, name);
  const [only] = found;
  if (only === undefined) {
    const listed = listDocuments(register, voice, using);
    return {
      using,
      reply: { ...listed, kind: 'not_found', blocks: [textBlock(words.unknown(name)), ...listed.blocks] },
    };
  }
  if (found.length > 1) {
    const more = found.length > MOST_BUTTONS ? [textBlock(words.more(found.length - MOST_BUTTONS))] : [];
    return {
      using,
      reply: voice.reply('clarify', [textBlock(words.which), ...more], buttonsOf(voice, found)),
    };
  }
  if (register.policies.length === 1)
    return { using: undefined, reply: voice.reply('answer', [textBlock(words.onlyOne(title(only)))]) };
  const back = { label: words.useAll, say: '/use all' };
  return { using: only.id, reply: voice.reply('answer', [textBlock(words.using(title(only)))], [back]) };
}

export function useAll(register: Register, voice: Voice): Choice {
  return {
    using: undefined,
    reply: voice.reply('answer', [textBlock(voice.words.usingAll(register.policies.length))]),
  };
}

export function listDocuments({ policies }: Register, voice: Voice, using: string | undefined): Reply {
  const { words, title } = voice;
  if (policies.length === 0) return voice.reply('not_found', [textBlock(words.none)]);
  const shown = policies.slice(0, MOST_ROWS);
  const items = shown.map((policy) => ({
    text: words.row(title(policy), policy.tasks.length, policy.id === using),
  }));
  const left = policies.length - shown.length;
  return voice.reply(
    'answer',
    [
      textBlock(words.list(policies.length)),
      { kind: 'list', items },
      ...(left > 0 ? [textBlock(words.more(left))] : []),
    ],
    policies.length > 1 && policies.length <= MOST_BUTTONS ? buttonsOf(voice, policies) : [],
  );
}

/** By the file's name, which is one document's alone. */
function buttonsOf({ title }: Voice, policies: readonly Policy[]): Button[] {
  return policies
    .slice(0, MOST_BUTTONS)
    .map((policy) => ({ label: title(policy), say: `/use ${policy.id}` }));
}
