// A document's title: the paper's own where a notice encloses it ("关于印发《…》的通知"), never an invented one.
import { isDateOnly } from './endings.ts';
import type { Block } from './layout.ts';
import { blockText } from './layout.ts';
import type { View } from './view.ts';
import { spanOf } from './view.ts';

const PAPER =
  '(?:通知|意见|决定|方案|办法|规定|措施|计划|规划|公告|通告|政策|细则|要点|批复|报告|纲要|决议|清单|[\\u4e00-\\u9fff]表|分解|事项|台账|举措|条例|指南|制度|机制|规则|标准|工程|任务|分工|安排|行动|总结|函|\\d+条|十条|[二三四五六七八九]条)';
const TITLE_END = new RegExp(
  `${PAPER}(?:\\((?:试行|暂行|草案|征求意见稿|修订|20\\d\\d[^()]{0,16}|[^()]{0,20}号|[^()]{1,8})\\))*$`,
);
const NO_TITLE = /[。;!?]|:$|^(?:附件|为|根据|按照|现将|经|请|此件|本)/;
/** The beginning of a title that runs over several lines. */
const OPENING = /关于|印发|转发|^《/;
const LONGEST = 140;
/** （2024—2026年） and （试行） below a title belong to it. */
const SUBTITLE = /^\((?:20\d\d[^()]{0,14}|试行|暂行|草案|征求意见稿|修订稿?)\)$/;

export function isTitleEnd(line: string): boolean {
  const text = line.replace(/\s+/g, '').replace(/(?<=^关于.*)。$/, '');
  const count = (mark: RegExp): number => text.match(mark)?.length ?? 0;
  if (count(/[《〈<]/g) !== count(/[》〉>]/g)) return false;
  return text.length >= 6 && text.length <= LONGEST && !NO_TITLE.test(text) && TITLE_END.test(text);
}

interface Found {
  readonly title?: string;
  readonly blocks: readonly Block[];
}

interface Page {
  readonly view: View;
  readonly original: string;
}

function words(page: Page, blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      const span = spanOf(page.view, block.from, block.to);
      return page.original.slice(span.start, span.end).replace(/\s+/g, '');
    })
    .join('');
}

/** Runs of lines that end like a title; a title may be broken over lines. */
function candidates(page: Page, blocks: readonly Block[]): Block[][] {
  const runs: Block[][] = [];
  let open: Block[] = [];
  for (const block of blocks) {
    const text = blockText(page.view, block);
    const joined = [...open, block].map((b) => blockText(page.view, b)).join('');
    const titled = runs.at(-1);
    if (titled && open.length === 0 && SUBTITLE.test(text) && !isDateOnly(text)) titled.push(block);
    else if (NO_TITLE.test(text) && !isTitleEnd(text)) open = [];
    else if (isTitleEnd(joined)) {
      runs.push([...open, block]);
      open = [];
    } else if (open.length > 0 || OPENING.test(text)) open = open.length > 4 ? [] : [...open, block];
  }
  return runs;
}

const ENCLOSED = /(?:印发|转发|发布|公布|下发)[^《]{0,60}《(.+)》(?:等文件)?的(?:通知|函|公告|决定)/;
const ENCLOSED_WITHOUT_MARKS = /(?:印发|转发)(.+)的(?:通知|函|公告|决定)/;

export function findTitle(page: Page, content: readonly Block[], addressees: Block | undefined): Found {
  const before = content.filter((block) => !addressees || block.from < addressees.from);
  const after = content.filter((block) => addressees && block.from > addressees.from);
  const outer = candidates(page, before);
  const inner = candidates(page, after).at(-1);
  const blocks = [...outer.flat(), ...(inner ?? [])];
  const notice = outer[0];
  const own = notice && words(page, notice).replace(/\([^()]*号\)$|（[^（）]*号）$/, '');
  const enclosed = own && (ENCLOSED.exec(own)?.[1] ?? ENCLOSED_WITHOUT_MARKS.exec(own)?.[1]);
  // Where it is broken over two lines, only the second may read like a title.
  const whole = (title: string): string => (enclosed?.endsWith(title) === true ? enclosed : title);
  if (inner) return { title: whole(words(page, inner)), blocks };
  if (own === undefined) return { blocks };
  const last = outer.at(-1);
  if (enclosed !== undefined && !addressees && last && last !== notice)
    return { title: whole(words(page, last)), blocks };
  return { title: enclosed ?? own, blocks };
}
