// GET /api/ledger and /api/ledger/task: where everything stands, as far as the visitor may see it.
import type { Request, Response } from 'express';
import { z } from 'zod';
import { createApiError, createInvalidRequest, fieldsOf } from './api-error.ts';
import { language } from './api-schema.ts';
import type { LedgerView } from './ledger-view.port.ts';
import type { Visitor } from './people-view.port.ts';
import { readLanguage } from './reader-preferences.ts';

export interface GetLedgerDeps {
  readonly ledger: LedgerView;
}

export const ledgerTaskQuery = z.strictObject({
  document: z.string().describe('Id of a document.'),
  task: z.coerce.number().int().describe("The task's number."),
  lang: language.optional(),
});

export async function getLedger(
  { ledger }: GetLedgerDeps,
  request: Request,
  response: Response,
  visitor: Visitor,
): Promise<void> {
  const read = await ledger.read(visitor.user, readLanguage(request));
  if (read === undefined) throw createApiError('ledger_not_allowed');
  response.json(read);
}

export async function getLedgerTask(
  { ledger }: GetLedgerDeps,
  request: Request,
  response: Response,
  visitor: Visitor,
): Promise<void> {
  const decoded = ledgerTaskQuery.safeParse(request.query);
  if (!decoded.success) throw createInvalidRequest(fieldsOf(decoded.error));
  const { document, task } = decoded.data;
  const read = await ledger.readTask(visitor.user, { document, task }, readLanguage(request));
  if (read === undefined) throw createApiError('ledger_not_allowed');
  if (read === 'no-task') throw createApiError('not_found');
  response.json(read);
}
