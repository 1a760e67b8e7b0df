// Drafts over a digest: its one-line summary and the text of a special report. Checked like any wording, marked as
// AI-assisted, and nothing more than a draft: a person approves it, changes it or throws it away.
import { fold } from '../../../text/fold.ts';
import { renderPlainText } from '../../conversation/index.ts';
import type { Language, Reply } from '../../conversation/index.ts';
import type { Register } from '../../policy/index.ts';
import { checkWording, readEvidence } from '../grounding/index.ts';
import type { Evidence, Finding } from '../grounding/index.ts';
import { createSpeech } from '../speech.ts';
import type { Usage } from '../model/language-model.port.ts';
import type { Prompt } from '../model/prompts.port.ts';
import { LANGUAGE_NAMES, renderFacts } from './word-answer.ts';
import type { WordingRooms } from './word-answer.ts';

export interface DraftOrder {
  readonly what: 'summary' | 'special-report';
  /** The digest as a reply: what it says is what a draft may say. */
  readonly digest: Reply;
  /** Knows the figures behind the page's lines: whether a sentence says only what they say. */
  readonly holds?: (sentence: string) => boolean;
  readonly signal: AbortSignal;
  /** Takes names of persons out of what is sent. */
  readonly withoutNames: (text: string) => string;
}

export type Draft =
  | {
      readonly kind: 'drafted';
      readonly text: string;
      /** "AI-assisted, to be approved", in the reader's language: it stands beside the text wherever that is shown. */
      readonly mark: string;
      /** What did not hold and was left out, and why. */
      readonly leftOut: readonly string[];
      readonly findings: readonly Finding[];
      readonly prompt: Prompt;
      readonly usage: Usage;
    }
  | {
      readonly kind: 'refused';
      readonly wording: string;
      readonly findings: readonly Finding[];
      readonly prompt: Prompt;
      readonly usage: Usage;
    }
  | { readonly kind: 'unsuited' };

const PROMPTS = { summary: 'summarise-brief', 'special-report': 'write-special-report' } as const;

export async function writeDraft(rooms: WordingRooms, order: DraftOrder): Promise<Draft> {
  const { digest, holds, signal, what, withoutNames } = order;
  const evidence = readEvidence(rooms.register, digest, '');
  if (evidence === undefined) return { kind: 'unsuited' };
  const prompt = rooms.prompts.render(PROMPTS[what], {
    language: LANGUAGE_NAMES[digest.language],
    facts: withoutNames(renderFacts(digest)),
  });
  const { text, usage } = await rooms.model.write(prompt, { signal });
  const { kept, findings } = keepWhatHolds(rooms, { digest, evidence, holds }, text.trim());
  // A summary is one sentence: without it nothing is left.
  if (kept.length === 0) return { kind: 'refused', wording: text.trim(), findings, prompt, usage };
  const leftOut = splitSentences(text.trim()).filter((sentence) => !kept.includes(sentence));
  const mark = markIn(rooms, digest.language);
  return { kind: 'drafted', text: kept.join(''), mark, leftOut, findings, prompt, usage };
}

/**
 * A page tells of many things. A sentence says only what its figures say, or it holds against the whole page, and each of
 * its clauses against one line.
 */
function keepWhatHolds(
  { register }: Pick<WordingRooms, 'register'>,
  { digest, evidence, holds }: Page,
  text: string,
): { readonly kept: readonly string[]; readonly findings: readonly Finding[] } {
  const lines = readLines(register, digest);
  const kept: string[] = [];
  const findings: Finding[] = [];
  for (const sentence of splitSentences(text)) {
    if (holds?.(sentence) === true) {
      kept.push(sentence);
      continue;
    }
    // Together with what stands before it: "it" and "which" speak of that.
    const faults = checkWording(evidence, [...kept, sentence].join('').trim());
    const stray = splitClauses(sentence).flatMap((clause) => straysFrom(lines, clause));
    if (faults.length === 0 && stray.length === 0) kept.push(sentence);
    else findings.push(...faults, ...stray);
  }
  return { kept, findings };
}

/** The sentences of a text that the page does not bear out, whoever wrote them. */
export function findUnheld(
  rooms: Pick<WordingRooms, 'register'>,
  page: Pick<DraftOrder, 'digest' | 'holds'>,
  text: string,
): readonly string[] {
  const evidence = readEvidence(rooms.register, page.digest, '');
  const sentences = splitSentences(text.trim());
  if (evidence === undefined) return sentences;
  const { kept } = keepWhatHolds(rooms, { digest: page.digest, holds: page.holds, evidence }, text.trim());
  return sentences.filter((sentence) => !kept.includes(sentence)).map((sentence) => sentence.trim());
}

interface Page {
  readonly digest: Reply;
  readonly evidence: Evidence;
  readonly holds: DraftOrder['holds'];
}

function readLines(register: Register, digest: Reply): readonly Evidence[] {
  const lines = renderPlainText(digest).split('\n');
  return lines.flatMap((text) => {
    const alone: Reply = { ...digest, blocks: [{ kind: 'text', text }] };
    return readEvidence(register, alone, '') ?? [];
  });
}

/** What a number, a date and a label mean together is said by their line: none may be borrowed from another one. */
function straysFrom(lines: readonly Evidence[], clause: string): readonly Finding[] {
  const faults = lines
    .filter((line) => labelsIn(clause).every((label) => labelsIn(line.text).includes(label)))
    .filter((line) => DENIES.test(fold(clause)) === DENIES.test(line.text))
    .map((line) => checkWording(line, clause));
  if (faults.length === 0) return [{ kind: 'claim', words: fold(clause) }];
  return faults.some((one) => one.length === 0)
    ? []
    : (faults.reduce<readonly Finding[] | undefined>(
        (best, one) => (best !== undefined && best.length <= one.length ? best : one),
        undefined,
      ) ?? []);
}

/** 13-1 is one name, not two numbers. */
function labelsIn(text: string): readonly string[] {
  return fold(text).match(/(?<![\d-])\d{1,3}-\d{1,3}(?![\d-])/gu) ?? [];
}

const DENIES = /[未没无不]|\b(?:not|no|without|never)\b/u;

function splitClauses(sentence: string): readonly string[] {
  return sentence.split(/[，,；;。！!\n]+(?!\d{3}(?!\d))/u).filter((clause) => /[\p{L}\p{N}]/u.test(clause));
}

function splitSentences(text: string): readonly string[] {
  return text.match(/[^。！!\n]+?(?:[。！!\n]+|(?<=[a-z)])\.(?:\s|$)|$)/gu) ?? [];
}

function markIn({ register }: WordingRooms, language: Language): string {
  return createSpeech(register, { language, today: '', question: '' }).words.talk.draftMark;
}
