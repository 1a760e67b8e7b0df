// What a sentence about a policy is held together with: these words claim nothing, so that they need no support. Words
// that could claim something (done, money, a person, a role) are looked at elsewhere and may stand here all the same.

const WORDS = `
根据 依据 按照 按 依照 遵照 据 据此 文件 文件中 文件里 政策 原文 条款 规定 要求 提出 明确 指出 写明 列明 注明 载明 写到 写着 写有 写了 写的 显示 表明 说明 提到 涉及 规定的 表述 表述是 表述为 原文表述 不少于 不低于 所列 所写 所述
第 项 该 该项 本项 此项 这项 这一项 这一 上述 以上 以下 如下 下列 其 其中 它 之一 一项 各项 两项 三项 同一项 同一 任务 工作 事项 内容 方面 部分 具体 主要 包括 包含 涵盖 涉及到 具体来说 具体而言 即 也就是 也就是说 简要来说 简单来说 简而言之 概括来说 概括地说 总的来看 总体来看 总体上 需要说明的是 需要注意的是 值得注意的是 另外 此外 同时 并且 以及 还有 还 另 并 且 而 但 不过 其余 其他 另有 除此之外 因此 所以 由于 因为 从而
这是 那是 就是 也是 都是 由 和 与 及 跟 同 或 或者 在 于 为 是 的 了 着 过 到 至 对 把 将 被 让 使 以 从 向 给 就 都 也 均 又 仍 共 一共 总共 共计 共有 合计 分别 各 各自 分别为 分别是 有 没有 不是 可 可以 应 应当 应该 要 需 须 需要 必须 能 能够 会 将会 拟 计划 预期 届时 到时 同期 无关 暂 暂未 暂无 已经过去 至少 可获 这份 这个 那个 这些 那些 哪些 哪个 什么 多少 几 谁 如何 怎样 您 您好 您问的 所问 问 问题 回答 答案 请 我 我们
单位 部门 家 个 项目 单位名称 名称 名单 有关 相关 所属 下属
牵头 牵头单位 牵头方 负责 责任 责任单位 责任主体 承担 承担单位 落实 负责落实 落实单位 办理 承办 承办单位 主办 共同 联合 一起 协同 多家 之外 以外 外 按职责 按职责分工 职责 分工 分别负责 具体负责 指定 确定 列出 给出 设定 设置 点名 直接
期限 时限 截止 截止时间 时间 时间节点 节点 完成时间 完成期限 完成时限 日期 到期 到期时间 为期限 之前 以前 前 底前 年底前 起 止 计算 计 按此计算 为准 视为 超过 超出 已过 已过期限 已超过期限 已超 过期限 逾期 期限已过 已逾期 距 距今 当前 目前 现在 截至目前 截至 截止到 天 日 内
目标 指标 目标值 目标是 量化目标 数量目标 对应 对应的 相应 相应的 达到 实现 完成 达成 做到 建成 打造 建设 形成 推进 推动 开展 力争 争取 努力 争取达到 提高 提升 提高到 提升到 增加到 用于 围绕 聚焦 针对 通过 进行 加以 予以 作为 属于 位于 归 属 列为 称为 叫做 名为 题为 标题 标题为 讲 讲的 讲的是 指 指的是 说的是 关于 有关于 就 来看 来说 而言 之间 之中 当中 里 中 上 下 左右 多 全部 所有 全体 每 一 二 三 四 五 六 七 八 九 十 两 第一 第二 第三 首先 其次 再次 最后 一是 二是 三是 四是 五是 其一 其二 其三 一方面 另一方面 后者 前者 两者 二者 三者 都是 均为 均是 也是 则 则是 则为 若 如 例如 比如 等 等等 等方面 等内容 等任务 等单位 等部门 年 月 季度 周 期间 期末 期初 年度 万 亿 元
本期 本周 本月 周报 月报 专报 情况 总体 进展 更新 涉 全市 市级 市里 此次 本次
`;

const PHRASES = [...new Set(WORDS.trim().split(/\s+/u))].sort((one, other) => other.length - one.length);
const FRAME = new RegExp(PHRASES.filter((phrase) => phrase.length > 1).join('|'), 'gu');
const LONE = new Set(PHRASES.filter((phrase) => phrase.length === 1));

/** The same text with the frame rubbed out; what is left must be somebody's words. */
export function withoutFrame(folded: string): string {
  return folded.replace(FRAME, (words) => '·'.repeat(words.length));
}

/** Grammar that stands by itself: 由, 的, 至. */
export function isLoneGrammar(character: string): boolean {
  return LONE.has(character);
}
