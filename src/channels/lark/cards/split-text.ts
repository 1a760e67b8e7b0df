// A long text → pieces that each fit, cut at line ends, else at sentence ends, else between characters.

const BREAKS: readonly RegExp[] = [/(?<=\n)/, /(?<=[。！？；;!?])/, /(?<=[，、,])/, /(?:)/u];

export function splitText(text: string, fits: (piece: string) => boolean): readonly string[] {
  return split(text, fits, 0)
    .map((piece) => piece.replace(/^\n+|\n+$/g, ''))
    .filter((piece) => piece !== '');
}

function split(text: string, fits: (piece: string) => boolean, level: number): readonly string[] {
  if (fits(text)) return [text];
  const separator = BREAKS[level];
  if (separator === undefined) return [text];
  const pieces: string[] = [];
  let current = '';
  for (const part of text.split(separator)) {
    if (fits(current + part)) {
      current += part;
      continue;
    }
    if (current !== '') pieces.push(current);
    const smaller = split(part, fits, level + 1);
    pieces.push(...smaller.slice(0, -1));
    current = smaller.at(-1) ?? '';
  }
  if (current !== '') pieces.push(current);
  return pieces;
}
