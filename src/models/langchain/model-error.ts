// Errors of a model's client, translated once. Nothing of the request or of the key reaches the message.
import { UpstreamError } from '../../shared/errors.ts';

export function translateModelError(model: string, error: unknown): UpstreamError {
  if (error instanceof UpstreamError) return error;
  const status = readStatus(error);
  const isTimeout = error instanceof Error && error.name === 'TimeoutError';
  const reason = isTimeout
    ? 'did not answer in time'
    : status === undefined
      ? 'is out of reach'
      : `answered ${status}`;
  return new UpstreamError(`${model}-failed`, `The ${model} model ${reason}.`, {
    cause: error,
    retryable: status === undefined || status === 408 || status === 429 || status >= 500,
  });
}

/** Of a client's error, or of the one translated from it. */
export function readStatus(error: unknown): number | undefined {
  if (error instanceof UpstreamError) return readStatus(error.cause);
  if (typeof error !== 'object' || error === null || !('status' in error)) return undefined;
  return typeof error.status === 'number' ? error.status : undefined;
}
