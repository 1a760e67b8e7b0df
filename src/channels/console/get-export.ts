// GET /api/export: the ledger as a file, as the visitor's role allows, noted in the audit as the command is.
import type { Request, Response } from 'express';
import { z } from 'zod';
import { createApiError, createInvalidRequest, fieldsOf } from './api-error.ts';
import { language } from './api-schema.ts';
import type { GetLedgerDeps } from './get-ledger.ts';
import { exportFormat } from './ledger-view.port.ts';
import type { Visitor } from './people-view.port.ts';
import { readLanguage } from './reader-preferences.ts';

export const exportQuery = z.strictObject({
  format: exportFormat.default('xlsx').describe('xlsx, csv or json.'),
  lang: language.optional(),
});

export async function getExport(
  { ledger }: GetLedgerDeps,
  request: Request,
  response: Response,
  visitor: Visitor,
): Promise<void> {
  const decoded = exportQuery.safeParse(request.query);
  if (!decoded.success) throw createInvalidRequest(fieldsOf(decoded.error));
  // A browser that only looks ahead must leave no trace in the audit.
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  const ordered = await ledger.orderExport(visitor.user, decoded.data.format, readLanguage(request));
  if (ordered.kind === 'denied') throw createApiError('export_not_allowed');
  response.attachment(ordered.name).type(ordered.mediaType);
  await ordered.write(response);
}
