// Whether a service refused the way it was asked, not the question: then another way may do.
import type { UpstreamError } from '../../../shared/errors.ts';
import { readStatus } from '../model-error.ts';

const NOT_UNDERSTOOD: ReadonlySet<number> = new Set([400, 405, 415, 422, 501]);

export function isNotUnderstood(failure: UpstreamError): boolean {
  return failure.code === 'model-silent' || NOT_UNDERSTOOD.has(readStatus(failure) ?? 0);
}
