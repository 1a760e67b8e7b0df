// In which language to answer: that of the sentence's frame, not of the names inside it.
import type { Language } from '../domain/conversation/index.ts';
import { toSimplified } from '../text/fold.ts';

const FRAME_WORDS =
  /\b(?:what|which|who|whose|when|where|why|how|is|are|was|does|do|did|has|have|the|of|for|in|to|about|me|please|list|show|tell|lead|leads|leading|responsible|due|deadline|target|targets|belong|belongs|explain|and|by|many|much|can|will|should|task|tasks|its|this|that|it)\b/gi;
/** Written the same way in neither script's neighbour: these mark a Simplified hand. */
const SIMPLIFIED_ONLY =
  /[们这么为谁负责项单务关还让问时间几个东车长门马见说话请谢头点报达标数据办对应实现发没给从来国会动两种样级联统网质经结业产进远过运选达导师当总战]/gu;
const HAN = /\p{Script=Han}/u;
const EVERY_HAN = /\p{Script=Han}/gu;

/** `text` is cleaned but not folded; undefined where nothing tells (a bare number, pinyin is told elsewhere). */
export function detectLanguage(text: string): Language | undefined {
  const outside = text.replace(/[“"「『(（《][^”"」』)）》]*[”"」』)）》]/gu, ' ');
  const han = outside.match(EVERY_HAN)?.length ?? 0;
  const frame = outside.match(FRAME_WORDS)?.length ?? 0;
  const letters = /[a-z]{2}/i.test(outside);
  if (han === 0) return letters || /[a-z]{2}/i.test(text) ? englishOr(text, frame) : scriptOf(text);
  if (frame >= 3 || (frame >= 2 && han <= 4)) return 'en';
  return scriptOf(text);
}

function englishOr(text: string, frame: number): Language | undefined {
  if (frame > 0 || !HAN.test(text)) return 'en';
  return scriptOf(text);
}

function scriptOf(text: string): Language | undefined {
  const characters = (text.match(EVERY_HAN) ?? []).join('');
  if (characters === '') return undefined;
  const folded = toSimplified(characters);
  const traditional = [...characters].filter((character, at) => character !== folded[at]).length;
  const simplified = text.match(SIMPLIFIED_ONLY)?.length ?? 0;
  if (traditional === 0 && simplified === 0) return undefined;
  return traditional >= simplified && traditional > 0 ? 'zh-Hant' : 'zh-Hans';
}
