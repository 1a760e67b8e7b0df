// One message of a chat, whoever sent it: words, rich text, a picture, a card.
import { shownCard } from '../cards/card-content.ts';
import type { JsonObject } from '../json-shape.ts';
import { isObject, listAt, parseObject, stringAt } from '../json-shape.ts';
import type { PlatformContext } from '../platform-context.ts';
import type { SimMessage } from '../platform-state.ts';
import { escapeHtml } from './escape-html.ts';
import { renderCard } from './render-card.ts';
import { renderInline } from './render-inline.ts';

export function renderMessage(context: PlatformContext, message: SimMessage): string {
  const mine = message.sender.kind === 'app';
  const name = mine ? context.settings.botName : nameOf(context, message.sender.id);
  const time = new Date(message.createMs + 8 * 60 * 60 * 1000).toISOString().slice(11, 19);
  const parent = message.parentId === undefined ? undefined : context.state.messages.get(message.parentId);
  const quote =
    parent === undefined ? '' : `<div class="quote">回复 ${escapeHtml(summary(context, parent))}</div>`;
  const marks = [
    message.threadId === undefined ? '' : '<span class="tag c-blue">话题</span>',
    message.edits > 0 ? '<span class="note">已更新</span>' : '',
    message.recalled ? '<span class="note">已撤回</span>' : '',
  ].join('');
  return (
    `<div class="message ${mine ? 'bot' : 'person'}" data-message="${escapeHtml(message.messageId)}">` +
    `<div class="who"><b>${escapeHtml(name)}</b><time>${time}</time>${marks}</div>${quote}` +
    `<div class="says">${message.recalled ? '' : renderContent(context, message)}</div></div>`
  );
}

function renderContent(context: PlatformContext, message: SimMessage): string {
  const content = parseObject(message.content) ?? {};
  const named = (id: string): string => nameOf(context, id);
  switch (message.msgType) {
    case 'interactive': {
      const card = shownCard(context.state, message);
      if (card['schema'] === '2.0') return renderCard(card, { nameOf: named });
      return '<p class="note">旧版卡片，此处不显示</p>';
    }
    case 'text':
      return `<p>${renderText(message, stringAt(content, 'text') ?? '', named)}</p>`;
    case 'post':
      return renderPost(message, content, named);
    case 'image': {
      const key = escapeHtml(stringAt(content, 'image_key'));
      return `<img src="/sim/upload/${encodeURIComponent(key)}" alt="图片">`;
    }
    case 'file':
      return renderFile(context, stringAt(content, 'file_key') ?? '', stringAt(content, 'file_name'));
    default:
      return `<p class="note">[${escapeHtml(message.msgType)}]</p>`;
  }
}

/** A message of the bot holds the key alone; the name was said at the upload. */
function renderFile({ state }: PlatformContext, key: string, said: string | undefined): string {
  const upload = state.uploads.get(key);
  const name = escapeHtml(said ?? upload?.fileName ?? key);
  if (upload === undefined) return `<p>▤ ${name}</p>`;
  return `<p>▤ <a href="/sim/upload/${encodeURIComponent(key)}" download="${name}">${name}</a></p>`;
}

/** Text from the bot may hold the few tags of plain messages; text from people holds mention keys. */
function renderText(message: SimMessage, text: string, named: (id: string) => string): string {
  const lines = text.split('\n').map((line) => {
    if (message.sender.kind === 'user') return escapeHtml(line);
    const html = renderInline(line, named)
      .replace(
        /&lt;at user_id=&quot;([\w-]+)&quot;&gt;.*?&lt;\/at&gt;/g,
        (_, id: string) => `<span class="at">@${escapeHtml(id === 'all' ? '所有人' : named(id))}</span>`,
      )
      .replace(/&lt;(\/?)([bius])&gt;/g, '');
    return html;
  });
  return withMentions(message, lines.join('<br>'));
}

function renderPost(message: SimMessage, content: JsonObject, named: (id: string) => string): string {
  const post = Array.isArray(content['content']) ? content : (Object.values(content).find(isObject) ?? {});
  const title = stringAt(post, 'title') ?? '';
  const lines = listAt(post, 'content').map((line) =>
    (Array.isArray(line) ? (line as unknown[]) : [])
      .filter(isObject)
      .map((node) => renderNode(message, node, named))
      .join(''),
  );
  return `${title === '' ? '' : `<p><b>${escapeHtml(title)}</b></p>`}<p>${lines.join('<br>')}</p>`;
}

function renderNode(message: SimMessage, node: JsonObject, named: (id: string) => string): string {
  if (node['tag'] === 'at') {
    const id = stringAt(node, 'user_id') ?? '';
    return id.startsWith('@_')
      ? withMentions(message, escapeHtml(id))
      : `<span class="at">@${escapeHtml(named(id))}</span>`;
  }
  return escapeHtml(stringAt(node, 'text') ?? stringAt(node, 'content') ?? '');
}

/** Longest key first: `@_user_1` is the beginning of `@_user_10`. */
function withMentions(message: SimMessage, html: string): string {
  const mentions = [...message.mentions].sort((left, right) => right.key.length - left.key.length);
  const shown = mentions.reduce(
    (text, { key, name }) => text.replaceAll(key, () => `<span class="at">@${escapeHtml(name)}</span>`),
    html,
  );
  return message.sender.kind === 'user'
    ? shown.replaceAll('@_all', '<span class="at">@所有人</span>')
    : shown;
}

function nameOf(context: PlatformContext, id: string): string {
  return context.state.users.get(id)?.name ?? id;
}

function summary(context: PlatformContext, message: SimMessage): string {
  const content = parseObject(message.content) ?? {};
  const words =
    stringAt(content, 'text') ?? (message.msgType === 'interactive' ? '[卡片]' : `[${message.msgType}]`);
  const plain = message.mentions.reduce((text, { key, name }) => text.replaceAll(key, `@${name}`), words);
  const name = message.sender.kind === 'app' ? context.settings.botName : nameOf(context, message.sender.id);
  return `${name}：${plain.length > 40 ? `${plain.slice(0, 40)}…` : plain}`;
}
