// A download as it comes: bytes that are counted while they arrive, or a refusal that came as a stream, too.
import type { Readable } from 'node:stream';
import { UpstreamError, UserError } from '../../../shared/errors.ts';
import type { JsonObject } from '../json-shape.ts';
import { parseObject, textAt, valueAt } from '../json-shape.ts';
import { LarkError } from './lark-error.ts';
import { readFailure } from './read-failure.ts';

const WITHIN_MS = 120_000;
const REFUSAL_BYTES = 64 * 1024;
const NO_CODE = -1;

/** Throws a UserError for more than `limitBytes`, an UpstreamError where it breaks off or takes too long. */
export async function readBytes(body: Readable, limitBytes: number): Promise<Uint8Array> {
  const timer = setTimeout(() => body.destroy(new Error('the download took too long')), WITHIN_MS);
  const pieces: Buffer[] = [];
  let length = 0;
  try {
    for await (const piece of body as AsyncIterable<Buffer>) {
      length += piece.length;
      // Leaving the loop closes the connection.
      if (length > limitBytes) throw tooLarge(limitBytes);
      pieces.push(piece);
    }
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    throw new UpstreamError('lark-download', 'The file could not be fetched from Lark whole.', {
      cause,
      retryable: true,
    });
  } finally {
    clearTimeout(timer);
  }
  return Buffer.concat(pieces);
}

function tooLarge(limitBytes: number): UserError {
  const megabytes = Math.floor(limitBytes / 1024 / 1024);
  return new UserError('file-too-large', `The file is larger than ${megabytes} MB.`);
}

export type Download =
  | { readonly kind: 'open'; readonly body: Readable }
  /** `code` is what the client looks for in every answer. */
  | { readonly kind: 'refused'; readonly code: number };

interface Resource {
  getReadableStream(): Readable;
  readonly headers: unknown;
}

export async function openDownload(get: () => Promise<Resource>): Promise<Download> {
  try {
    const resource = await get();
    const body = resource.getReadableStream();
    // Some refusals come with HTTP 200, as JSON and without the name of a file.
    const isJson = (textAt(resource.headers, 'content-type') ?? '').includes('application/json');
    const isNamed = textAt(resource.headers, 'content-disposition') !== undefined;
    if (!isJson || isNamed) return { kind: 'open', body };
    const code = valueAt(await readObject(body), 'code');
    return { kind: 'refused', code: typeof code === 'number' && code !== 0 ? code : NO_CODE };
  } catch (error) {
    throw await readDownloadFailure(error);
  }
}

/** The code of a refused download stands in a stream that nobody has read yet. */
async function readDownloadFailure(error: unknown): Promise<LarkError> {
  // An axios error is no plain object.
  const response =
    typeof error === 'object' && error !== null && 'response' in error ? error.response : undefined;
  const body = valueAt(response, 'data');
  if (!isReadable(body)) return new LarkError(readFailure(error), error);
  const data = await readObject(body);
  const { status, headers } = response as { readonly status: unknown; readonly headers: unknown };
  return new LarkError(readFailure({ response: { status, headers, data } }), error);
}

async function readObject(body: Readable): Promise<JsonObject | undefined> {
  try {
    return parseObject(Buffer.from(await readBytes(body, REFUSAL_BYTES)).toString('utf8'));
  } catch (error) {
    // Without its words it is still a refusal.
    if (error instanceof UserError || error instanceof UpstreamError) return undefined;
    throw error;
  }
}

function isReadable(value: unknown): value is Readable {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value && 'destroy' in value;
}
