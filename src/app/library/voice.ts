// How the library speaks to one person: words, script, and the making of a reply.
import type {
  Block,
  Button,
  Language,
  Message,
  Remembered,
  Reply,
  ReplyKind,
} from '../../domain/conversation/index.ts';
import type { Policy } from '../../domain/policy/index.ts';
import { toSimplified } from '../../text/fold.ts';
import { detectLanguage } from '../../understanding/detect-language.ts';
import { LIBRARY_WORDS } from './words.ts';
import type { LibraryWords } from './words.ts';

export interface Voice {
  readonly language: Language;
  readonly words: LibraryWords;
  readonly title: (policy: Policy) => string;
  readonly shown: (printed: string) => string;
  readonly reply: (kind: ReplyKind, blocks: readonly Block[], buttons?: readonly Button[]) => Reply;
}

export function createVoice(message: Message, memory: Remembered | undefined): Voice {
  const said = message.text
    .replace(/^\s*[/／]\s*[a-z]+/iu, '')
    .replace(/《[^》]*》|h\d+/giu, '')
    .trim();
  const isCommand = /^\s*[/／]/u.test(message.text);
  const read = detectLanguage(said);
  // A command's argument is a title or a number: it says nothing about the person's language.
  const language =
    message.language ?? (isCommand ? (memory?.language ?? read) : (read ?? memory?.language)) ?? 'zh-Hans';
  const shown = (printed: string): string => (language === 'zh-Hans' ? toSimplified(printed) : printed);
  return {
    language,
    words: LIBRARY_WORDS[language],
    shown,
    title: ({ title }) => shown(title),
    reply: (kind, blocks, buttons = []) => ({
      kind,
      blocks: buttons.length === 0 ? blocks : [...blocks, { kind: 'buttons', buttons }],
      tasks: [],
      citations: [],
      made: 'looked-up',
      language,
    }),
  };
}

export function textBlock(text: string): Block {
  return { kind: 'text', text };
}
