// GET /api/review and the two calls that correct a reading or take a correction back.
import type { Request, Response } from 'express';
import { createApiError, createInvalidRequest, fieldsOf } from './api-error.ts';
import type { Visitor } from './people-view.port.ts';
import { readLanguage } from './reader-preferences.ts';
import { correctionRequest, withdrawalRequest } from './review-view.port.ts';
import type { CorrectionOutcome, ReviewView } from './review-view.port.ts';

export interface ReviewDeps {
  readonly reviews: ReviewView;
}

export async function getReview(
  { reviews }: ReviewDeps,
  request: Request,
  response: Response,
  { user }: Visitor,
): Promise<void> {
  const { document } = request.query;
  const wanted = typeof document === 'string' && document !== '' ? document : undefined;
  const read = await reviews.read(user, wanted, readLanguage(request));
  if (read === undefined) throw createApiError('review_not_allowed');
  if (read === 'none') throw createApiError('not_found');
  response.json(read);
}

export async function postCorrection(
  { reviews }: ReviewDeps,
  request: Request,
  response: Response,
  { user }: Visitor,
): Promise<void> {
  const decoded = correctionRequest.safeParse(request.body);
  if (!decoded.success) throw createInvalidRequest(fieldsOf(decoded.error));
  send(await reviews.correct(user, decoded.data), response);
}

export async function postWithdrawal(
  { reviews }: ReviewDeps,
  request: Request,
  response: Response,
  { user }: Visitor,
): Promise<void> {
  const decoded = withdrawalRequest.safeParse(request.body);
  if (!decoded.success) throw createInvalidRequest(fieldsOf(decoded.error));
  send(await reviews.withdraw(user, decoded.data.number), response);
}

function send({ kind }: CorrectionOutcome, response: Response): void {
  if (kind === 'denied') throw createApiError('review_not_allowed');
  if (kind === 'refused') throw createApiError('correction_refused');
  response.json({ ok: true });
}
