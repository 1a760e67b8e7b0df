// "In progress" says nothing that can be checked: such words don't make an update.
import { fold } from '../../../text/fold.ts';

const EMPTY =
  /(?:(?:正在|仍在|还在|继续|持续|有序|稳步|加快|全力|积极|扎实|按计划|按要求|按时|抓紧|努力|正常)*(?:推进|办理|落实|进行|开展|跟进|实施|处理|推动)(?:中|之中)?|在推进|在办|进展顺利|进展正常|一切正常|总体顺利|取得(?:了)?(?:显著|积极|明显|一定)?(?:成效|进展|成绩)|收到|已收到|已阅|好的|知道了|明白|同上|\+?1|in progress|on ?going|under ?way|working on it|on track|making progress|moving forward|proceeding|received|noted|ok(?:ay)?|roger|got it|well received|still)/gu;
const FILLERS =
  /[\s，。、；：:,.;!！~～…\-—"“”'‘’()（）的了吧呢啊哦呀我局单位们各项工作相关该项任务目前当前现在已经it's we are is and the it]/gu;

/** Whether nothing is left once phrases without a fact are taken out. */
export function isEmptyPhrase(text: string): boolean {
  const folded = fold(text).trim();
  if (folded === '') return true;
  const rest = folded.replace(EMPTY, '');
  return rest !== folded && rest.replace(FILLERS, '') === '';
}
