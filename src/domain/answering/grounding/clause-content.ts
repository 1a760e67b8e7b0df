// What a Chinese clause says besides its units, numbers and dates: the characters left when grammar, reporting words and
// roles are taken away. Facts and wordings are reduced alike, so that what is left can be compared letter by letter.
import { readNumbers } from '../../../text/numbers/read-numbers.ts';
import type { Gazetteer } from '../../policy/index.ts';
import { CLAIMS } from './claims.ts';
import { readTaskMentions } from './task-mentions.ts';
import { readTimes } from './times.ts';

/** Words that report, ask, point, count rows, or give a role: none changes what is promised. */
const GLUE = `
根据 依据 按照 依照 遵照 文件 文件中 文件里 政策 原文 条款 规定 要求 提出 明确 指出 写明 列明 注明 载明 写到 写着 写有 写了 写的 显示 说明 提到 涉及 点名 列出 给出 载有
项目标 量化目标 具体目标 数量目标 主要目标 其他目标 目标值 目标是 目标为 目标 指标 时间节点 节点 期限 时限 截止时间 截止 日期 完成时间 完成时限 到期时间 到期 内容 方面 部分 任务 工作事项 事项 上述 以上单位 如下 下列 其中 具体 主要 包括 包含 涵盖 即要 也就是 也就是说 具体来说 具体而言 此外 另外 同时 以及 还有 另有 其余 其他 另 同期 届时 到时 只是 合计 共计 共有 总共 分别 各自 均 都 也 又 还
牵头单位 牵头负责 负责牵头 牵头方 牵头 责任单位 责任主体 责任 负责落实 负责 承担 落实单位 牵头推进 各责任单位 按职责分工 按职责 无关 属于 归属 同一项任务 同一项 年度目标 内容为 表述 计算 配合单位 配合 共同 联合 一起 一家 单位 部门 名单 现已 目前 截至目前 截至 截止到 超过期限 已过期限 已经超过期限 期限已过 已过 已经过去 已经超过 已超过 过期限 过去 逾期 过期 已到期 按此计算
应当 应该 应于 需要 必须 能够 可以 可获 将会 计划 达到 达成 予以 给予 加以 进行 例如 比如 譬如 这是 那是 就是 这个 那个 这些 那些 这项 这一项 这一 本项 该项 此项 您好 您问的 您 我们 请问 回答 来看 来说 关于 至于 一是 二是 三是 四是 五是 六是 其一 其二 其三 首先 其次 最后
至少 不少于 不低于 不超过 不多于 不高于 超过 突破 左右 大约 上下 最高 最多 至多 控制在 分之 与此同时 并且 而且 但是 不过 因此 所以 等方面 等内容 等等
没有 未写明 不是 是的 不
`;
const PHRASES = [...new Set(GLUE.trim().split(/\s+/u))].sort((one, other) => other.length - one.length);
const WORD = new RegExp(PHRASES.filter((phrase) => phrase.length > 1).join('|'), 'gu');
const LONE =
  /[的了着得在于为是对把将由和与及或以从向至到就都也均又还并且而但则该其共应要需须能可会有等即第项个家元万亿余约按据依计已写给说讲这份暂]/gu;
/** What is left of a date or a measure. */
const MEASURE = /(?<=·)[年月日天户件底末成](?:止|计)?/gu;
/** 60个以上 says on which side; 省级以上 says which. */
const BOUND = /(?<=[\d%·元个家项件户天亿万人所座])(?:以上|以下|以内)/gu;
/** What is done with a number or by a date says no more than these; done with anything else it is a promise. */
const DONE_WITH_A_NUMBER = /(?:实现|完成|做到|取得)(?=·*(?:[。,;:]|$)|·)/gu;
/** Said by the date itself, which is compared as such. */
const BESIDE_A_TIME = /(?<=·)(?:之前|以前|前|期间|当年|内)/gu;
/** 除市财政局外 names units and tells of nothing else; 责任单位之一 is one of those that are named, 三项中 some of those. */
const AROUND_UNITS = /除·+(?:之|以)?外|(?<=单位|部门)之一|(?<=·)里|(?<=·[项家个条])中|同(?=·)/gu;
/** What a promise leaves without changing: how hard one tries, and that it holds for the whole city. */
const EMPHASIS = /全市|着力|积极|充分|切实|进一步|大力|扎实|深入|持续|全年|(?<=发挥|做|用)好/gu;
/** 实现…全覆盖 may be told as …全覆盖, never the other way round. */
const LEAVABLE = new RegExp(`${EMPHASIS.source}|(?<!基本)实现`, 'gu');
const DENIED = ['noLead', 'noDeadline', 'noTarget'].flatMap((name) => CLAIMS[name] ?? []);

export function contentOf(gazetteer: Gazetteer, clause: string): string {
  const times = readTimes(clause);
  const numbers = readNumbers(clause).filter(
    ({ start, end }) => !times.some((time) => time.start < end && start < time.end),
  );
  const rubbed = DENIED.reduce(
    (text, { source }) => text.replace(new RegExp(source, 'gu'), dots),
    rubOut(clause, [...times, ...numbers, ...readTaskMentions(clause), ...gazetteer.mentions(clause)]),
  );
  return rubbed
    .replace(BOUND, dots)
    .replace(MEASURE, dots)
    .replace(AROUND_UNITS, dots)
    .replace(BESIDE_A_TIME, dots)
    .replace(DONE_WITH_A_NUMBER, dots)
    .replace(WORD, dots)
    .replace(LONE, dots)
    .replace(/[^\p{Script=Han}a-z]/gu, '');
}

/** The characters of a fact that a wording may leave out. */
export function isEmphasis(content: string, at: number): boolean {
  return [...content.matchAll(LEAVABLE)].some(
    ({ index, 0: word }) => index <= at && at < index + word.length,
  );
}

export function withoutEmphasis(content: string): string {
  return content.replace(EMPHASIS, '');
}

const dots = (words: string): string => '·'.repeat(words.length);

function rubOut(text: string, places: readonly { readonly start: number; readonly end: number }[]): string {
  let left = text;
  for (const { start, end } of places)
    left = left.slice(0, start) + '·'.repeat(end - start) + left.slice(end);
  return left;
}
