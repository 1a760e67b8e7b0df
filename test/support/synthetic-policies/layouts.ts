// The ways in which one text reaches an office: as set, indented, wrapped at a page's width, flattened, in Traditional script.
import { Converter } from 'opencc-js/cn2t';
import type { Dice } from './dice.ts';
import type { Line } from './truth.ts';

export type LayoutName =
  | 'lines'
  | 'indented'
  | 'blank-lines'
  | 'crlf'
  | 'one-line'
  | 'no-breaks'
  | 'wrapped'
  | 'markdown'
  | 'form-feeds';

const LAYOUTS: readonly LayoutName[] = [
  ...(['lines', 'lines', 'indented', 'indented', 'blank-lines', 'crlf'] as const),
  ...(['one-line', 'no-breaks', 'wrapped', 'wrapped', 'markdown', 'form-feeds'] as const),
];
/** Without numbers only line breaks tell where a task begins. */
const KEEPING_LINES: readonly LayoutName[] = ['lines', 'indented', 'blank-lines', 'crlf', 'form-feeds'];

export function pickLayout(dice: Dice, needsLines: boolean): LayoutName {
  return dice.pick(needsLines ? KEEPING_LINES : LAYOUTS);
}

/** Cuts at the page's width; a mark that may not open a line stays on the line before. */
function wrap(text: string, width: number): string {
  const rows: string[] = [];
  let row = '';
  for (const character of text) {
    if ([...row].length >= width && !/[，。、；：）》”」〕】]/.test(character)) {
      rows.push(row);
      row = '';
    }
    row += character;
  }
  return [...rows, row].join('\n');
}

function asMarkdown({ kind, text }: Line): string {
  if (kind === 'title') return `# ${text}\n`;
  if (kind === 'heading') return `\n## ${text}\n`;
  return kind === 'task' ? `${text.replace(/^([^。\n]{2,20})。/, '**$1。**')}\n` : `${text}\n`;
}

export function layOut(lines: readonly Line[], layout: LayoutName, dice: Dice): string {
  const texts = lines.map((line) => line.text);
  switch (layout) {
    case 'lines':
      return `${texts.join('\n')}\n`;
    case 'indented':
      return lines.map(({ kind, text }) => (kind === 'title' ? text : `　　${text}`)).join('\n');
    case 'blank-lines':
      return texts.join('\n\n');
    case 'crlf':
      return `\ufeff${texts.map((text) => `    ${text}`).join('\r\n')}\r\n`;
    case 'one-line':
      return texts.join(' ');
    case 'no-breaks':
      return texts.join('');
    case 'wrapped': {
      const width = dice.between(24, 42);
      return lines.map(({ kind, text }) => wrap(kind === 'title' ? text : `　　${text}`, width)).join('\n');
    }
    case 'markdown':
      return lines.map(asMarkdown).join('\n');
    case 'form-feeds': {
      const page = dice.between(6, 12);
      return texts
        .map((text, i) => (i % page === page - 1 ? `${text}\n— ${(i + 1) / page} —\n\f` : `${text}\n`))
        .join('');
    }
  }
}

export const toTraditional = Converter({ from: 'cn', to: 't' });
