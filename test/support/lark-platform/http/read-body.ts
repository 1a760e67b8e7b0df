// The whole body as bytes, with a cap: the simulator must not be the part that falls over.
import type { IncomingMessage } from 'node:http';

const MAX_BYTES = 120 * 1024 * 1024;

export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    length += piece.length;
    if (length > MAX_BYTES)
      throw new RangeError('the request body is larger than anything the platform accepts');
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
