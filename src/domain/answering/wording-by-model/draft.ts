// Drafts over a digest: its one-line summary and the text of a special report. Checked like any wording, marked as
// AI-assisted, and nothing more than a draft: a person approves it, changes it or throws it away.
import type { Language, Reply } from '../../conversation/index.ts';
import { checkWording, readEvidence } from '../grounding/index.ts';
import type { Evidence, Finding } from '../grounding/index.ts';
import { createSpeech } from '../speech.ts';
import type { Usage } from '../model/language-model.port.ts';
import { LANGUAGE_NAMES, renderFacts } from './word-answer.ts';
import type { WordingRooms } from './word-answer.ts';

export interface DraftOrder {
  readonly what: 'summary' | 'special-report';
  /** The digest as a reply: what it says is what a draft may say. */
  readonly digest: Reply;
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
      /** Sentences that did not hold and were left out. */
      readonly leftOut: number;
      readonly usage: Usage;
    }
  | { readonly kind: 'refused'; readonly findings: readonly Finding[]; readonly usage: Usage }
  | { readonly kind: 'unsuited' };

const PROMPTS = { summary: 'summarise-brief', 'special-report': 'write-special-report' } as const;

export async function writeDraft(rooms: WordingRooms, order: DraftOrder): Promise<Draft> {
  const { digest, signal, what, withoutNames } = order;
  const evidence = readEvidence(rooms.register, digest, '');
  if (evidence === undefined) return { kind: 'unsuited' };
  const prompt = rooms.prompts.render(PROMPTS[what], {
    language: LANGUAGE_NAMES[digest.language],
    facts: withoutNames(renderFacts(digest)),
  });
  const { text, usage } = await rooms.model.write(prompt, { signal });
  const { kept, findings } = keepWhatHolds(evidence, text.trim());
  // A summary is one sentence: without it nothing is left.
  if (kept.length === 0) return { kind: 'refused', findings, usage };
  const leftOut = splitSentences(text).length - kept.length;
  return { kind: 'drafted', text: kept.join(''), mark: markIn(rooms, digest.language), leftOut, usage };
}

function keepWhatHolds(
  evidence: Evidence,
  text: string,
): { readonly kept: readonly string[]; readonly findings: readonly Finding[] } {
  const kept: string[] = [];
  const findings: Finding[] = [];
  for (const sentence of splitSentences(text)) {
    // Together with what stands before it: "it" and "which" speak of that.
    const faults = checkWording(evidence, [...kept, sentence].join('').trim());
    if (faults.length === 0) kept.push(sentence);
    else findings.push(...faults);
  }
  return { kept, findings };
}

function splitSentences(text: string): readonly string[] {
  return text.match(/[^。！!\n]+?(?:[。！!\n]+|(?<=[a-z)])\.(?:\s|$)|$)/gu) ?? [];
}

function markIn({ register }: WordingRooms, language: Language): string {
  return createSpeech(register, { language, today: '', question: '' }).words.talk.draftMark;
}
