// Format and size of an image, read off its first bytes, as far as the platform's limits need them.

export interface ImageFacts {
  readonly format: 'png' | 'gif' | 'jpeg' | 'webp' | 'bmp' | 'ico' | 'tiff';
  /** Undefined where the format hides it deeper than this looks. */
  readonly size: { readonly width: number; readonly height: number } | undefined;
}

export function readImage(bytes: Buffer): ImageFacts | undefined {
  const head = bytes.subarray(0, 32);
  if (head.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex')) && bytes.length >= 24) {
    return { format: 'png', size: { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) } };
  }
  if (/^GIF8[79]a/.test(head.toString('latin1')) && bytes.length >= 10) {
    return { format: 'gif', size: { width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) } };
  }
  if (head.subarray(0, 2).toString('latin1') === 'BM' && bytes.length >= 26) {
    return { format: 'bmp', size: { width: bytes.readInt32LE(18), height: Math.abs(bytes.readInt32LE(22)) } };
  }
  if (head.subarray(0, 3).equals(Buffer.from('ffd8ff', 'hex')))
    return { format: 'jpeg', size: jpegSize(bytes) };
  if (head.toString('latin1').startsWith('RIFF') && head.toString('latin1', 8, 12) === 'WEBP') {
    return { format: 'webp', size: undefined };
  }
  if (head.subarray(0, 4).equals(Buffer.from('00000100', 'hex'))) return { format: 'ico', size: undefined };
  if (/^(?:II\*\0|MM\0\*)/.test(head.toString('latin1'))) return { format: 'tiff', size: undefined };
  return undefined;
}

/** Walks the segments up to the frame header. */
function jpegSize(bytes: Buffer): ImageFacts['size'] {
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) };
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return undefined;
}
