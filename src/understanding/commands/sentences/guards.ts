// What is asked, and what is told: a sentence becomes a report only where it asks nothing.

const ASKS =
  /[?？]|吗|嘛$|呢$|谁|哪|什么|啥|几(?!个月)|多少|何时|怎么|怎样|如何|为何|是否|是不是|有没有|有无|能否|能不能|可否|可以吗|边个|边啲|乜|咩|几时|(?<![a-z])(?:who|whom|whose|what|whats|which|when|where|why|how)(?![a-z])/u;
const STARTS_ASKING =
  /^(?:(?:please|pls|can you|could you)\s+)?(?:is|are|does|do|did|can|could|should|would|will|list|show|tell|find|give me|explain|介绍|列出|查询|查一下|查|告诉|请问|展示|显示)(?![a-z])/u;

export function isQuestion(folded: string): boolean {
  return ASKS.test(folded) || STARTS_ASKING.test(folded.trim());
}
