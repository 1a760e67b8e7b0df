// The words around an amount: which of them say what is counted, and which only say that it is done.

/** Words that say "so many are done" and nothing more. */
const VERBS =
  "已经|已|目前|现在|现|今年|本年|全年|累计|合计|总共|一共|共计|共|我局|我们|本局|我单位|完成率|完成|做好|做|建成|建|达到|达|实现|办理|办了|上报|报送|更新|进展|打造|请|把|将|有|了|是|为|约|的|在|到|就|才|还没报|没报|未报|补报|补一下|补填|补|(?<![a-z])(?:ytd|so far|this year|year to date|done|completed|complete|finished|reached|we've|we|have|has|now|about|at|is|are|it|the|of|update|report|progress|in total|total|status|for|on|with|and)(?![a-z])";
const MARKS = /[\s,，。.;；:：、!！()（）\-—~\uE000'"“”]/gu;
/** 差3个: what is left to do counts nothing and names nothing. */
const REMAINDER = /(?:还?差|还剩|剩余?|缺)\s*\d+(?:\.\d+)?\S{0,2}/gu;

const EVERY_VERB = new RegExp(VERBS, 'gu');
const EDGE_VERBS = new RegExp(`^(?:${VERBS})|(?:${VERBS})$`, 'gu');

/** What is counted, in folded words; empty where only verbs stand there. 直达快享 keeps its 达: verbs go at the edges. */
export function readCounted(folded: string): string {
  const text = folded.replace(REMAINDER, ' ');
  if (isOnlyVerbs(text)) return '';
  let words = text.replace(MARKS, ' ').trim();
  for (let before = ''; before !== words;) {
    before = words;
    words = words.replace(EDGE_VERBS, '').trim();
  }
  return words.replace(/ +/g, ' ');
}

export function isOnlyVerbs(folded: string): boolean {
  return folded.replace(EVERY_VERB, ' ').replace(MARKS, '') === '';
}

/** "Two more than last month" is no total. */
export const INCREMENT =
  /(?:比上(?:个)?(?:月|期|次|周)?)?(?:又|再)(?:新?增加?|多|完成)(?:了)?|比上(?:个)?(?:月|期|次|周)(?:新?增加?|多)(?:了)?|(?:本|当|这个?|上个?)(?:月|周)(?:新增|增加|多|又?完成)(?:了)?|(?<![a-z])(?:added|another|plus)(?![a-z])/u;
