// The weekly digest as the console shows it: which weeks and versions a person may read, and each as a whole page.
import { z } from 'zod';
import type { Language } from '../../domain/conversation/index.ts';

export const digestVersion = z.enum(['leader', 'office', 'unit']);
export type DigestVersion = z.output<typeof digestVersion>;

export const digestsResponse = z.object({
  weeks: z
    .array(
      z.object({
        week: z.string().describe('2026-W47.'),
        state: z.enum(['published', 'draft']),
      }),
    )
    .readonly()
    .describe('The newest first.'),
  versions: z.array(digestVersion).readonly().describe('Those that the person who asks may read.'),
});
export type DigestsResponse = z.output<typeof digestsResponse>;

export interface DigestOrder {
  /** Absent: the newest that there is. */
  readonly week?: string | undefined;
  readonly version?: DigestVersion | undefined;
}

export type DigestPage =
  | {
      readonly kind: 'page';
      readonly html: string;
      /** The text of its one style element: what the browser is allowed to apply. */
      readonly style: string;
    }
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'denied' | 'none' };

export interface DigestView {
  /** Undefined where this user may read none. */
  list(user: string, language: Language): Promise<DigestsResponse | undefined>;
  read(user: string, order: DigestOrder, language: Language): Promise<DigestPage>;
  /** As a Word file. */
  readFile(user: string, order: DigestOrder, language: Language): Promise<DigestPage>;
}
