// Text → GB18030, which Node only reads: the two-byte letters are found by decoding all of them once.

export function encodeGb18030(text: string): Uint8Array {
  const bytesOf = new Map<string, readonly number[]>();
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail !== 0x7f) bytesOf.set(decoder.decode(Uint8Array.from([lead, trail])), [lead, trail]);
    }
  }
  return Uint8Array.from(
    [...text].flatMap((letter) => {
      const code = letter.charCodeAt(0);
      if (code < 0x80) return [code];
      const bytes = bytesOf.get(letter);
      if (bytes === undefined) throw new Error(`${letter} has no two bytes in GB18030`);
      return bytes;
    }),
  );
}
