// A message's content → plain text and whether the bot was asked. Names stand where people were mentioned; the bot's
// own mention and the one of everybody are left out.
// https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/im-v1/message/events/message_content
import { listAt, parseObject, textAt } from '../json-shape.ts';
import type { JsonObject } from '../json-shape.ts';
import type { Mention, MessageEvent } from './decode-event.ts';

export type Content =
  | { readonly kind: 'text'; readonly text: string }
  /** Something that the bot cannot read: a picture, a file … */
  | { readonly kind: 'unreadable' };

export function readContent(message: MessageEvent, ownId: string | undefined): Content {
  const content = parseObject(message.content) ?? {};
  const raw =
    message.type === 'text'
      ? (textAt(content, 'text') ?? '')
      : message.type === 'post'
        ? readPost(content)
        : undefined;
  if (raw === undefined) return { kind: 'unreadable' };
  return { kind: 'text', text: normalise(resolveMentions(raw, message.mentions, ownId)) };
}

/** Elements of a post that hold words. */
const TEXT_TAGS = new Set(['text', 'a', 'md', 'code_block']);

/** By the bot's own id, never by a name: two bots may share one. */
export function isAddressed(message: MessageEvent, ownId: string): boolean {
  return message.mentions.some(({ openId }) => openId === ownId);
}

/** `@_user_1` begins `@_user_10`, so the longest keys are replaced first. */
function resolveMentions(text: string, mentions: readonly Mention[], ownId: string | undefined): string {
  const longestFirst = [...mentions].sort((left, right) => right.key.length - left.key.length);
  const resolved = longestFirst.reduce((rest, { key, openId, name }) => {
    const isSilent = (openId !== undefined && openId === ownId) || openId === 'all' || key === '@_all';
    return rest.replaceAll(key, isSilent ? ' ' : name);
  }, text);
  return resolved.replaceAll('@_all', ' ');
}

/** Clients write no-break spaces after a mention, and full-width slashes before a command. */
function normalise(text: string): string {
  return text
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(/^\s*／/, '/')
    .replace(/[ \t]{2,}/g, ' ')
    .trim();
}

function readPost(content: JsonObject): string {
  // Received posts are unwrapped; one with languages around is read in its first language.
  const post = Array.isArray(content['content']) ? content : (Object.values(content).find(isPost) ?? content);
  const lines = listAt(post, 'content').map((line) =>
    (Array.isArray(line) ? (line as unknown[]) : []).map(readElement).join(''),
  );
  return [textAt(post, 'title') ?? '', ...lines].filter((line) => line !== '').join('\n');
}

function isPost(value: unknown): boolean {
  return listAt(value, 'content').length > 0;
}

function readElement(element: unknown): string {
  const tag = textAt(element, 'tag') ?? '';
  if (tag === 'at') return textAt(element, 'user_id') ?? '';
  return TEXT_TAGS.has(tag) ? (textAt(element, 'text') ?? '') : '';
}
