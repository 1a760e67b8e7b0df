// Words that ask about the register (who, in which role, by when) and not about a topic. Every task answers to them,
// so no search should look for them.

const split = (words: string): ReadonlySet<string> =>
  new Set(words.split(/\s+/).filter((word) => word !== ''));

/** Folded, whole words. */
export const FRAME_WORDS = split(`
  牵头 负责 主管 责任 承担 配合 协办 落实 办理 单位 部门 责任单位 责任部门 牵头单位 负责人 任务 事项 工作 项目 措施 安排 目标 指标 要求
  期限 时限 时间 截止 完成 到期 规定 提到 写 写明 文件 政策 意见 计划 规划 对口 职责
`);

/** English stems. */
export const FRAME_STEMS = split(`
  respons lead leader leadership charg depart bureau bureaus unit task item deadlin due handl plan target goal deal
  polici document list mention describ develop work
`);
