// Reads multipart/form-data as the platform does: a part with bytes counts as the file even when it brings no
// filename. The SDK sends Buffers that way, and parsers in the manner of multer take them for text.

export interface FormPart {
  readonly name: string;
  readonly fileName: string | undefined;
  readonly bytes: Buffer;
}

const CRLF = '\r\n';
const HEADER_END = Buffer.from(CRLF + CRLF);

export function readMultipart(contentType: string, body: Buffer): readonly FormPart[] | undefined {
  const boundary = /boundary="?([^";]+)"?/i.exec(contentType)?.[1];
  if (!contentType.toLowerCase().startsWith('multipart/form-data') || boundary === undefined)
    return undefined;
  const parts: FormPart[] = [];
  for (const section of sections(body, Buffer.from(`--${boundary}`))) {
    const part = readPart(section);
    if (part !== undefined) parts.push(part);
  }
  return parts;
}

export function fieldOf(parts: readonly FormPart[], name: string): string | undefined {
  return parts.find((part) => part.name === name)?.bytes.toString('utf8');
}

function* sections(body: Buffer, marker: Buffer): Generator<Buffer> {
  let start = body.indexOf(marker);
  while (start >= 0) {
    const from = start + marker.length;
    const next = body.indexOf(marker, from);
    if (next < 0) return;
    // Between the markers: CRLF, headers, empty line, bytes, CRLF.
    yield body.subarray(from + CRLF.length, next - CRLF.length);
    start = next;
  }
}

function readPart(section: Buffer): FormPart | undefined {
  const split = section.indexOf(HEADER_END);
  if (split < 0) return undefined;
  const headers = section.subarray(0, split).toString('utf8');
  const name = /name="([^"]*)"/i.exec(headers.replace(/filename="[^"]*"/gi, ''))?.[1];
  if (name === undefined) return undefined;
  return {
    name,
    fileName: /filename="([^"]*)"/i.exec(headers)?.[1],
    bytes: section.subarray(split + HEADER_END.length),
  };
}
