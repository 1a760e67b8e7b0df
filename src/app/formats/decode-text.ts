// Bytes → text. Offices still write GB18030, and Notepad writes UTF-16; a byte order mark says which, otherwise the bytes do.
import { Refusal } from './refusal.ts';

const MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
const FALLBACKS = ['utf-8', 'gb18030'];

export function decodeText(bytes: Uint8Array): string {
  const marked = MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  for (const encoding of [...(marked === undefined ? [] : [marked[0]]), ...unmarked(bytes), ...FALLBACKS]) {
    const text = tryDecode(bytes, encoding);
    if (text !== undefined) return text;
  }
  throw new Refusal('encoding');
}

/** UTF-16 without a mark shows in the line ends and digits: every other byte of theirs is zero. */
function unmarked(bytes: Uint8Array): string[] {
  const head = bytes.subarray(0, 4_000);
  const zeros = [0, 0];
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (even + odd < 2) return [];
  return odd > even ? ['utf-16le'] : ['utf-16be'];
}

function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return isText(text) ? text : undefined;
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** Control characters, and letters that stand for nothing, are no writing. */
function isText(text: string): boolean {
  return !/[^\P{Cc}\t\n\v\f\r\u0085]|[\uFFFE\uFFFF]/u.test(text);
}
