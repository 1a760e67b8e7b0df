// Errors of a model's client, translated once. Nothing of the request or of the key reaches the message.
import { UpstreamError } from '../../shared/errors.ts';

/** What went wrong, as far as whoever set the model up can do something about it. */
export type Trouble =
  | 'key'
  | 'not-found'
  | 'moved'
  | 'busy'
  | 'status'
  | 'slow'
  | 'untrusted'
  | 'no-tls'
  | 'unknown-host'
  | 'refused'
  | 'cut-off'
  | 'unreachable'
  | 'garbled';

const WORDS: Readonly<Record<Exclude<Trouble, 'key' | 'not-found' | 'moved' | 'busy' | 'status'>, string>> = {
  slow: 'did not answer in time',
  untrusted: 'shows a certificate that is not trusted',
  'no-tls': 'does not speak TLS at that address',
  'unknown-host': 'is at an address whose name nobody knows',
  refused: 'takes no connection at that address',
  'cut-off': 'hung up',
  unreachable: 'is out of reach',
  garbled: 'answered with something that is no answer of such a service',
};

export function translateModelError(model: string, error: unknown): UpstreamError {
  if (error instanceof UpstreamError) return error;
  const status = readStatus(error);
  const trouble = readTrouble(error);
  const reason = trouble in WORDS ? WORDS[trouble as keyof typeof WORDS] : `answered ${status ?? 'nothing'}`;
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

/** Of a client's error, or of the one translated from it. */
export function readTrouble(error: unknown): Trouble {
  if (error instanceof UpstreamError && error.cause !== undefined) return readTrouble(error.cause);
  const status = readStatus(error);
  if (status !== undefined) return troubleOf(status);
  const chain = chainOf(error);
  if (chain.some(({ name }) => name === 'TimeoutError' || name === 'AbortError')) return 'slow';
  const codes = chain.flatMap(({ code }) => (typeof code === 'string' ? code : []));
  for (const [trouble, pattern] of NETWORK) if (codes.some((code) => pattern.test(code))) return trouble;
  return codes.length > 0 || chain.some(({ message }) => message === 'fetch failed')
    ? 'unreachable'
    : 'garbled';
}

function troubleOf(status: number): Trouble {
  if (status === 401 || status === 403) return 'key';
  if (status === 404) return 'not-found';
  if (status === 429 || status === 402) return 'busy';
  return status >= 300 && status < 400 ? 'moved' : 'status';
}

// https://nodejs.org/docs/latest-v20.x/api/tls.html#x509-certificate-error-codes
const NETWORK: readonly (readonly [Trouble, RegExp])[] = [
  ['slow', /^(?:ETIMEDOUT|UND_ERR_(?:CONNECT|HEADERS|BODY)_TIMEOUT)$/],
  ['untrusted', /CERT|^UNABLE_TO_|^ERR_TLS_CERT/],
  ['no-tls', /^ERR_SSL_|^EPROTO$/],
  ['unknown-host', /^(?:ENOTFOUND|EAI_AGAIN)$/],
  ['refused', /^ECONNREFUSED$/],
  ['cut-off', /^(?:ECONNRESET|EPIPE|UND_ERR_SOCKET)$/],
];

interface Link {
  readonly name?: unknown;
  readonly code?: unknown;
  readonly message?: unknown;
}

/** A client wraps what the line below it said. */
function chainOf(error: unknown): readonly Link[] {
  if (!(error instanceof Error)) return [];
  return [error, ...(error.cause === error ? [] : chainOf(error.cause))];
}
