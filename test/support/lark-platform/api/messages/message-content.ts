// What a message may hold, by its type. Content is always a string that spells JSON.
// https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/im-v1/message/create_json
import { refusalOfCard } from '../../cards/card-content.ts';
import type { ApiReply } from '../../http/api-reply.ts';
import { refuse } from '../../http/api-reply.ts';
import type { JsonObject } from '../../json-shape.ts';
import { isObject, listAt, parseObject, stringAt } from '../../json-shape.ts';
import type { PlatformContext } from '../../platform-context.ts';

const TYPES = 'text post image file audio media sticker interactive share_chat share_user system'.split(' ');
const KB = 1024;
const POST_TAGS = new Set(['text', 'a', 'at', 'img', 'media', 'emotion', 'hr', 'code_block', 'md']);
const PHONE_OR_MAIL = /(?<!\d)1[3-9]\d{9}(?!\d)|[\w.+-]+@[\w-]+\.[a-z]{2,}/i;

export interface OfferedContent {
  readonly msgType: unknown;
  readonly content: unknown;
  readonly requestBytes: number;
}

/** The refusal that the content earns, or nothing. */
export function refusalOfContent(context: PlatformContext, offered: OfferedContent): ApiReply | undefined {
  const { msgType, content } = offered;
  if (typeof msgType !== 'string') return refuse(99992402, { message: 'msg_type is required' });
  if (typeof content !== 'string') return refuse(99992402, { message: 'content must be a string' });
  if (!TYPES.includes(msgType)) return invalid(`msg_type ${msgType} is unknown`);
  const shape = parseObject(content);
  if (shape === undefined) return invalid('content is not a string in json format');
  const bytes = context.settings.sizeRule === 'content' ? Buffer.byteLength(content) : offered.requestBytes;
  const limit = msgType === 'text' ? 150 * KB : 30 * KB;
  if (bytes > limit) return refuse(230025);
  return refusalOfWords(context, content) ?? refusalOfShape(context, msgType, shape, content);
}

function refusalOfWords(context: PlatformContext, content: string): ApiReply | undefined {
  if ([...context.state.sensitiveWords].some((word) => content.includes(word))) return refuse(230022);
  return context.state.leakGuard && PHONE_OR_MAIL.test(content) ? refuse(230028) : undefined;
}

function refusalOfShape(
  context: PlatformContext,
  msgType: string,
  shape: JsonObject,
  content: string,
): ApiReply | undefined {
  switch (msgType) {
    case 'text':
      return (stringAt(shape, 'text') ?? '').trim() === '' ? invalid('text is empty') : undefined;
    case 'post':
      return refusalOfPost(shape);
    case 'image':
      return refusalOfUpload(context, stringAt(shape, 'image_key'), ['message']);
    case 'file':
      return refusalOfUpload(context, stringAt(shape, 'file_key'), ['pdf', 'doc', 'xls', 'ppt', 'stream']);
    case 'audio':
      return refusalOfUpload(context, stringAt(shape, 'file_key'), ['opus']);
    case 'media':
      return refusalOfUpload(context, stringAt(shape, 'file_key'), ['mp4']);
    case 'interactive':
      return refusalOfCard(context, shape, content);
    default:
      return undefined;
  }
}

function refusalOfPost(shape: JsonObject): ApiReply | undefined {
  const locales = Object.values(shape);
  if (locales.length === 0) return invalid('post has no language');
  for (const locale of locales) {
    if (!isObject(locale) || !Array.isArray(locale['content'])) return invalid('post has no content');
    for (const element of listAt(locale, 'content').flat()) {
      const tag = isObject(element) ? stringAt(element, 'tag') : undefined;
      if (tag === undefined || !POST_TAGS.has(tag)) return invalid(`post has an unknown tag ${tag ?? ''}`);
    }
  }
  return undefined;
}

function refusalOfUpload(
  context: PlatformContext,
  key: string | undefined,
  types: readonly string[],
): ApiReply | undefined {
  const upload = context.state.uploads.get(key ?? '');
  if (upload === undefined) return invalid(`key ${key ?? ''} is unknown`);
  if (upload.uploadedBy !== 'app') return refuse(230017);
  return types.includes(upload.type) ? undefined : refuse(230055);
}

function invalid(detail: string): ApiReply {
  return refuse(230001, { message: `Your request contains an invalid request parameter, ext=${detail}.` });
}
