// How a document signs off, and what stands between its tasks without being one.

const PAPER =
  '(?:实施|工作|若干|行动|政策)*(?:意见|方案|办法|通知|措施|政策|规定|细则|计划|规划|条例|清单|举措|规则|制度)';
const VALIDITY = new RegExp(
  `^(?:第[^条]{1,4}条)?(?:本|此|该|上述|以上)${PAPER}.{0,60}(?:施行|执行|实施之日|有效期|有效|解释|印发之日|发布之日|为准|认定|废止)`,
);
const SIGNED =
  /^[\u4e00-\u9fff()“”]{2,40}(?:人民政府|政府|办公室|办公厅|委员会|管委会|党委|领导小组|指挥部|专班|[厅局委部署院会办])$/;
const DATE_ONLY =
  /^\(?(?:20\d\d|二[〇零○o][〇零○o一二三四五六七八九]{2})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日(?:印发|发布)?\)?$/;
const SIGNED_AND_DATED =
  /^[\u4e00-\u9fff()]{2,30}(?:政府|办公室|办公厅|委员会|[厅局委部署院会])20\d\d年\d{1,2}月\d{1,2}日/;
const OTHER = /^(?:附件?(?:表|录)?\s?\d?[:\s]|附件\d*$|附表|\(?此件|\(此文|抄送|主送|联系人[::]|\(联系)/;

/** A line that belongs to the end of a document: validity, signature, date, annexes. */
export function isClosing(line: string): boolean {
  const text = line.replace(/\s+/g, '');
  return (
    VALIDITY.test(text) ||
    DATE_ONLY.test(text) ||
    SIGNED_AND_DATED.test(text) ||
    OTHER.test(line) ||
    SIGNED.test(text)
  );
}

export function isDateOnly(line: string): boolean {
  return DATE_ONLY.test(line.replace(/\s+/g, ''));
}

export function isSignature(line: string): boolean {
  return SIGNED.test(line.replace(/\s+/g, ''));
}

/** 专栏1 …: a box of projects between tasks. */
export function isBox(line: string): boolean {
  return /^[【[]?\s?专\s?栏\s?[\d一二三四五六七八九十]*[】\]:\s]?/.test(line) && line.length <= 60;
}
