// True wordings made false, one thing at a time: the unit, the role, the number, the date, the task, the side of a bound,
// a denial, something that nobody looked up.

export interface Mutation {
  readonly name: string;
  /** Undefined where the wording holds nothing of the kind. */
  readonly mutate: (wording: string) => string | undefined;
}

/** Not one of the units that a wording names. */
const OTHER_UNITS = ['市体育局', '市教育局', '市商务局', '市税务局', '市应急局'] as const;
const OTHER_BODIES = ['Sports Bureau', 'Commerce Bureau', 'Tax Bureau', 'Education Bureau'] as const;
const CHINESE_UNIT = /[市市](?!直)[\p{Script=Han}]{1,10}?(?:局|委|办|辦)(?![\p{Script=Han}]?(?:局|委|办))/u;
const ENGLISH_UNIT = /(?:(?:[A-Z][a-z]+|and) )+(?:Bureau|Commission|Office)/u;

const isTraditional = (wording: string): boolean => /項|單|務|數|負/u.test(wording);
const isEnglish = (wording: string): boolean => !/\p{Script=Han}{6}/u.test(wording);

const replaced =
  (pattern: RegExp, by: string | ((...groups: string[]) => string)) =>
  (wording: string): string | undefined => {
    const made = typeof by === 'string' ? wording.replace(pattern, by) : wording.replace(pattern, by);
    return made === wording ? undefined : made;
  };

const inWords = '零一二三四五六七八九十';
const plusOne = (digits: string): string => String(Number(digits.replaceAll(',', '')) + 1);
const COUNT =
  /(?<![\d第T,.-])(\d[\d,]*)(?=\s?(?:%|个|個|家|件|亿|億|天|units|days|percent| new| innovation))/u;

const APPENDED = [
  '该项工作进展顺利。',
  '目前各项任务均已完成。',
  '逾期未完成的将予以通报批评。',
  '联系人为张主任，电话0631-5200000。',
  '下一步将加大资金支持力度。',
  '此外，还将于2028年底前完成验收。',
  '该项工作由市委书记亲自督办。',
  '省政府已将其列为重点项目。',
  '预计可带动就业五千人。',
  '详情请见www.weihai.gov.cn。',
  '建议由市财政局统一协调。',
  '该任务的完成率为八成。',
] as const;
const APPENDED_ENGLISH = [
  'The work is on track.',
  'It has already been completed.',
  'Units that miss it will be penalised.',
  'Please contact Director Zhang for details.',
  'Funding of 5 million yuan is provided.',
  'It must be reviewed by the end of 2028.',
] as const;

