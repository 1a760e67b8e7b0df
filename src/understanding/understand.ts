// A message → what it wants. Pure and deterministic: the same message in the same conversation means the same.
import type { Intent, Language, Message, Note, Remembered } from '../domain/conversation/index.ts';
import type { Register } from '../domain/policy/index.ts';
import { fold } from '../text/fold.ts';
import { cleanText, LONGEST_QUESTION } from './clean-text.ts';
import { detectLanguage } from './detect-language.ts';
import { joinMixedNumerals, joinSpacedDigits } from './link/number-words.ts';
import { saysYes } from './lexicon/agreement.ts';
import { readCourtesy } from './lexicon/courtesy.ts';
import { createDocumentLinker } from './link/documents.ts';
import { createOwnPlaceFinder } from './link/places.ts';
import { createStrangerLinker } from './link/strangers.ts';
import { writeIntent } from './question/write-intent.ts';
import { readMessage } from './read-message.ts';
import type { Readers, Reading } from './read-message.ts';
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
  /** The question as it was read: folded, slips repaired, without the words that say which document is meant. */
  readonly text: string;
  /** The question as it was written, cleaned. */
  readonly original: string;
  /** What was read other than as written. */
  readonly notes: readonly Note[];
  /** What was heard; undefined where nothing had to be listened for. */
  readonly reading?: Reading;
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
  if (message.text.length > LONGEST_QUESTION) return unreadable(message, memory, 'too-long');
  const original = cleanText(message.text);
  if (!/[\p{L}\p{N}?？]/u.test(original)) return unreadable(message, memory, 'empty');
  const { folded, notes, isPinyin } = repairer.words(joinMixedNumerals(joinSpacedDigits(fold(original))));
  const language = isPinyin ? (message.language ?? chineseOf(memory)) : languageOf(message, original, memory);
  const plain = memory?.offered !== undefined && saysYes(folded) ? memory.offered : readCourtesy(folded);
  if (plain !== undefined) {
    return { intent: { kind: 'question', query: plain }, language, text: folded, original, notes: [] };
  }
  const reading = readMessage(readers, folded, message.at);
  const again = repairer.topic(folded, reading.topic.text);
  const final = again === undefined ? reading : readMessage(readers, again.folded, message.at);
  return {
    intent: writeIntent(readers.register, final, memory),
    language,
    text: final.asked,
    original,
    notes: [...notes, ...(again?.notes ?? [])],
    reading: final,
  };
}

function unreadable(
  message: Pick<Message, 'text' | 'language'>,
  memory: Remembered | undefined,
  reason: 'empty' | 'too-long',
): Understood {
  const beginning = cleanText(message.text.slice(0, LONGEST_QUESTION));
  const language = languageOf(message, beginning, memory);
  return { intent: { kind: 'unreadable', reason }, language, text: '', original: '', notes: [] };
}

/** The channel's choice, the sentence's frame, the conversation's language, Simplified. */
function languageOf(
  { language }: Pick<Message, 'language'>,
  text: string,
  memory: Remembered | undefined,
): Language {
  const read = detectLanguage(text) ?? (/\p{Script=Han}/u.test(text) ? chineseOf(memory) : undefined);
  return language ?? read ?? memory?.language ?? 'zh-Hans';
}

/** Pinyin and words that both scripts share have no script of their own: the conversation's, or Simplified. */
function chineseOf(memory: Remembered | undefined): Language {
  return memory?.language === 'zh-Hant' ? 'zh-Hant' : 'zh-Hans';
}
