// The bytes of a page → its markup: by byte order mark, by what the page says of itself, or by the bytes.
import { decodeText } from '../decode-text.ts';

const SAYS = /<meta[^>]+charset\s*=\s*["']?\s*(?<name>[\w-]+)/i;

export function decodePage(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 4_096)).toString('latin1');
  const said = SAYS.exec(head)?.groups?.['name']?.toLowerCase();
  if (said === 'big5' || said === 'big5-hkscs') return new TextDecoder('big5').decode(bytes);
  // A page that says gb2312 may be UTF-8 all the same, and the other way round: the bytes decide.
  return decodeText(bytes);
}
