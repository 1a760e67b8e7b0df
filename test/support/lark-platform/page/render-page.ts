// The page around the chat, and the parts of it that change.
import type { PlatformContext } from '../platform-context.ts';
import type { SimChat } from '../platform-state.ts';
import { escapeHtml } from './escape-html.ts';
import { renderMessage } from './render-message.ts';
import type { Traffic } from './render-traffic.ts';
import { renderTraffic } from './render-traffic.ts';

export function renderPage(context: PlatformContext): string {
  const bot = escapeHtml(context.settings.botName);
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${bot} · 飞书模拟器</title>
<link rel="stylesheet" href="/sim/page.css">
<script src="/sim/page.js" defer></script>
</head>
<body>
<nav aria-label="聊天"><h1>飞书模拟器</h1><div class="note">Simulated Lark, on this machine only</div><h2>聊天 Chats</h2><div id="chats"></div></nav>
<main>
<div id="talk" role="log" aria-label="消息" tabindex="0"></div>
<form id="say">
<label>身份 As <select id="user"></select></label>
<label><input type="checkbox" id="mention" checked> @${bot}</label>
<input type="text" id="text" placeholder="说点什么，例如：第13项任务谁牵头？" aria-label="消息" autocomplete="off" maxlength="2000">
<button type="submit">发送</button>
<label class="pick">文件<input type="file" id="file" aria-label="选择文件"></label>
<button type="button" id="enter">单聊</button>
</form>
</main>
<aside aria-label="往来"><h1>往来 Traffic</h1><div class="note">← 平台推送 events · → 机器人调用 API</div><div id="traffic"></div></aside>
<div id="toast" role="status"></div>
</body>
</html>`;
}

export interface PageView {
  readonly version: string;
  readonly chat: string;
  readonly isPeer: boolean;
  readonly chats: string;
  readonly users: string;
  readonly talk: string;
  readonly traffic: string;
}

export function renderView(
  context: PlatformContext,
  traffic: Traffic,
  chosen: string,
  version: string,
): PageView {
  const chats = [...context.state.chats.values()];
  const chat = context.state.chats.get(chosen) ?? chats[0];
  const users = [...context.state.users.values()].map(
    ({ openId, name }) => `<option value="${escapeHtml(openId)}">${escapeHtml(name)}</option>`,
  );
  const messages = chat === undefined ? [] : context.log.messagesIn(chat.chatId);
  return {
    version,
    chat: chat?.chatId ?? '',
    isPeer: chat?.mode === 'p2p',
    chats: chats.map((entry) => renderEntry(entry, entry === chat)).join(''),
    users: users.join(''),
    talk: messages.map((message) => renderMessage(context, message)).join(''),
    traffic: renderTraffic(context, traffic),
  };
}

function renderEntry(chat: SimChat, isOpen: boolean): string {
  const kind = chat.mode === 'p2p' ? '单聊' : '群';
  const state = chat.dissolved ? ' · 已解散' : chat.botIsMember ? '' : ' · 机器人不在群里';
  return `<button type="button" data-chat="${escapeHtml(chat.chatId)}" aria-current="${isOpen}">${kind} · ${escapeHtml(chat.name)}${state}</button>`;
}
