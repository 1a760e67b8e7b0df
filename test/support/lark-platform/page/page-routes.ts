// The page's own small interface under /sim. For this machine only: other hosts' pages may neither read nor act here.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readImage } from '../api/uploads/image-facts.ts';
import { readBody } from '../http/read-body.ts';
import type { JsonObject } from '../json-shape.ts';
import { objectAt, parseObject, stringAt } from '../json-shape.ts';
import type { CardHands } from '../people/card-hands.ts';
import type { OfficeEvents } from '../people/office-events.ts';
import type { People } from '../people/people.ts';
import type { PlatformContext } from '../platform-context.ts';
import type { SimUser } from '../platform-state.ts';
import type { EventPusher } from '../push/event-pusher.ts';
import { PAGE_SCRIPT } from './page-script.ts';
import { PAGE_STYLE } from './page-style.ts';
import { renderPage, renderView } from './render-page.ts';

export interface PageParts {
  readonly context: PlatformContext;
  readonly people: People;
  readonly office: OfficeEvents;
  readonly hands: CardHands;
  readonly pusher: EventPusher;
}

const SAFETY = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

interface Reply {
  readonly status?: number;
  readonly type: string;
  readonly body: string | Buffer;
  readonly isDownload?: boolean;
}

/** Answers what lies under /sim and says whether it did. */
export function createPage(
  parts: PageParts,
): (request: IncomingMessage, response: ServerResponse) => Promise<boolean> {
  let version = 0;
  parts.context.log.watch(() => (version += 1));
  return async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://platform.invalid');
    if (url.pathname !== '/sim' && !url.pathname.startsWith('/sim/')) return false;
    const reply = isLocal(request) ? await route(parts, request, url, String(version)) : refused();
    const download = reply.isDownload === true ? { 'content-disposition': 'attachment' } : {};
    response
      .writeHead(reply.status ?? 200, { ...SAFETY, 'content-type': reply.type, ...download })
      .end(reply.body);
    return true;
  };
}

/** The name in Host guards against other names for this machine, Origin against other sites' pages. */
function isLocal({ headers }: IncomingMessage): boolean {
  const host = headers.host ?? '';
  const isHere = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/.test(host);
  return isHere && (headers.origin === undefined || headers.origin === `http://${host}`);
}

async function route(parts: PageParts, request: IncomingMessage, url: URL, version: string): Promise<Reply> {
  if (request.method === 'POST') return act(parts, url.pathname, request);
  if (url.pathname === '/sim') return { type: 'text/html; charset=utf-8', body: renderPage(parts.context) };
  if (url.pathname === '/sim/page.css') return { type: 'text/css; charset=utf-8', body: PAGE_STYLE };
  if (url.pathname === '/sim/page.js') return { type: 'text/javascript; charset=utf-8', body: PAGE_SCRIPT };
  if (url.pathname === '/sim/view') {
    if (url.searchParams.get('version') === version)
      return { status: 204, type: 'application/json', body: '' };
    return json(
      renderView(
        parts.context,
        { pushes: parts.pusher.records(), callbacks: parts.hands.callbacks() },
        url.searchParams.get('chat') ?? '',
        version,
      ),
    );
  }
  return showUpload(parts.context, decodeURIComponent(url.pathname.replace('/sim/upload/', '')));
}

/** Pictures are shown, everything else is only ever saved. */
function showUpload(context: PlatformContext, key: string): Reply {
  const upload = context.state.uploads.get(key);
  if (upload === undefined) return { status: 404, type: 'text/plain', body: 'nothing here' };
  const facts = upload.kind === 'image' ? readImage(upload.bytes) : undefined;
  if (facts !== undefined) return { type: `image/${facts.format}`, body: upload.bytes };
  return { type: 'application/octet-stream', body: upload.bytes, isDownload: true };
}

async function act(parts: PageParts, path: string, request: IncomingMessage): Promise<Reply> {
  const isJson = (request.headers['content-type'] ?? '').startsWith('application/json');
  const body = parseObject((await readBody(request)).toString('utf8'));
  const user = parts.context.state.users.get(stringAt(body ?? {}, 'user') ?? '');
  if (!isJson || body === undefined || user === undefined) return refused();
  switch (path) {
    case '/sim/say':
      return say(parts, user, body);
    case '/sim/file':
      return sendFile(parts, user, body);
    case '/sim/click':
      return click(parts, user, body);
    case '/sim/choose': {
      const { message, name, option } = { message: '', name: '', option: '', ...body } as Record<
        string,
        string
      >;
      return json(await parts.hands.userChooses(message ?? '', user, name ?? '', option ?? ''));
    }
    case '/sim/enter': {
      await parts.office.userEntersP2p(user);
      return json({ chat: parts.people.peerChat(user).chatId });
    }
    default:
      return refused();
  }
}

async function say(parts: PageParts, user: SimUser, body: JsonObject, replyTo?: string): Promise<Reply> {
  const chat = parts.context.state.chats.get(stringAt(body, 'chat') ?? '');
  if (chat === undefined) return refused();
  const mention = body['mention'] === true ? (['bot'] as const) : [];
  // Braces in what somebody types are no marks for mentions.
  const text = `${mention.length > 0 ? '{0} ' : ''}${(stringAt(body, 'text') ?? '').replaceAll(/\{(?=\d+\})/g, '｛')}`;
  const answering = replyTo === undefined ? {} : { replyTo };
  const { messageId } = await parts.people.userSays(chat, user, text, { mention, ...answering });
  return json({ message: messageId });
}

/** In a group the bot hears of a file only by words that answer it and mention the bot. */
async function sendFile(parts: PageParts, user: SimUser, body: JsonObject): Promise<Reply> {
  const chat = parts.context.state.chats.get(stringAt(body, 'chat') ?? '');
  const name = stringAt(body, 'name') ?? '';
  if (chat === undefined || name === '') return refused();
  const bytes = Buffer.from(stringAt(body, 'data') ?? '', 'base64');
  const file = await parts.people.userSendsFile(chat, user, { name, bytes });
  const text = stringAt(body, 'text') ?? '';
  if (text === '' && body['mention'] !== true) return json({ message: file.messageId });
  return say(parts, user, body, file.messageId);
}

async function click(parts: PageParts, user: SimUser, body: JsonObject): Promise<Reply> {
  const message = stringAt(body, 'message') ?? '';
  const button = Number(body['button']);
  const values = objectAt(body, 'values') as Record<string, string> | undefined;
  const outcome =
    values === undefined
      ? await parts.hands.userClicks(message, user, button)
      : await parts.hands.userSubmitsForm(message, user, values, { button });
  return json(outcome);
}

function json(value: object): Reply {
  return { type: 'application/json; charset=utf-8', body: JSON.stringify(value) };
}

function refused(): Reply {
  return { status: 403, type: 'application/json', body: '{}' };
}
