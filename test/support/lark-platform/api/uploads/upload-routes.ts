// Images and files that the bot uploads, and their way back: own uploads by key, what people sent by message.
// https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/im-v1/image/create
import type { ApiReply } from '../../http/api-reply.ts';
import { refuse, succeed } from '../../http/api-reply.ts';
import type { ApiRequest, ApiRoute } from '../../http/api-route.ts';
import { fieldOf, readMultipart } from '../../http/multipart.ts';
import type { PlatformContext } from '../../platform-context.ts';
import type { SimUpload } from '../../platform-state.ts';
import { readImage } from './image-facts.ts';

const MB = 1024 * 1024;
const SCOPES = ['im:resource', 'im:resource:upload'];
const FILE_TYPES = ['opus', 'mp4', 'pdf', 'doc', 'xls', 'ppt', 'stream'];

export function uploadRoutes(context: PlatformContext): readonly ApiRoute[] {
  const route = { access: 'tenant', scopes: SCOPES } as const;
  const post = { ...route, method: 'POST' } as const;
  const get = { ...route, method: 'GET' } as const;
  return [
    {
      ...post,
      api: 'image-upload',
      path: '/open-apis/im/v1/images',
      handle: (request) => takeImage(context, request),
    },
    {
      ...post,
      api: 'file-upload',
      path: '/open-apis/im/v1/files',
      handle: (request) => takeFile(context, request),
    },
    {
      ...get,
      api: 'image-download',
      path: '/open-apis/im/v1/images/:key',
      handle: ({ params }) => giveOwn(context, params['key'] ?? ''),
    },
    {
      ...get,
      api: 'file-download',
      path: '/open-apis/im/v1/files/:key',
      handle: ({ params }) => giveOwn(context, params['key'] ?? ''),
    },
    {
      ...get,
      api: 'resource',
      path: '/open-apis/im/v1/messages/:message_id/resources/:key',
      scopes: ['im:message', 'im:message:readonly', 'im:resource'],
      handle: (request) => giveResource(context, request),
    },
  ];
}

function takeImage(context: PlatformContext, request: ApiRequest): ApiReply {
  const parts = readMultipart(request.contentType, request.bytes) ?? [];
  const type = fieldOf(parts, 'image_type') ?? '';
  const bytes = parts.find(({ name }) => name === 'image')?.bytes;
  if (!['message', 'avatar'].includes(type) || bytes === undefined) return refuse(234001);
  if (bytes.length === 0) return refuse(234010);
  if (bytes.length > 10 * MB) return refuse(234006);
  const facts = readImage(bytes);
  if (facts === undefined) return refuse(234011);
  const edge = facts.format === 'gif' ? 2000 : 12_000;
  if (facts.size !== undefined && Math.max(facts.size.width, facts.size.height) > edge) {
    return refuse(234039, { message: 'Image resolution exceeds limit.' });
  }
  const upload = keep(context, { kind: 'image', type, fileName: '', bytes });
  return succeed({ image_key: upload.key });
}

function takeFile(context: PlatformContext, request: ApiRequest): ApiReply {
  const parts = readMultipart(request.contentType, request.bytes) ?? [];
  const type = fieldOf(parts, 'file_type') ?? '';
  const fileName = fieldOf(parts, 'file_name') ?? '';
  const bytes = parts.find(({ name }) => name === 'file')?.bytes;
  if (!FILE_TYPES.includes(type) || fileName === '' || bytes === undefined) return refuse(234001);
  if (bytes.length === 0) return refuse(234010);
  if (bytes.length > 30 * MB) return refuse(234006);
  const upload = keep(context, { kind: 'file', type, fileName, bytes });
  return succeed({ file_key: upload.key });
}

function keep(context: PlatformContext, facts: Omit<SimUpload, 'key' | 'uploadedBy'>): SimUpload {
  const key = context.createId(facts.kind === 'image' ? 'img' : 'file');
  const upload: SimUpload = { ...facts, key, uploadedBy: 'app' };
  context.state.uploads.set(key, upload);
  return upload;
}

function giveOwn(context: PlatformContext, key: string): ApiReply {
  const upload = context.state.uploads.get(key);
  if (upload === undefined) return refuse(234001);
  if (upload.uploadedBy !== 'app') return refuse(234008, { message: 'The app is not the resource sender.' });
  return give(upload);
}

function giveResource(context: PlatformContext, { params, query }: ApiRequest): ApiReply {
  const { state } = context;
  const message = state.messages.get(params['message_id'] ?? '');
  const upload = state.uploads.get(params['key'] ?? '');
  const type = query.get('type');
  if (message === undefined || (type !== 'image' && type !== 'file')) return refuse(234001);
  const chat = state.chats.get(message.chatId);
  if (chat === undefined || !chat.botIsMember || chat.dissolved) return refuse(234004);
  if (['interactive', 'merge_forward'].includes(message.msgType)) return refuse(234043);
  if (upload === undefined || !message.content.includes(upload.key)) return refuse(234003);
  return give(upload);
}

function give(upload: SimUpload): ApiReply {
  const name = encodeURIComponent(upload.fileName === '' ? upload.key : upload.fileName);
  const headers = {
    'content-type': upload.kind === 'image' ? 'image/png' : 'application/octet-stream',
    'content-disposition': `attachment; filename*=UTF-8''${name}`,
  };
  return { kind: 'bytes', bytes: upload.bytes, headers };
}