export const MUTATIONS: readonly Mutation[] = [
  {
    name: 'another unit',
    mutate: (wording) => {
      const other = OTHER_UNITS.find(
        (unit) => !wording.includes(unit) && !wording.includes(unit.slice(1, 3)),
      );
      return other === undefined ? undefined : replaced(CHINESE_UNIT, other)(wording);
    },
  },
  {
    name: 'another body',
    mutate: (wording) => {
      const other = OTHER_BODIES.find((body) => !wording.includes(body));
      return isEnglish(wording) && other !== undefined ? replaced(ENGLISH_UNIT, other)(wording) : undefined;
    },
  },
  { name: 'one unit more', mutate: replaced(CHINESE_UNIT, '$&、市体育局') },
  {
    name: 'lead for responsible',
    mutate: replaced(/责任单位|責任單位|(?<!具体)负责(?!落实)|負責/u, '牵头单位'),
  },
  {
    name: 'responsible for lead',
    mutate: replaced(/共同牵头|共同牽頭|联合牵头|牵头单位|牽頭單位/u, '配合单位'),
  },
  {
    name: 'cooperates',
    mutate: replaced(/are responsible|is led jointly by|jointly lead/u, 'cooperates with'),
  },
  { name: 'one more', mutate: replaced(COUNT, (digits) => plusOne(digits)) },
  { name: 'ten times', mutate: replaced(COUNT, '$10'.replace('$10', '$1') + '0') },
  {
    name: 'one more, in full width',
    mutate: replaced(COUNT, (digits) =>
      [...plusOne(digits)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join(''),
    ),
  },
  {
    name: 'one more, in characters',
    mutate: replaced(/(?<![\d第])([1-9])(?=[个家個项項])/u, (digit) => inWords.charAt(Number(digit) + 1)),
  },
  { name: 'another share', mutate: replaced(/90%|百分之九十|九成|ninety percent/u, '八成五') },
  {
    name: 'a year later',
    mutate: replaced(/20(\d\d)(?=年|\)|,|\.|;| \(|$)/u, (_, year) => `20${Number(year) + 1}`),
  },
  { name: 'another month', mutate: replaced(/12月31日|31 December|2025-12-31/u, '10月31日') },
  { name: 'the beginning', mutate: replaced(/年底/u, '年初') },
  { name: 'the beginning, in English', mutate: replaced(/the end of/u, 'the beginning of') },
  {
    name: 'another task',
    mutate: replaced(/第(\d+)([项項])/u, (_, task, word) => `第${Number(task) + 1}${word}`),
  },
  {
    name: 'another task, in English',
    mutate: replaced(/Task (\d+)/u, (_, task) => `Task ${Number(task) + 1}`),
  },
  { name: 'at most', mutate: replaced(/(?<!级|級)以上/u, '以下') },
  { name: 'at most, in English', mutate: replaced(/at least/iu, 'at most') },
  { name: 'at most, before', mutate: replaced(/达到(?=\d)|達到(?=\d)/u, '不超过') },
  { name: 'ten thousandth', mutate: replaced(/(\d+)[亿億]元/u, '$1万元') },
  { name: 'every month', mutate: replaced(/每年|every year|each year/u, '每月') },
  { name: 'only once', mutate: replaced(/每年/u, '到2027年') },
  { name: 'not led', mutate: replaced(/由(?=市)/u, '不由') },
  { name: 'not reached', mutate: replaced(/达到|達到/u, '无需达到') },
  { name: 'not led, in English', mutate: replaced(/is led/u, 'is not led') },
  { name: 'reached already', mutate: replaced(/(?:要|应|應|需)?(?:达到|達到|打造|建成)/u, '已达到') },
  { name: 'the whole province', mutate: replaced(/全市/u, '全省') },
  {
    name: 'a named lead',
    mutate: replaced(
      /[，,；;。]?[^，。；]{0,12}(?:没有|未|沒有)[^，。；]{0,8}牵?[牵牽]头?頭?[^，。；]*/u,
      '，由市财政局统一牵头',
    ),
  },
  { name: 'no lead', mutate: replaced(/由[^，。；]*(?:共同牵头|共同牽頭|联合牵头)/u, '没有写明牵头单位') },
  { name: 'alone', mutate: replaced(/共同牵头|联合牵头|共同牽頭/u, '单独牵头') },
  {
    name: 'numbers swapped',
    mutate: (wording) => {
      const found = [...wording.matchAll(/(?<![\d第])(\d+)(?=亿|億|个|個|家|件|%)(?:亿|億|个|個|家|件|%)/gu)];
      const [first] = found;
      const second = found.find((one) => one[1] !== first?.[1] && one[0].slice(-1) === first?.[0].slice(-1));
      if (first === undefined || second === undefined) return undefined;
      return `${wording.slice(0, first.index)}${second[0]}${wording.slice(first.index + first[0].length, second.index)}${first[0]}${wording.slice(second.index + second[0].length)}`;
    },
  },
  ...APPENDED.map((sentence) => ({
    name: `and ${sentence}`,
    mutate: (wording: string) =>
      isEnglish(wording) || isTraditional(wording) ? undefined : wording + sentence,
  })),
  ...APPENDED_ENGLISH.map((sentence) => ({
    name: `and ${sentence}`,
    mutate: (wording: string) => (isEnglish(wording) ? `${wording} ${sentence}` : undefined),
  })),
];
