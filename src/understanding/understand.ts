// A message → what it wants. Pure and deterministic: the same message in the same conversation means the same.
import type { Intent, Language, Message, Note, Remembered } from '../domain/conversation/index.ts';
import type { Register } from '../domain/policy/index.ts';
import { fold } from '../text/fold.ts';
import { cleanText, LONGEST_QUESTION } from './clean-text.ts';
import { detectLanguage } from './detect-language.ts';
import { readCourtesy } from './lexicon/courtesy.ts';
import { createDocumentLinker } from './link/documents.ts';
import { createOwnPlaceFinder } from './link/places.ts';
import { createStrangerLinker } from './link/strangers.ts';
import { writeIntent } from './question/write-intent.ts';
import { readMessage } from './read-message.ts';
import type { Readers } from './read-message.ts';
import { createRepairer } from './repair/repair.ts';
import type { Repairer } from './repair/repair.ts';

export interface UnderstandingDeps {
  readonly register: Register;
  /** The office's time zone: "this year" is the year there. */
  readonly zone: string;
}

export interface Understood {
  readonly intent: Intent;
  readonly language: Language;
  /** The question as it was read: folded, slips repaired. */
  readonly text: string;
  /** The question as it was written, cleaned. */
  readonly original: string;
  /** What was read other than as written. */
  readonly notes: readonly Note[];
}

export type Understand = (
  message: Pick<Message, 'text' | 'at' | 'language'>,
  memory: Remembered | undefined,
) => Understood;

/** Prepares everything that depends on the documents; call it again when they change. */
export function createUnderstanding(deps: UnderstandingDeps): Understand {
  const { register } = deps;
  const readers: Readers = {
    ...deps,
    linkStrangers: createStrangerLinker(register),
    linkDocuments: createDocumentLinker(register),
    findOwnPlaces: createOwnPlaceFinder(register.policies.map(({ issuer, title }) => fold(issuer ?? title))),
  };
  const repairer = createRepairer(register);
  return (message, memory) => understand(readers, repairer, message, memory);
}

function understand(
  readers: Readers,
  repairer: Repairer,
  message: Pick<Message, 'text' | 'at' | 'language'>,
  memory: Remembered | undefined,
): Understood {
  if (message.text.length > LONGEST_QUESTION) {
    const language = message.language ?? detectLanguage(message.text.slice(0, LONGEST_QUESTION)) ?? 'zh-Hans';
    return {
      intent: { kind: 'unreadable', reason: 'too-long' },
      language,
      text: '',
      original: '',
      notes: [],
    };
  }
  const text = cleanText(message.text);
  const spoken = detectLanguage(text) ?? (/\p{Script=Han}/u.test(text) ? chineseOf(memory) : undefined);
  const remembered = message.language ?? memory?.language ?? 'zh-Hans';
  if (!/[\p{L}\p{N}?？]/u.test(text)) {
    return {
      intent: { kind: 'unreadable', reason: 'empty' },
      language: spoken ?? remembered,
      text: '',
      original: text,
      notes: [],
    };
  }
  const { folded, notes, isPinyin } = repairer.words(fold(text));
  const language = message.language ?? (isPinyin ? chineseOf(memory) : (spoken ?? remembered));
  const courtesy = readCourtesy(folded);
  if (courtesy !== undefined)
    return {
      intent: { kind: 'question', query: courtesy },
      language,
      text: folded,
      original: text,
      notes: [],
    };
  const reading = readMessage(readers, folded, message.at);
  const again = repairer.topic(folded, reading.topic.text);
  return {
    intent: writeIntent(
      readers.register,
      again === undefined ? reading : readMessage(readers, again.folded, message.at),
      memory,
    ),
    language,
    text: again?.folded ?? folded,
    original: text,
    notes: [...notes, ...(again?.notes ?? [])],
  };
}

/** Pinyin and words that both scripts share have no script of their own: the conversation's, or Simplified. */
function chineseOf(memory: Remembered | undefined): Language {
  return memory?.language === 'zh-Hant' ? 'zh-Hant' : 'zh-Hans';
}
