// PDF fonts give one shape to a character and to the radical that looks like it, and programs then name the radical:
// ⼈⺠ for 人民. Text copied out of a PDF carries them along, whatever the format of the file.

/** U+2E80…U+2EF3 in order; the ones that stand for no character of their own stay. */
const SUPPLEMENT =
  '⺀厂乛乚乙亻冂几刀刂卜㔾小小兀尣尢尣巳幺彑彐忄㣺扌攵⺚旡日月歺母民氵氺灬爫爫丬牛犭王疋目示礻竹糹纟罓罒罓罓罓羊羊羊耂肀聿月臼艹艹艹虎衤覀西见角角讠贝足车辶辶辶阝钅長镸长门阜阝雨青韦页风飞食食飠饣首马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟';
const FIRST = 0x2e80;

/** The same length, so that nothing moves. */
export function mendRadicals(text: string): string {
  return text
    .replace(/[\u2E80-\u2EF3]/g, (radical) => SUPPLEMENT.charAt(radical.charCodeAt(0) - FIRST))
    .replace(/[\u2F00-\u2FDF\uF900-\uFAFF]/g, (sign) => sign.normalize('NFKC'));
}
