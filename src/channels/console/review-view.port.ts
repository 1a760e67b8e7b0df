// A document as whoever checks its reading sees it: its text with what was understood, the doubts, and corrections.
import { z } from 'zod';
import type { Language } from '../../domain/conversation/index.ts';

const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();

export const reviewMark = z.enum(['lead', 'responsible', 'cooperating', 'heading', 'due', 'target']);

export const reviewResponse = z.object({
  document: z.string(),
  title: z.string(),
  documents: list(z.object({ id: z.string(), title: z.string() })),
  doubts: list(z.object({ text: z.string(), task: z.exactOptional(z.number().int()), words: z.string() })),
  corrections: list(z.object({ number: z.number().int(), text: z.string() })),
  parts: list(
    z.object({
      kind: z.string(),
      task: z.exactOptional(z.number().int()),
      pieces: list(
        z.object({
          text: z.string(),
          mark: z.exactOptional(reviewMark),
          isDoubted: z.exactOptional(z.literal(true)),
        }),
      ),
    }),
  ).describe('Every character of the document, in order.'),
});

/** What is meant, as against what is printed. The text itself is never changed. */
export const correctionRequest = z.object({
  document: z.string(),
  task: z.number().int().optional(),
  fact: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('unit'),
      printed: z.string().min(1).max(200),
      name: z.string().trim().min(1).max(200),
    }),
    z.object({
      kind: z.literal('role'),
      printed: z.string().min(1).max(200),
      role: z.enum(['lead', 'responsible', 'cooperating', 'none']),
    }),
    z.object({ kind: z.literal('due'), printed: z.string().min(1).max(200), date: z.iso.date() }),
  ]),
});

export const withdrawalRequest = z.strictObject({ number: z.number().int().positive() });

export type ReviewMark = z.output<typeof reviewMark>;
export type ReviewResponse = z.output<typeof reviewResponse>;
export type CorrectionRequest = z.output<typeof correctionRequest>;

export type CorrectionOutcome = { readonly kind: 'done' | 'denied' | 'refused' };

export interface ReviewView {
  /** Without a document, the first. Undefined where this user may not; `none` where there is no such document. */
  read(
    user: string,
    document: string | undefined,
    language: Language,
  ): Promise<ReviewResponse | 'none' | undefined>;
  correct(user: string, correction: CorrectionRequest): Promise<CorrectionOutcome>;
  withdraw(user: string, number: number): Promise<CorrectionOutcome>;
}
