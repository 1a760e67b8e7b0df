// One statement of who does a task, "牵头单位：A、B；责任单位：C" or "A牵头，B配合", taken apart into units and roles.
import type { Assignment, Role } from '../policy.ts';
import { FIRST_LISTED_LEADS, LABEL, LABEL_WITHOUT_COLON, REMARK, ROLE_VERB, roleOf } from './roles.ts';
import { isCollective, joinSharedNames, looksLikeUnit, splitOutsideBrackets } from './unit-names.ts';
import type { Range, View } from './view.ts';
import { spanOf } from './view.ts';

type Topic = 'units' | 'due' | 'person' | 'unlabelled';

interface Segment extends Range {
  readonly topic: Topic;
  readonly role?: Role;
}

export interface Statement {
  readonly assignments: readonly Assignment[];
  /** Pieces that name no unit: "5月底完成", "持续推进". */
  readonly rest: readonly Range[];
  readonly labelled: boolean;
  /** It says by when. */
  readonly isDue: boolean;
  /** Pieces that stand where a unit is expected and don't read like one. */
  readonly odd: readonly Range[];
}

/** Said once in a document: the first unit of a plain list leads. */
export interface ListConvention {
  readonly firstLeads: boolean;
  readonly others: Role;
}

function segmentsOf(view: View): Segment[] {
  const { text } = view;
  const labels = [...text.matchAll(LABEL)];
  if (labels.length === 0) {
    const bare = LABEL_WITHOUT_COLON.exec(text);
    if (bare) return [{ from: bare[0].length, to: text.length, topic: 'units', role: roleOf(bare[0]) }];
  }
  const segments: Segment[] = [];
  const first = labels[0]?.index ?? text.length;
  if (first > 0) segments.push({ from: 0, to: first, topic: 'unlabelled' });
  for (const [i, label] of labels.entries()) {
    const from = label.index + label[0].length;
    const to = labels[i + 1]?.index ?? text.length;
    if (label[1] !== undefined) segments.push({ from, to, topic: 'units', role: roleOf(label[1]) });
    else segments.push({ from, to, topic: label[2] === undefined ? 'person' : 'due' });
  }
  return segments;
}

