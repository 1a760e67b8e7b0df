// Words that stay behind when cues are rubbed out and that are no topic either: courtesy, filler, grammar, and the
// nouns that every question about a policy shares.
import { ENGLISH_STOP_WORDS } from '../../text/stop-words.ts';

const CHINESE = `
请问一下 请问 请教一下 请教 麻烦您 麻烦 劳驾 拜托 告诉我 告诉 我想知道 我想问 我想了解 我想 想知道 想问 想了解 想请教 问一下 问下 问个 问 了解一下 了解 帮我 帮忙 帮
查一下 查下 查询 查查 看一下 看下 看看 瞧瞧 说一下 说说 讲一下 讲讲 介绍一下 给我 给个 给出 发我 发给我 把 一下 一声 能否 能不能 可以 可否 可不可以 想 知道 晓得 清楚 唔该 多谢 谢谢
感谢 您好 你好 大家好 各位 领导 老师 同志 师傅 朋友 亲 那么 那个 那些 那块 那 这个 这些 这块 这方面 这一块 这 个 里边 里面 里头 里 中间 当中 之中 其中 上面 方面 部分 一块 有关 相关 关于
对于 针对 到底 究竟 分别 各自 主要 具体 大概 大致 目前 现在 现时 如今 截至目前 截至今天 截至今日 截至 今天 今日 当前 已经 已 应该 应当 应 需要 需 必须 得要 须 要求 规定 打算 计划 准备
安排 其实 好像 似乎 听说 据说 记得 来着 是不是 是否 是 系 乃 为 由 被 把 给 让 使 从 在 于 喺 向 往 跟 和 与 及 以及 同 或者 或 还是 还有 还 也 都 就 才 又 再 更 只 仅 很 最 太 挺 比较
全部 所有 全体 一共 总共 共计 共 合计 总计 各项 各 每项 每个 每一项 一些 一个 哪个 哪些 哪 什么样 什么 怎么样 多少 几 个 项目 项 条 款 件 工作 任务 事项 事情 这件事 那件事 事 嘅 咗 啲 喎 咁 嗰 呢 啊 呀 哦 哈 哇 啦 咧
喔 呗 嘛 吗 吧 的话 的 了 着 过 吗 么 们 我 你 您 他 她 它 咱 我们 你们 他们 咱们 市里 市级 市 政府 文件 政策 意见 实施意见 通知 这份 本文 文中 全文 通篇 中 里 上 下 内 外 前 后 以前 之前
以后 之后 时候 时 日期 情况 问题 名称 名字 名单 编号 牵头 责任 负责 单位 部门 机构 局 委办局 办 推进 推动 抓好 落实 做好 做 干 搞 弄 进行 开展 实施 完成 达到 实现 达成 要做 要干 要办 要 将 会 能 可 有 无 没有 没 不
不是 并 并且 而 而且 但 但是 然后 如果 如 假如 因为 所以 比如 例如 吗 谁 归 找 靠 来 去 到 属于 属 按 按照 根据 依据 以 之 其 此 该 本 等 等等 第 提到 讲到 写到 说到 谈到 提及 涉及 包括 包含 写 写的 写着 说 说的 讲 讲的 提 列
列出 列为 列入 担任 担当 作为 当 充当 参与 参加 承担 分到 分配 摊到 领到 领 有份 份 身上 名下 头上 手里 手上 那边 这边 那头 这头 重复 复 落 落在 规划 布置 叫 叫做 称 名为 关心 跟进 留意 处理 对口 搞定 打理
一年 除了 除去 除开 除 更新 最新 版本 威海市 全市 我市 本市 请 劳烦 唔 睇 睇下 话 讲俾我听 俾 想睇 话我知 想 边 乜嘢 乜 咩 几多 点样
`;

const PHRASES = CHINESE.trim().split(/\s+/);
const LONG = [...new Set(PHRASES.filter((word) => word.length > 1))].sort((a, b) => b.length - a.length);

/** 提没提到, 讲没讲: whether it is spoken of. */
const WHETHER = '([提讲说写谈])(?:没|不)\\1(?:到|及|过)?';

export const STOP_PHRASE = new RegExp([WHETHER, ...LONG].join('|'), 'gu');
/** Grammar: dropped at the edge of a topic unless it makes a word of the documents with its neighbour. */
export const STOP_CHARACTER = new Set(
  '是系为由被把给让使从在于喺向往跟和与及同或也都就才又再更只最各个要有将该此其之等里上下中内外前后时的了着过吗呢吧啊呀嘛么们嘅咗啲喎咁嗰哦哈哇啦咧喔呗谁哪我你您他她它咱这那咩乜边归到请把对',
);
/** Small verbs and nouns: dropped only where they stand alone. */
export const LONE_CHARACTER = new Set(
  '想问说讲提列写叫称做干搞弄办找靠来去属按以事条项款件第几无没不会能可须得睇话俾份落复亲帮',
);

const ENGLISH_EXTRA =
  'task tasks item items document policy plan text paper notice total altogether municipal weihai bureau bureaus department departments unit units office offices agency agencies body bodies lead leads leading led leader responsible responsibility charge deal deals handle handles target targets goal goals deadline due date year number numbers work works job jobs project projects project name names named list listed show tell give explain describe want wants need needs know please pls plz ok hi hello hey dear sir madam thanks thank thx regarding concerning related regard exactly actually currently current today now part section role roles point points figure percentage amount kind type sort s t re ve ll d m u r im whats wheres whos hows dont doesnt isnt people who what which when where why how year years month day time date end expected supposed set reach hit hits supported helped achieve achieved cover covers everything finish finished complete completed happen happens put place made make makes making built building build push push pushing promote promoting involved staff involve involves mention mentions mentioned mentioning say says said talk talks talking speak speaks appear appears contain contains include includes including get gets got look looks looking like will would shall should could can may might must also just only still yet ever even too very really quite rather there here all any each every some none many much more most few both least fewest either other another same first second third one two new old big small good bad right wrong correct true false yes no not and or but if then than so because while during through under over above below between against within without upon along across behind beyond plus minus per via versus vs etc apart aside besides else except';

export const ENGLISH_TOPIC_STOP: ReadonlySet<string> = new Set([
  ...ENGLISH_STOP_WORDS,
  ...ENGLISH_EXTRA.split(' '),
]);
