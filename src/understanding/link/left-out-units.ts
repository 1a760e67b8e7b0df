// Units that are named to be left out: 除了财政局, 没有财政局, "apart from the Finance Bureau", 财政局以外, 财政局不沾边.
import type { TextSpan } from '../lexicon/residue.ts';

/** Units that stand in a row share what is said of them. What joins them is never empty: two U's in a row are one run. */
const ROW = 'U+(?:(?:[、,，和与及跟同以或也都\\s]|and|or|the|nor){1,8}U+)*';
const BEFORE =
  '除(?:了|去|开|掉)?|不沾|不碰|不要|不涉及|不算|不含|不计|不包括|不带|不找|不看|刨(?:掉|去|开|除|了)?|抛(?:开|掉)|撇(?:开|掉)|去掉|减掉|扣掉|剔除|排除|拿掉|避开|绕开|(?<!有)没有?|冇|(?<!归)不归|(?<!由)不由|(?<!是)不是|并非|唔计|唔好计|' +
  "(?<![a-z])(?:apart from|aside from|besides|except(?:ing)?(?: for)?|excluding|other than|without|not counting|leav(?:e|es|ing) out|leaves? aside|minus|drop(?:ping)?|skip(?:ping)?|ignor(?:e|ing)|neither|nor|not (?:by|with|involving|from|of)|(?:does|do|is|are)(?:n't| not)(?: \\w+){0,2})";
const AFTER =
  '(?:(?:都|也|并|那边|这边|它|都)*(?:不|没|未|冇|唔)(?:沾边?|参与|参加|掺和|插手|露面|出现|在内|在里面|在列|牵涉|涉及|管(?!是|谁|牵|什么)|有份)|(?:以外|之外|除外|靠边|不算|不计)|\\s*(?:excluded|left out|aside|(?:is|are) (?:out|not (?:in|on|there|involved|part))))';
const LEFT_OUT = new RegExp(
  `(?:${BEFORE})(?:[的由归找是让有从跟和与同\\s]|the)*(?<before>${ROW})|(?<after>${ROW})${AFTER}`,
  'gu',
);

/** `rest` is a slate's rest, on which units are runs of U. */
export function findLeftOut(rest: string): readonly TextSpan[] {
  return [...rest.matchAll(LEFT_OUT)].map((match) => {
    const row = match.groups?.['before'] ?? match.groups?.['after'] ?? '';
    const start = match.index + match[0].indexOf(row);
    return { start, end: start + row.length };
  });
}
