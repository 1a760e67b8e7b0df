// A PDF written by hand, whose Chinese letters need the character maps that come with the PDF library: no font is embedded,
// as in files of older office programs. `scanned` pages hold no text; `locked` ones ask for a password.

const CHARS_A_LINE = 30;
const LINES_A_PAGE = 36;
const SIZE = 14;

export interface PdfOptions {
  readonly scanned?: boolean;
  readonly locked?: boolean;
}

export function writePdf(paragraphs: readonly string[], options: PdfOptions = {}): Uint8Array {
  const lines = paragraphs.flatMap(breakParagraph);
  const pages = Array.from({ length: Math.max(1, Math.ceil(lines.length / LINES_A_PAGE)) }, (_, page) =>
    lines.slice(page * LINES_A_PAGE, (page + 1) * LINES_A_PAGE),
  );
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, n) => `${5 + 2 * n} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 80 >> >>',
    ...pages.flatMap((page, n) => {
      const content = options.scanned === true ? 'q 0.5 g 60 60 400 700 re f Q' : drawPage(page, n + 1);
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${6 + 2 * n} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  return Buffer.from(assemble(objects, options), 'latin1');
}

function breakParagraph(paragraph: string): { readonly text: string; readonly indent: number }[] {
  const lines = [{ text: paragraph.slice(0, CHARS_A_LINE - 2), indent: 2 }];
  for (let at = CHARS_A_LINE - 2; at < paragraph.length; at += CHARS_A_LINE) {
    lines.push({ text: paragraph.slice(at, at + CHARS_A_LINE), indent: 0 });
  }
  return lines;
}

function drawPage(
  lines: readonly { readonly text: string; readonly indent: number }[],
  page: number,
): string {
  const drawn = lines.map(({ text, indent }, n) => draw(text, 80 + indent * SIZE, 760 - n * 18));
  return [draw('某市人民政府公报', 80, 800), ...drawn, draw(`— ${page} —`, 270, 40)].join('\n');
}

function draw(text: string, x: number, y: number): string {
  const hex = Buffer.from(text, 'utf16le').swap16().toString('hex');
  return `BT /F1 ${SIZE} Tf ${x} ${y} Td <${hex}> Tj ET`;
}

function assemble(objects: readonly string[], { locked }: PdfOptions): string {
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, n) => {
    const at = file.length;
    file += `${n + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const lock =
    locked === true
      ? ` /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>`
      : '';
  return `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${lock} >>\nstartxref\n${file.length}\n%%EOF\n`;
}
