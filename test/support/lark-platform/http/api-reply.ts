// The two shapes in which the platform answers an API call: success around `data`, refusal with a code.
// https://open.feishu.cn/document/ukTMukTMukTM/ugjM14COyUjL4ITN
import { messageOfCode } from './api-errors.ts';

export type ReplyHeaders = Readonly<Record<string, string>>;

export type ApiReply =
  | { readonly kind: 'json'; readonly status: number; readonly body: object; readonly headers?: ReplyHeaders }
  | { readonly kind: 'bytes'; readonly bytes: Buffer; readonly headers: ReplyHeaders };

export function succeed(data: object = {}): ApiReply {
  return { kind: 'json', status: 200, body: { code: 0, msg: 'success', data } };
}

export interface RefusalDetails {
  /** Business errors of the newer APIs come as HTTP 400; some older APIs answer 200 with a code. */
  readonly status?: number;
  readonly message?: string;
  readonly headers?: ReplyHeaders;
}

export function refuse(code: number, details: RefusalDetails = {}): ApiReply {
  const body = {
    code,
    msg: details.message ?? messageOfCode(code),
    error: { log_id: '202501010000000000000000000000', troubleshooter: '' },
  };
  const reply = { kind: 'json', status: details.status ?? 400, body } as const;
  return details.headers === undefined ? reply : { ...reply, headers: details.headers };
}

export function codeOf(reply: ApiReply): number {
  if (reply.kind === 'bytes') return 0;
  const { code } = reply.body as { readonly code?: unknown };
  return typeof code === 'number' ? code : 0;
}
