// A long text → pieces that each fit, cut at line ends, else at sentence ends, else between characters.

const BREAKS: readonly RegExp[] = [/(?<=\n)/, /(?<=[。！？；;!?])/, /(?<=[，、,])/, /(?:)/u];

export interface Fit {
  readonly limit: number;
  /** Of a text and another put together it is about the sum of both. */
  readonly measure: (text: string) => number;
}

export function splitText(text: string, fit: Fit): readonly string[] {
  return split(text, fit, 0)
    .map((piece) => piece.replace(/^\n+|\n+$/g, ''))
    .filter((piece) => piece !== '');
}

function split(text: string, fit: Fit, level: number): readonly string[] {
  const separator = BREAKS[level];
  if (separator === undefined || fit.measure(text) <= fit.limit) return [text];
  const pieces: string[] = [];
  let current = '';
  let size = 0;
  const cut = (): void => {
    if (current !== '') pieces.push(current);
    current = '';
    size = 0;
  };
  for (const part of text.split(separator)) {
    const partSize = fit.measure(part);
    if (size + partSize > fit.limit) cut();
    if (partSize > fit.limit) pieces.push(...split(part, fit, level + 1));
    else {
      current += part;
      size += partSize;
    }
  }
  cut();
  return pieces;
}
