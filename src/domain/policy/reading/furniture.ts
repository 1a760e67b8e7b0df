// What a web page puts around a document: found so that it can be left out, and listed so that nobody has to trust us.
import type { Block } from './layout.ts';
import { blockText, PAGE_NUMBER } from './layout.ts';
import type { View } from './view.ts';

const ANYWHERE =
  /^(?:原文链接|原文地址|免责声明|扫一扫|扫码|(?:打印|关闭|收藏|返回)(?:本页|窗口|顶部|首页|页面)?(?:\s|$)|【(?:打印|关闭|返回|字体|大|中|小)|分享(?:到|至|:|$)|返回(?:顶部|首页)|上一[篇条]|下一[篇条]|top$|客服$|电话$|微信$|微博$|二维码|版权所有|网站(?:标识码|地图|声明|首页)|政府网站|.{0,10}icp备|.{0,8}公网安备|(?:信息|文章|稿件)?来源:|浏览(?:次数|量|:)|阅读(?:次数|量|:)|点击(?:数|次数|量|:)|访问(?:量|次数)|字号|字体|责任编辑|编辑:|·?【(?:制定机关|公布日期|字号|文号|施行日期|实施日期|效力等级|效力级别|时效性|主题分类|发文字号|发布部门|发布日期|法宝引证码|法规类别|批准)|发文(?:单位|机关|字号|日期):|文号:|名称:|所属|阅读字体|智能问答|长者模式|我要纠错|无障碍|繁体版|english$|https?:|www\.|copyright|©|首页\s?[>›»]|(?:您)?(?:现在|当前)?(?:的|所在)?位置:|发布(?:时间|日期|机构|单位|人):|索引号|信息索引|主题(?:分类|词):|公开(?:方式|日期|类别)|有效性|组配分类|成文日期|附件下载|文件下载|相关(?:解读|链接|文档|文件|附件|稿件|阅读|新闻|政策|推荐|报道)|(?:政策|图文|文字|专家|部门)解读(?:[:>\s]|$)|解读(?:链接|文件|材料)|(?:上|下)一(?:篇|条|页))/;
const AT_THE_END =
  /^(?:主办(?:单位)?:|承办(?:单位)?:|技术支持|联系我们|关于我们|网站|地址:|邮编|邮箱|传真|本站|声明:|打开|手机|app|公众号|关注|热点|推荐)/;

export function isPageNumber(view: View, block: Block): boolean {
  return PAGE_NUMBER.test(blockText(view, block));
}

export function isFurniture(view: View, block: Block): boolean {
  const text = blockText(view, block);
  return ANYWHERE.test(text) || ANYWHERE.test(text.replace(/\s+/g, '')) || isPageNumber(view, block);
}

/** From the first piece of furniture behind the document's end, everything is furniture. */
export function furnitureTail(view: View, blocks: readonly Block[], after: number): number {
  const first = blocks.find((block) => {
    if (block.from < after) return false;
    return ANYWHERE.test(blockText(view, block)) || AT_THE_END.test(blockText(view, block));
  });
  return first?.from ?? view.text.length;
}
