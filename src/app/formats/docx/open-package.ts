// The parts of a Word file, unpacked within limits: a packed file may claim, or hold, a thousand times its size.
import { fromBufferPromise } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { Refusal } from '../refusal.ts';

/** The XML of a document of 500,000 characters stays below this. */
const MAX_PART_BYTES = 64 * 1024 * 1024;
const MAX_ENTRIES = 10_000;

export type Parts = ReadonlyMap<string, string>;

/** The wanted parts as text; one that is missing is left out. */
export async function openPackage(bytes: Uint8Array, isWanted: (name: string) => boolean): Promise<Parts> {
  try {
    const packed = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return await readParts(await fromBufferPromise(packed, { lazyEntries: true }), isWanted);
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('damaged', { cause: error });
  }
}

async function readParts(zip: ZipFile, isWanted: (name: string) => boolean): Promise<Parts> {
  if (zip.entryCount > MAX_ENTRIES) throw new Refusal('bomb');
  const parts = new Map<string, string>();
  for await (const entry of zip.eachEntry()) {
    if (isWanted(entry.fileName)) parts.set(entry.fileName, await readEntry(zip, entry));
  }
  return parts;
}

async function readEntry(zip: ZipFile, entry: Entry): Promise<string> {
  if (entry.isEncrypted()) throw new Refusal('encrypted');
  if (entry.uncompressedSize > MAX_PART_BYTES) throw new Refusal('bomb');
  const chunks: Uint8Array[] = [];
  let length = 0;
  const stream: AsyncIterable<Uint8Array> = await zip.openReadStreamPromise(entry);
  for await (const piece of stream) {
    length += piece.length;
    if (length > MAX_PART_BYTES) throw new Refusal('bomb');
    chunks.push(piece);
  }
  return Buffer.concat(chunks)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
}
