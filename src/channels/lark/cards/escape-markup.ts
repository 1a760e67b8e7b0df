// Nobody's words become markup: a card's markdown and a text message both turn `<at …>` into a mention of everybody.
// https://open.feishu.cn/document/uAjLw4CM/ukzMukzMukzM/feishu-cards/card-json-v2-components/content-components/rich-text

const EVERYWHERE = /[&<>*_~`[\]$\\|]/g;
/** Headings, lists, quotes and rules begin a line. */
const AT_LINE_START = /^([ \t]*)([#+=-])/gm;
const NUMBERED_LINE = /^([ \t]*\d+)([.)])/gm;
/** `:OK:` is drawn as an emoji. */
const BEFORE_EMOJI = /:(?=[A-Za-z_]+:)/g;

export function escapeMarkdown(text: string): string {
  return text
    .replace(EVERYWHERE, encodeEntity)
    .replace(BEFORE_EMOJI, encodeEntity)
    .replace(AT_LINE_START, (_, indent: string, mark: string) => indent + encodeEntity(mark))
    .replace(NUMBERED_LINE, (_, number: string, mark: string) => number + encodeEntity(mark));
}

function encodeEntity(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}

/**
 * A text message has no entities, so the signs are replaced by their full-width twins where they would be read as
 * a tag or a link.
 * https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/im-v1/message/create_json
 */
export function escapeText(text: string): string {
  return text.replace(/<(?=[/a-z!])/gi, '＜').replace(/\](?=\()/g, '］');
}
