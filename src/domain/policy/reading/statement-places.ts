// Where a document says who does a task: in a bracket, in a line of its own, or in a sentence of nothing but units.
import type { Place } from './bracket-places.ts';
import { bracketPlaces } from './bracket-places.ts';
import type { Block } from './layout.ts';
import type { Mark } from './numbering.ts';
import { openPlaces, sentencePlaces } from './open-places.ts';
import type { ListConvention, Statement } from './statement.ts';
import { readStatement } from './statement.ts';
import type { Range, View } from './view.ts';
import { compact, trimmed } from './view.ts';

export interface PlacedStatement extends Range, Statement {
  /** A bracket whose partner was lost. */
  readonly broken: boolean;
}

/** Names set apart by spaces alone: "市教育局 市财政局". */
function listed(view: View, range: Range): View {
  const text = view.text.slice(range.from, range.to);
  if (!/\S\s+\S/.test(text)) return compact(view, range);
  const dated = text.replace(/(?<=[\u4e00-\u9fff)])\s(?=\s*(?:20\d\d年|\d{1,2}月))/g, '、');
  const spaced = /[、,;]/.test(text)
    ? dated
    : dated.replace(/(?<=[厅局委办院会府司团社部])\s(?=\s*[\u4e00-\u9fff])/g, '、');
  return compact(
    { ...view, text: view.text.slice(0, range.from) + spaced + view.text.slice(range.to) },
    range,
  );
}

const HAS_ROLE = /牵头|主办|负责|配合|协办|参与|落实|承办|实施/;
const IS_DUE = /^(?:20\d{2}年|今年|明年|\d{1,2}月|年底|长期|持续|常态|全年|第?[一二三四]季度|上半年|下半年)/;

/** Labels and role verbs say by themselves what a bracket is. */
function speaksOfRoles(view: View, place: Place, statement: Statement): boolean {
  if (statement.assignments.length === 0) return false;
  if (statement.labelled) return true;
  const inner = compact(view, place.inner).text;
  const others = statement.rest.filter(
    (r) => r.to - r.from > 16 || /[的了]$/.test(inner.slice(r.from, r.to)),
  );
  return others.length === 0 && HAS_ROLE.test(inner);
}

/** （5分）: what the task is worth, before its units. */
const SCORE = /\([\d.]+分\)$/;

/** A plain list of units must close its sentence or its line. */
function isPlainList(view: View, place: Place, statement: Statement, lineEnd: number): boolean {
  if (statement.assignments.length === 0) return false;
  const inner = compact(view, place.inner).text;
  const after = compact(view, { from: place.to, to: Math.min(lineEnd, place.to + 8) }).text;
  const before = compact(view, { from: Math.max(0, place.from - 12), to: place.from }).text;
  const isBehindStop = /[。;]$/.test(before.replace(SCORE, ''));
  const closes = after === '' || /^[。;]/.test(after) || isBehindStop;
  const isKnown = /^(?:省|市|县|区|州|旗|盟|各|国家|自治区|团|全)/.test(inner);
  const onlyDates = statement.rest.every((r) => IS_DUE.test(inner.slice(r.from, r.to)));
  return closes && onlyDates && (isKnown || isBehindStop || statement.assignments.length > 1);
}

/** "2023年10月底前完成" alone in a bracket. */
const ONLY_DUE =
  /^(?:于|在|力争)?(?=.*[年月])(?:20\d{2}年|今年|明年)?(?:\d{1,2}月)?(?:\d{1,2}日|底|末|上旬|中旬|下旬)?(?:年?底)?(?:之?前|以前)?(?:基本|全面|全部)?(?:完成|启动|建成|投入使用|出台|落实|取得.{0,6}成效)?(?:并.{2,8})?$/;

function isOnlyDue(view: View, place: Place): boolean {
  const words = compact(view, place.inner).text;
  return words.length >= 3 && words.length <= 24 && /[底前末]|完成|启动/.test(words) && ONLY_DUE.test(words);
}

function namesOnlyUnits(statement: Statement): boolean {
  return statement.assignments.length > 0 && statement.rest.length === 0 && statement.odd.length === 0;
}

export function findStatements(
  view: View,
  blocks: readonly Block[],
  marks: readonly Mark[],
  convention?: ListConvention,
): readonly PlacedStatement[] {
  const found: PlacedStatement[] = [];
  const page = { view, blocks, marks };
  for (const block of blocks) {
    const mine: PlacedStatement[] = [];
    const taken = (): Range[] => [...found.slice(-4).filter((f) => f.to > block.from), ...mine];
    const take = (place: Place, test: (s: Statement) => boolean): boolean => {
      const statement = readStatement(listed(view, place.inner), convention);
      if (!test(statement) || taken().some((t) => t.from < place.to && place.from < t.to)) return false;
      mine.push({ ...trimmed(view, place), ...statement, broken: place.broken });
      return true;
    };
    // Labels first: a bracket inside a labelled list belongs to a name.
    bracketPlaces(view, block, marks, (place) => take(place, (s) => speaksOfRoles(view, place, s)));
    for (const place of openPlaces(page, block, taken()))
      take(place, (s) => s.assignments.length > 0 || s.isDue);
    bracketPlaces(view, block, marks, (place) =>
      take(place, (s) => isPlainList(view, place, s, block.to) || isOnlyDue(view, place)),
    );
    for (const place of sentencePlaces(page, block, taken())) take(place, namesOnlyUnits);
    found.push(...mine.sort((a, b) => a.from - b.from));
  }
  return found;
}
