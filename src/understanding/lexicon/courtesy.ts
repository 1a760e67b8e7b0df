// Messages that ask nothing of a document: greetings, thanks, and "what can you do?".
import type { Query } from '../../domain/conversation/index.ts';

const GREETING =
  /^(?:你好|您好|大家好|早上好|早安|早晨|上午好|中午好|下午好|晚上好|晚安|哈[喽罗啰]|嗨|hi|hello|hey|hiya|yo|good (?:morning|afternoon|evening|day)|greetings|nihao|ni hao|在吗|在么|在不在|有人吗|喂)[呀啊哦,，!！.。~～? ？]*(?:bot|duban|督办|助手|机器人|小助手|there|everyone|all)?[呀啊哦,，!！.。~～? ？]*$/u;
const THANKS =
  /^(?:好的?|ok|okay|嗯+|收到|明白了?|知道了?|懂了?|了解了?|行|可以|great|perfect|nice|cool|got it|understood)?[,，。!！ ]*(?:谢谢(?:你|您|啦|了)?|多谢(?:晒|你|您)?|感谢(?:你|您)?|唔该(?:晒)?|辛苦(?:了|你了|您了)?|thanks?(?: you)?(?: (?:so|very) much| a lot)?|thx|ty|cheers|much appreciated)?[呀啊哦,，!！.。~～ ]*$/u;
const BYE = /^(?:再见|拜拜|bye|goodbye|see you|回头见|下次见|bye bye)[呀啊,，!！.。~～ ]*$/u;
const WHO =
  /^(?:请问)?(?:你是谁|你系边个|你是什么(?:机器人|东西|人)?|你叫什么(?:名字)?|你是谁(?:开发|做|造|写)的?|谁(?:开发|做|造)(?:了|的)?你|who (?:made|built|created|developed) you|who are you|what are you|what is your name|what's your name|介绍一?下你自己|自我介绍(?:一下)?|introduce yourself|are you (?:a |an )?(?:bot|robot|human|ai|person))[呀啊?？!！.。 ]*$/u;
const HELP =
  /^(?:请问)?(?:\/?help(?: me)?|\/start|帮助|说明|使用说明|使用帮助|怎么(?:用|使用|问|提问|玩)|点(?:样)?用|如何(?:使用|提问)|你?(?:能|会|可以)(?:做|干|回答|帮我|帮忙|问|查|答)(?:做|些|点|我|到|查)*(?:什么|啥|咩|哪些(?:问题)?)|(?:我)?(?:能|可以)问(?:你)?(?:些)?(?:什么|啥|咩|哪些(?:问题)?)|你识做咩|有(?:什么|啥|咩)功能|功能(?:介绍|列表)?|how do(?:es)? (?:this|it|i) (?:work|use (?:this|it|you))|how (?:do i|can i|to) use (?:this|it|you)|what can (?:you|i) (?:do|ask|answer)(?: (?:for me|you|here))?|what do you (?:do|know)|what questions can (?:i|you) (?:ask|answer)|commands?|menu|菜单|usage|instructions?|example questions?|有哪些(?:命令|功能)|\?+|？+)[呀啊?？!！.。 ]*$/u;

/** `folded` and cleaned; undefined where the message asks something else. */
export function readCourtesy(folded: string): Query | undefined {
  const text = folded.trim();
  if (HELP.test(text)) return { ask: 'help' };
  if (WHO.test(text)) return { ask: 'greeting', occasion: 'who-are-you' };
  if (GREETING.test(text)) return { ask: 'greeting', occasion: 'hello' };
  if (BYE.test(text)) return { ask: 'greeting', occasion: 'bye' };
  if (text !== '' && THANKS.test(text)) return { ask: 'greeting', occasion: 'thanks' };
  return undefined;
}