/** Always a word of its own before a name; the others may begin one (和平区). */
const BY = /^(?:并由|具体由|由|会同|联合|其中)/;
const LEADING_WORDS = /^(?:以及|和|及|并)/;
const ET_CETERA = /(?<![高中初平同])等(?:[^、,;等]{0,10}(?:部门|单位|机构|方面|企业|院校|高校)(?:和单位)?)?$/;
/** "能源局等省有关部门和各市人民政府" */
const ET_CETERA_AND = /等[^、,]{0,10}(?:部门|单位)[和及与](?=.{2})/;
/** No name with its role is longer. */
const LONGEST_NAME = 80;
/** A date that ran into the name before it. */
const TRAILING_DATE = /(?:20\d\d年|\d{1,2}月)[\u4e00-\u9fff\d]{0,10}$/;
/** A star or a cross behind a name points to a remark elsewhere. */
const FOOTNOTE_MARK = /[*★☆△▲#※†]+$/;
const ROLE_NOTE = /\((牵头|主办|配合|协办|责任|参与|负责)(?:单位|部门)?\)$/;

interface Name extends Range {
  readonly role?: Role;
}

/** The bare name inside a piece: without 由 before it, 等 behind it and a note on its role. */
function nameIn(view: View, piece: Range): Name {
  let { from, to } = piece;
  let role: Role | undefined;
  const by = BY.exec(view.text.slice(from, to));
  if (by && looksLikeUnit(view.text.slice(from + by[0].length, to))) from += by[0].length;
  const leading = LEADING_WORDS.exec(view.text.slice(from, to));
  if (leading && !looksLikeUnit(view.text.slice(from, to))) from += leading[0].length;
  to -= FOOTNOTE_MARK.exec(view.text.slice(from, to))?.[0].length ?? 0;
  const note = ROLE_NOTE.exec(view.text.slice(from, to));
  if (note) {
    to -= note[0].length;
    role = roleOf(note[1] ?? '');
  }
  const date = TRAILING_DATE.exec(view.text.slice(from, to));
  if (date && looksLikeUnit(view.text.slice(from, from + date.index))) to = from + date.index;
  const tail = ET_CETERA.exec(view.text.slice(from, to));
  if (tail) to -= tail[0].length;
  return role === undefined ? { from, to } : { from, to, role };
}

/** "A会同B" and "A和市B局" are two names. */
function splitJointNames(view: View, piece: Range): Range[] {
  const text = view.text.slice(piece.from, piece.to);
  if (text.length > LONGEST_NAME) return [piece];
  const others = ET_CETERA_AND.exec(text);
  if (others) {
    const behind = { from: piece.from + others.index + others[0].length, to: piece.to };
    return [{ from: piece.from, to: piece.from + others.index }, ...splitJointNames(view, behind)];
  }
  for (const match of text.matchAll(/会同|联合|[和与及]/g)) {
    const left = text.slice(0, match.index);
    const right = text.slice(match.index + match[0].length).replace(ROLE_VERB, '');
    const firm =
      match[0].length === 2 || right.startsWith('各') || /^[市省县区州旗][^、]*[厅局委办院会府]$/.test(right);
    if (
      firm &&
      (/[厅局委办院会府]$/.test(left) || right.startsWith('各')) &&
      looksLikeUnit(left) &&
      looksLikeUnit(right.replace(ET_CETERA, ''))
    ) {
      const middle = piece.from + match.index;
      return [
        { from: piece.from, to: middle },
        ...splitJointNames(view, { from: middle + match[0].length, to: piece.to }),
      ];
    }
  }
  return [piece];
}

interface Reading {
  readonly assignments: Assignment[];
  readonly rest: Range[];
  readonly odd: Range[];
}

function readSegment(
  view: View,
  segment: Segment,
  convention: ListConvention | undefined,
  out: Reading,
): void {
  let pending: Name[] = [];
  const flush = (role: Role, plain: boolean): void => {
    const isFirst = out.assignments.length === 0;
    for (const [i, name] of pending.entries()) {
      const unit = view.text.slice(name.from, name.to);
      const byPlace = plain && isFirst && convention ? (i === 0 ? 'lead' : convention.others) : role;
      out.assignments.push({
        unit,
        role: name.role ?? byPlace,
        collective: isCollective(unit),
        span: spanOf(view, name.from, name.to),
      });
    }
    pending = [];
  };
  const pieces = joinSharedNames(view, splitOutsideBrackets(view, segment, '、,;。:|/'));
  for (const piece of pieces.flatMap((p) => splitJointNames(view, p))) {
    const text = view.text.slice(piece.from, piece.to);
    const verb = verbOf(text);
    const name = nameIn(view, { from: piece.from, to: piece.to - (verb?.[0].length ?? 0) });
    const words = view.text.slice(name.from, name.to);
    if (looksLikeUnit(words)) pending.push(name);
    else if (words !== '') {
      if (segment.topic === 'units' && !verb && isPossibleName(words)) {
        pending.push(name);
        out.odd.push(name);
      } else out.rest.push(piece);
    }
    const said = verb && roleOf(verb[1] ?? '');
    if (said) flush(said, said === 'responsible');
  }
  flush(segment.role ?? 'responsible', segment.role !== 'lead' && segment.role !== 'cooperating');
}

/** A name may itself end like a verb (…促进): then it is a name without a role. */
function verbOf(text: string): RegExpExecArray | undefined {
  const verb = ROLE_VERB.exec(text.slice(-LONGEST_NAME));
  if (!verb) return undefined;
  const stem = text.slice(0, text.length - verb[0].length).replace(ET_CETERA, '');
  return looksLikeUnit(text) && !looksLikeUnit(stem) && stem !== '' ? undefined : verb;
}

/** Under a label even an unusual name is a name, unless it is a date or a clause. */
function isPossibleName(words: string): boolean {
  return (
    words.length >= 2 && words.length <= 24 && !/[\d%]|完成|推进|取得|实现|持续|长期|年底|月底/.test(words)
  );
}

/** A list may carry the rule for all lists, or a remark on other tasks: read as nothing here. */
function withoutAsides(text: string): string {
  const blank = (words: string): string => '。'.repeat(words.length);
  return text
    .replace(FIRST_LISTED_LEADS, blank)
    .replace(REMARK, blank)
    .replace(REMARK, blank)
    .replace(/\([。,;]+(?:\)|$)/g, blank);
}

export function readStatement(view: View, convention?: ListConvention): Statement {
  const out: Reading = { assignments: [], rest: [], odd: [] };
  const text = withoutAsides(view.text);
  const segments = segmentsOf({ ...view, text });
  const namesLead = segments.some((s) => s.role === 'lead') || /牵头|主办/.test(text);
  for (const segment of segments) {
    if (segment.topic === 'units' || segment.topic === 'unlabelled') {
      readSegment({ ...view, text }, segment, namesLead ? undefined : convention, out);
    }
  }
  const labelled = segments.some((s) => s.topic === 'units');
  return { ...out, labelled, isDue: segments.some((s) => s.topic === 'due') };
}

/** A cell under a heading that gives the role. */
export function readUnits(view: View, role: Role): Statement {
  const out: Reading = { assignments: [], rest: [], odd: [] };
  readSegment(view, { from: 0, to: view.text.length, topic: 'units', role }, undefined, out);
  return { ...out, labelled: true, isDue: false };
}

export function findConvention(text: string): ListConvention | undefined {
  const match = FIRST_LISTED_LEADS.exec(text);
  if (!match) return undefined;
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + 24);
  const helps = /(?:其余|其他|其它|后面|以后|之后)[^。;]{0,8}(?:配合|协办|参与|参加|协同)/.test(after);
  return { firstLeads: true, others: helps ? 'cooperating' : 'responsible' };
}
