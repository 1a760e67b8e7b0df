// A filled-in form out of whatever a model wrote around it: thoughts, fences, a sentence of courtesy, loose commas.
import { dropThinking } from './drop-thinking.ts';

/** Undefined where no object can be read. */
export function readForm(written: string): unknown {
  const text = dropThinking(written);
  for (let from = text.indexOf('{'); from >= 0; from = text.indexOf('{', from + 1)) {
    const object = cutObject(text.slice(from));
    const value = object === undefined ? undefined : parse(object);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** From an opening brace to the one that closes it; braces in strings do not count. */
function cutObject(text: string): string | undefined {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (inString) {
      if (character === '\\') at += 1;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{') depth += 1;
    else if (character === '}') {
      depth -= 1;
      if (depth === 0) return text.slice(0, at + 1);
    }
  }
  return undefined;
}

function parse(text: string): unknown {
  return tryParse(text) ?? tryParse(mend(text));
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Python's words and commas before a closing bracket. */
function mend(text: string): string {
  return text
    .replace(/,\s*(?=[}\]])/gu, '')
    .replace(/(?<=[:[,]\s*)(?:True|False|None)(?=\s*[,}\]])/gu, (word) =>
      word === 'None' ? 'null' : word.toLowerCase(),
    );
}
