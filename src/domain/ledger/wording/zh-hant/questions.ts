// Questions back, asked once and in one line, and choices, in Traditional Chinese.
import type { Part } from '../words.ts';

export const questions: Part<'questions'> = {
  askUnit: '{value}的單位是{unit}嗎?',
  askUnitMismatch: '該指標按“{unit}”計,您說的是“{value}{said}”。是{value}{unit}嗎?',
  askIncrement: '臺賬記累計數:上次{before}{unit},加上{value}{unit}共{sum}{unit}。累計是{sum}{unit}嗎?',
  askOver100: '{value}%超過了100%,對嗎?',
  askFalling: '累計數變小了:上次({day}){before}{unit},這次{value}{unit},對嗎?',
  askJump: '{value}{unit}是{before}{unit}的{times}倍,對嗎?',
  askFuture: '截至日{day}還沒到(今天{today}),對嗎?',
  askSameText: '與上次({day})報的完全一樣,確實沒有變化嗎?',
  askSubstance: '“{words}”沒有可核的內容。請報數字、截至日期或卡點;確無變化請說“無變化”加原因。',
  askNumber: '沒有說數字。只記文字嗎?有數字請直接補上。',
  askMilestone: '是指 {milestone}“{metric}”嗎?',
  askSameAsLast: '上次報的是{value}(截至{day}){note}。現在仍是這樣嗎?',
  askReason: '請說明原因。',
  askEvidence: '辦結需要佐證:請給出文號、鏈接或材料名稱;暫無請回“確認”。',
  askOtherNumber: '#{entry} 記的是{before},不是{said}。仍要更正它嗎?',
  whichTask: '是哪一項任務?請回任務編號,如 12 或 15-2。',
  whichDocument: '有幾份文件都有第{number}項,是哪一份?',
  whichMilestone: '{task}有幾個指標,是哪一個?',
  whichEntry: '有幾條待處理:{entries}。請寫明編號,如 /approve #12。',
  option: '{number}. {label}',
};
