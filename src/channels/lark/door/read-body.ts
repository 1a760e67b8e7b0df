// The bytes of a request, as they came, up to a limit. What is too long is let run out and dropped, so that the
// sender hears why; what is far too long is cut off.
import type { IncomingMessage } from 'node:http';

/** The platform's largest events are some 100 kB. */
const MAX_BYTES = 1024 * 1024;
const PATIENCE_BYTES = 16 * MAX_BYTES;

export type ReadBody =
  | { readonly kind: 'body'; readonly bytes: Buffer }
  | { readonly kind: 'too-large' }
  /** The sender hung up, or was cut off: there is nobody to answer. */
  | { readonly kind: 'gone' };

export function readBody(request: IncomingMessage, done: (result: ReadBody) => void): void {
  let chunks: Buffer[] = [];
  let length = 0;
  let isOver = false;
  const finish = (result: ReadBody): void => {
    if (isOver) return;
    isOver = true;
    done(result);
  };
  request.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length <= MAX_BYTES) chunks.push(chunk);
    else chunks = [];
    if (length > PATIENCE_BYTES) request.destroy();
  });
  request.on('end', () => {
    if (length > MAX_BYTES) finish({ kind: 'too-large' });
    else finish({ kind: 'body', bytes: chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks) });
  });
  request.on('error', () => finish({ kind: 'gone' }));
  request.on('close', () => finish({ kind: 'gone' }));
}
