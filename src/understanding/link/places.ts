// Places that people name when they ask a city's policy about somewhere else. A place that a document prints is no stranger.
import { toPinyin } from '../../text/pinyin.ts';

const NAMES = `
北京 上海 天津 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾
内蒙古 广西 西藏 宁夏 新疆 香港 澳门 深圳 广州 杭州 南京 苏州 成都 武汉 西安 长沙 郑州 合肥 福州 厦门 宁波 无锡 大连 沈阳 哈尔滨 长春
石家庄 太原 南昌 南宁 昆明 贵阳 兰州 西宁 银川 乌鲁木齐 拉萨 海口 三亚 呼和浩特 包头 南通 湘潭 温州 嘉兴 佛山 东莞 珠海 常州 徐州
济南 青岛 烟台 潍坊 淄博 威海 济宁 泰安 日照 临沂 德州 聊城 滨州 菏泽 枣庄 东营 莱芜
环翠 文登 荣成 乳山 石岛 芝罘 福山 牟平 莱山 蓬莱 龙口 莱阳 莱州 招远 栖霞 海阳 胶州 即墨 平度 黄岛 崂山 城阳
`
  .trim()
  .split(/\s+/);

/** Characters before 区, 县, 市 that make it a common noun: 开发区, 城市, 各区市. */
const COMMON =
  /(?:社|园|开发|试验|专|集聚|地|辖|景|校|小|片|示范|保税|市|城|山|郊|湾|灾|各|全|本|我|该|此|贵|哪|哪个|城|都|超|上|每个?|个|些|县|的|是|在|和|与|到|由|有|区|为)$/u;
const WITH_SUFFIX =
  /(?<name>\p{Script=Han}{2,3}?)(?:新区|高新区|经开区|区(?![域分块别间])|县(?![级域区城])|市(?![民场政区级直委长容花值县面价内外容]))/gu;
const ENGLISH_WITH_SUFFIX = /(?<![a-z])(?<name>[a-z]{3,})\s+(?:district|county|city)(?![a-z])/gu;
const COMMON_ENGLISH = new Set(
  'the each every any which what all development this that smart our whole entire per one no new digital other a and for of in by is does'.split(
    ' ',
  ),
);

/** "A unified city …", "an integrated city …": the word before "city" describes it. */
function isCommonEnglish(name: string): boolean {
  return COMMON_ENGLISH.has(name) || /(?:ed|ive|al|ful|less|able)$/.test(name);
}

export interface Place {
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/** 威海 in a policy of Weihai: said of everything in it, so of nothing in particular. */
export function createOwnPlaceFinder(issuers: readonly string[]): (folded: string) => readonly Place[] {
  const issued = issuers.flatMap(
    (issuer) => /^(\p{Script=Han}{2,4}?)(?:省|市|县|区|自治区|州|盟)/u.exec(issuer)?.[1] ?? [],
  );
  const names = [...new Set(issued)];
  if (names.length === 0) return () => [];
  const spelled = names.map((name) => toPinyin(name).flat().join(''));
  const pattern = new RegExp(
    `(?:${names.join('|')})(?:[省市县区]|全[省市县区])?|(?<![a-z])(?:${spelled.join('|')})(?:'s)?(?![a-z])`,
    'gu',
  );
  return (folded) => placesOf(folded, pattern, () => true);
}

export type FindPlaces = (folded: string) => readonly Place[];

/** `isPrinted` says whether a document holds the words: then they are no stranger's name. */
export function createPlaceFinder(isPrinted: (words: string) => boolean): FindPlaces {
  const names = NAMES.filter((name) => !isPrinted(name));
  const chinese = new RegExp(`(?<![网线路水])(?:${names.join('|')})(?:新区|高区|经区|[省市区县])?`, 'gu');
  const spelled = names.map((name) => toPinyin(name).flat().join(''));
  const english = new RegExp(
    `(?<![a-z])(?:${[...new Set(spelled), 'hong kong', 'inner mongolia'].join('|')})(?:\\s+(?:district|county|city|province))?(?:'s)?(?![a-z])`,
    'gu',
  );
  return (folded) => [
    ...placesOf(folded, chinese, () => true),
    ...placesOf(folded, WITH_SUFFIX, (match) => isStrange(match, isPrinted)),
    ...placesOf(folded, english, () => true),
    ...placesOf(
      folded,
      ENGLISH_WITH_SUFFIX,
      (match) => !isCommonEnglish(match.groups?.['name'] ?? '') && !isOwn(match, isPrinted),
    ),
  ];
}

function placesOf(text: string, pattern: RegExp, accept: (match: RegExpExecArray) => boolean): Place[] {
  return [...text.matchAll(pattern)].filter(accept).map((match) => ({
    words: match[0].replace(/'s$/, ''),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function isStrange(match: RegExpExecArray, isPrinted: (words: string) => boolean): boolean {
  const name = match.groups?.['name'] ?? '';
  // 想知道威海市: the character before a place's own name belongs to the sentence.
  return !COMMON.test(name) && ![name, name.slice(1), match[0]].some(isPrinted);
}

/** "weihai city" in a document of Weihai. */
function isOwn(match: RegExpExecArray, isPrinted: (words: string) => boolean): boolean {
  const name = match.groups?.['name'] ?? '';
  return NAMES.some((chinese) => isPrinted(chinese) && toPinyin(chinese).flat().join('') === name);
}
