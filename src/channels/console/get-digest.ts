// The weekly digest: its page, which prints on one sheet, its Word file, and the list of weeks to choose from.
import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { createApiError, createInvalidRequest, fieldsOf } from './api-error.ts';
import { language } from './api-schema.ts';
import { digestVersion } from './digest-view.port.ts';
import type { DigestOrder, DigestView } from './digest-view.port.ts';
import type { Visitor } from './people-view.port.ts';
import { readLanguage } from './reader-preferences.ts';
import { textsOf } from './page/texts/texts.ts';

export interface GetDigestDeps {
  readonly digests: DigestView;
}

export const digestQuery = z.object({
  week: z
    .string()
    .regex(/^\d{4}-W\d{2}$/)
    .optional()
    .describe('2026-W47; absent: the newest.'),
  version: digestVersion.optional().describe('leader: one page. office: everything. unit: your own.'),
  lang: language.optional(),
});

export async function listDigests(
  { digests }: GetDigestDeps,
  request: Request,
  response: Response,
  { user }: Visitor,
): Promise<void> {
  const list = await digests.list(user, readLanguage(request));
  if (list === undefined) throw createApiError('ledger_not_allowed');
  response.json(list);
}

/** Stands in a frame of the console's own page, and by itself for printing. */
export async function showDigest(
  { digests }: GetDigestDeps,
  request: Request,
  response: Response,
  { user }: Visitor,
): Promise<void> {
  const read = await digests.read(user, decodeOrder(request), readLanguage(request));
  if (read.kind === 'denied') throw createApiError('ledger_not_allowed');
  if (read.kind !== 'page') {
    const texts = textsOf(readLanguage(request));
    response.status(404).type('text/plain').send(texts.digestNone);
    return;
  }
  const hash = createHash('sha256').update(read.style).digest('base64');
  response
    .set('Content-Security-Policy', `default-src 'none';style-src 'sha256-${hash}';frame-ancestors 'self'`)
    .set('X-Frame-Options', 'SAMEORIGIN')
    .type('html')
    .send(read.html);
}

export async function getDigestFile(
  { digests }: GetDigestDeps,
  request: Request,
  response: Response,
  { user }: Visitor,
): Promise<void> {
  const read = await digests.readFile(user, decodeOrder(request), readLanguage(request));
  if (read.kind === 'denied') throw createApiError('ledger_not_allowed');
  if (read.kind !== 'file') throw createApiError('not_found');
  response.attachment(read.name).send(Buffer.from(read.bytes));
}

function decodeOrder(request: Request): DigestOrder {
  const decoded = digestQuery.safeParse(request.query);
  if (!decoded.success) throw createInvalidRequest(fieldsOf(decoded.error));
  const { week, version } = decoded.data;
  return { week, version };
}
