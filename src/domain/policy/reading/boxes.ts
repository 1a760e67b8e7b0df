// 专栏: boxes of projects with numbers of their own. Their numbers must not count as tasks.
import { isBox } from './endings.ts';
import type { Block } from './layout.ts';
import { blockText } from './layout.ts';
import type { Mark } from './numbering.ts';
import { STYLE_ORDER } from './numbering.ts';
import type { View } from './view.ts';

/** What a box of projects doesn't say. */
const NAMES_UNITS =
  /(?:单位|部门):|(?:牵头|主办|负责|配合|协办|参与)(?:负责|落实)?\s?[)〕\]】;。]|[(〔[【][^。()〔〕[\]【】]{1,24}[局委办厅部府](?:[、,)〕\]】]|\()|[(〔[【][^。()〔〕[\]【】]{2,80}(?:牵头|主办|负责|配合)/;

const rank = (mark: Mark): number => STYLE_ORDER.indexOf(mark.style);

/** Whether the part, or one that its own count goes on with, says who does it: a task may name nobody, its neighbours do. */
function runNamesUnits(view: View, marks: readonly Mark[], at: number): boolean {
  const first = marks[at];
  let expected = first?.value;
  for (let i = at; first && i < marks.length; i += 1) {
    const mark = marks[i];
    if (!mark || rank(mark) < rank(first)) return false;
    if (mark.style !== first.style) continue;
    if (mark.value !== expected) return false;
    if (NAMES_UNITS.test(view.text.slice(mark.to, marks[i + 1]?.from ?? mark.to + 600))) return true;
    expected = mark.value + 1;
  }
  return false;
}

/** Drops the numbers inside boxes: those that start anew behind a box's heading, until the old count goes on. */
export function withoutBoxes(view: View, blocks: readonly Block[], marks: readonly Mark[]): readonly Mark[] {
  const boxes = blocks.filter((block) => isBox(blockText(view, block)));
  if (boxes.length === 0) return marks;
  const last = new Map<string, Mark>();
  const kept: Mark[] = [];
  let inBox: { run: Mark | undefined; from: number } | undefined;
  for (const [i, mark] of marks.entries()) {
    const box = boxes.findLast((b) => b.from < mark.from);
    if (box && inBox?.from !== box.from && box.from > (kept.at(-1)?.from ?? -1))
      inBox = { run: undefined, from: box.from };
    const before = last.get(mark.style);
    const continues = before !== undefined && mark.value === before.value + 1;
    const { run } = inBox ?? {};
    const inRun = run?.style === mark.style && mark.value === run.value + 1;
    const isOuter = kept.length > 0 && rank(mark) < Math.min(...kept.slice(-1).map(rank));
    const namesUnits = continues && runNamesUnits(view, marks, i);
    if (inBox && !isOuter && !namesUnits && (inRun || (mark.value === 1 && !run) || !continues)) {
      inBox.run = mark;
      continue;
    }
    inBox = undefined;
    kept.push(mark);
    last.set(mark.style, mark);
  }
  return kept;
}
