// Where a client asks for its long connection: the address with a ticket for one use, or a code.
// https://open.feishu.cn/document/ukTMukTMukTM/uYDNxYjL2QTM24iN0EjN/event-subscription-configure-/request-url-configuration-case
import type { ApiReply } from '../http/api-reply.ts';
import type { ApiRoute } from '../http/api-route.ts';
import { stringAt } from '../json-shape.ts';
import type { PlatformContext } from '../platform-context.ts';

export const CONNECT_PATH = '/callback/ws/connect';

const AUTH_FAILED = 514;
const TOO_MANY = 1000040350;

export interface Endpoint {
  readonly routes: readonly ApiRoute[];
  /** True once for each ticket that was given out. */
  readonly redeem: (ticket: string) => boolean;
  readonly refuseNext: (code: number, times?: number) => void;
}

export function createEndpoint(context: PlatformContext, openConnections: () => number): Endpoint {
  const tickets = new Set<string>();
  const refusals: number[] = [];
  const answer = (host: string, appId: string | undefined, secret: string | undefined): ApiReply => {
    const planned = refusals.shift();
    if (planned !== undefined) return refusal(planned);
    const { settings } = context;
    if (appId !== settings.appId || secret !== settings.appSecret) return refusal(AUTH_FAILED);
    if (openConnections() >= settings.limits.connections) return refusal(TOO_MANY);
    const ticket = context.createId('log');
    tickets.add(ticket);
    const data = { URL: address(context, host, ticket), ClientConfig: settings.clientConfig };
    return { kind: 'json', status: 200, body: { code: 0, msg: '', data } };
  };
  const route: ApiRoute = {
    api: 'ws-endpoint',
    method: 'POST',
    path: '/callback/ws/endpoint',
    access: 'open',
    scopes: [],
    handle: ({ body, host }) =>
      answer(host, stringAt(body ?? {}, 'AppID'), stringAt(body ?? {}, 'AppSecret')),
  };
  return {
    routes: [route],
    redeem: (ticket) => tickets.delete(ticket),
    refuseNext: (code, times = 1) => refusals.push(...Array.from({ length: times }, () => code)),
  };
}

/** The SDK reads ids off the whole URL as if it were a query: neither may be the first parameter. */
function address(context: PlatformContext, host: string, ticket: string): string {
  const deviceId = context.createId('card');
  const query = `fpid=493&aid=552564&device_id=${deviceId}&access_key=${ticket}&service_id=33554678&ticket=${ticket}`;
  return `ws://${host}${CONNECT_PATH}?${query}`;
}

/** Without a data object the SDK trips over its own reading and retries for ever. */
function refusal(code: number): ApiReply {
  return { kind: 'json', status: 200, body: { code, msg: `error ${code}`, data: {} } };
}
