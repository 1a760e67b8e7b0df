// Words that say nothing about a topic: grammar, courtesy and the asking itself. All of them folded.

const split = (words: string): ReadonlySet<string> =>
  new Set(words.split(/\s+/).filter((word) => word !== ''));

export const ENGLISH_STOP_WORDS = split(`
  a about above across after again against all almost also although always am among an and another any anyone anything
  are around as at away be because been before being below between both but by can cannot could did do does doing done
  down during each either else enough etc even ever every everyone everything few for from further get gets getting give
  given gives go goes going got had has have having he hello help helped her here hers hi him his how however i if in
  instead into is it its itself just kindly know let like ll me might mine more most much must my near need neither no
  none nor not now of off often ok on once one only onto or other others ought our ours out over own per perhaps please
  re s said same say says shall she should since so some somebody someone something soon still such sure t tell than
  thank thanks that the their theirs them then there these they thing things this those though through thus to together
  too toward towards under until up upon us use used using ve very via want was way we well were what whatever when where
  whether which while who whoever whom whose why will with within without would yes yet you your yours
`);

/** Whole words only: 的 in 目的 stays. */
export const CHINESE_STOP_WORDS = split(`
  的 地 得 了 着 过 吗 呢 吧 呀 啊 嘛 哦 么 之 而 与 和 及 或 并 且 但 但是 以及 还是 或者 如果 因为 所以 虽然 为 为了 被 把 将 对 对于
  关于 从 到 由 以 于 向 往 在 是 有 没 没有 无 不 不是 不会 不能 不要 不想 不用 也 都 就 才 又 再 还 很 太 最 更 比较 非常 已 已经 正在 曾 会
  能 能够 可 可以 要 想 想要 需要 应该 应当 必须 得以 使 让 令 给 去 来 上 下 里 中 内 外 前 后 时 时候 等 等等 个 种 些 这 那 这个 那个 这些
  那些 这里 那里 这样 那样 这么 那么 此 该 其 其他 其它 某 每 各 每个 各个 一 一个 一些 一下 一点 一般 所有 全部 任何 我 我们 我家 咱们 咱 你
  你们 您 他 她 它 他们 她们 它们 自己 大家 别人 人家 谁 何 哪 哪个 哪些 哪里 哪儿 哪家 哪几 哪样 什么 甚么 啥 怎么 怎样 怎么样 怎么办 如何
  为什么 为何 为啥 多少 多 多久 多大 多长 几 几个 几家 几时 何时 什么时候 是否 是不是 有没有 能不能 可不可以 会不会 要不要 对不对 好不好 请 请问
  麻烦 谢谢 你好 您好 告诉 告诉我 知道 想问 问 问一下 说 说说 讲 看 看看 查 查一下 帮 帮忙 帮我 觉得 认为 做 弄 搞 干 办 进行 开展 关系 情况 方面
  问题 内容 相关 有关 具体 分别 一共 总共 同样 打算 下一步 目前 现在 今年 明年 去年 吃 行 好 像 样 样子 叫 叫做 称 称为 条 项 款 家 件 年 月 日
  归 管 归谁 由谁 谁来 是谁
`);
