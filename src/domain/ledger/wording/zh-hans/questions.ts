// Questions back, asked once and in one line, and choices, in Simplified Chinese.

export const questions = {
  askUnit: '{value}的单位是{unit}吗?',
  askUnitMismatch: '该指标按“{unit}”计,您说的是“{value}{said}”。是{value}{unit}吗?',
  askIncrement: '台账记累计数:上次{before}{unit},加上{value}{unit}共{sum}{unit}。累计是{sum}{unit}吗?',
  askOver100: '{value}%超过了100%,对吗?',
  askFalling: '累计数变小了:上次({day}){before}{unit},这次{value}{unit},对吗?',
  askJump: '{value}{unit}是{before}{unit}的{times}倍,对吗?',
  askFuture: '截至日{day}还没到(今天{today}),对吗?',
  askSameText: '与上次({day})报的完全一样,确实没有变化吗?',
  askSubstance: '“{words}”没有可核的内容。请报数字、截至日期或卡点;确无变化请说“无变化”加原因。',
  askNumber: '没有说数字。只记文字吗?有数字请直接补上。',
  askMilestone: '是指 {milestone}“{metric}”吗?',
  askSameAsLast: '上次报的是{value}(截至{day}){note}。现在仍是这样吗?',
  askReason: '请说明原因。',
  askEvidence: '办结需要佐证:请给出文号、链接或材料名称;暂无请回“确认”。',
  askOtherNumber: '#{entry} 记的是{before},不是{said}。仍要更正它吗?',
  whichTask: '是哪一项任务?请回任务编号,如 12 或 15-2。',
  whichDocument: '有几份文件都有第{number}项,是哪一份?',
  whichMilestone: '{task}有几个指标,是哪一个?',
  whichEntry: '有几条待处理:{entries}。请写明编号,如 /approve #12。',
  option: '{number}. {label}',
} as const;
