// Newer versions of the Weihai policy, made by hand: lines are changed, put in, taken out, and the tasks numbered anew.
import { readPolicy } from '../../src/domain/policy/index.ts';
import type { Policy } from '../../src/domain/policy/index.ts';
import { weihaiText } from './documents/weihai.ts';

export const WEIHAI = 'weihai-data-and-digital-transformation';

export interface Draft {
  /** The line of a task, by its number in the text before. */
  task(number: number): string;
  replace(number: number, from: string, to: string): void;
  swap(first: number, second: number): void;
  remove(number: number): void;
  /** Puts lines in place of a task's. */
  divide(number: number, ...parts: readonly string[]): void;
  /** Puts a line behind a task's. */
  add(behind: number, line: string): void;
}

/** The next version of a text; numbers are printed anew. */
export function nextText(edit: (draft: Draft) => void, text = weihaiText): string {
  const lines = text.split('\n').map((line) => [line]);
  const numbered = new Map(
    lines.flatMap((line) => {
      const number = /^(\d+)\./.exec(line[0] ?? '')?.[1];
      return number === undefined ? [] : [[Number(number), line] as const];
    }),
  );
  const at = (number: number): string[] => {
    const line = numbered.get(number);
    if (line === undefined) throw new Error(`There is no task ${String(number)}.`);
    return line;
  };
  edit({
    task: (number) => at(number)[0] ?? '',
    replace(number, from, to) {
      const line = at(number);
      if (!(line[0] ?? '').includes(from)) throw new Error(`Task ${String(number)} has no “${from}”.`);
      line[0] = (line[0] ?? '').replace(from, to);
    },
    swap(first, second) {
      const [a, b] = [at(first), at(second)];
      [a[0], b[0]] = [b[0] ?? '', a[0] ?? ''];
    },
    remove(number) {
      at(number).length = 0;
    },
    divide(number, ...parts) {
      at(number).splice(0, 1, ...parts);
    },
    add(behind, line) {
      at(behind).push(line);
    },
  });
  let number = 0;
  return lines
    .flat()
    .map((line) => (/^\d+\./.test(line) ? line.replace(/^\d+/, String((number += 1))) : line))
    .join('\n');
}

export function readWeihai(text = weihaiText): Policy {
  return readPolicy({ id: WEIHAI, source: `${WEIHAI}.txt`, text });
}

/** Task 7 in two: the industry with its number goes first, the software follows, led by another unit. */
export function divideSeven(draft: Draft, softwareUnit = '市大數據局'): void {
  const whole = draft.task(7);
  const [from, to] = [whole.indexOf('提升軟件研發能力'), whole.indexOf('到2027年')];
  draft.divide(
    7,
    whole.slice(0, from) + whole.slice(to),
    `8.提升軟件名品。${whole.slice(from, to)}(責任單位:${softwareUnit})`,
  );
}
