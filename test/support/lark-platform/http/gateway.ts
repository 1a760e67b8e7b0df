// In front of every API: planned faults, the token, the scopes, the gateway's own limits, and the log of the call.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { parseObject } from '../json-shape.ts';
import type { PlatformContext } from '../platform-context.ts';
import type { ApiReply } from './api-reply.ts';
import { codeOf, refuse } from './api-reply.ts';
import type { ApiRequest, ApiRoute, FoundRoute } from './api-route.ts';
import { findRoute } from './api-route.ts';
import { readBody } from './read-body.ts';

export type HandleHttp = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export function createGateway(context: PlatformContext, routes: readonly ApiRoute[]): HandleHttp {
  return async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://platform.invalid');
    const found = findRoute(routes, request.method ?? 'GET', url.pathname);
    if (found === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('404 page not found');
      return;
    }
    const apiRequest = await readRequest(request, url, found);
    const fault = context.faults.take(found.route.api);
    if (fault?.delayMs !== undefined) await wait(fault.delayMs);
    if (fault?.cut === 'before') {
      cutOff(context, request, found.route, apiRequest);
      return;
    }
    const reply =
      fault?.reply ?? (await answer(context, found.route, apiRequest, request.headers.authorization));
    record(context, request, found.route, apiRequest, reply);
    if (fault?.cut === 'after') request.socket.destroy();
    else write(response, reply);
  };
}

async function readRequest(request: IncomingMessage, url: URL, found: FoundRoute): Promise<ApiRequest> {
  const bytes = await readBody(request);
  const contentType = request.headers['content-type'] ?? '';
  const isForm = contentType.toLowerCase().startsWith('multipart/');
  const text = isForm ? `<${bytes.length} bytes of a form>` : bytes.toString('utf8');
  return {
    path: url.pathname,
    host: request.headers.host ?? '127.0.0.1',
    params: found.params,
    query: url.searchParams,
    contentType,
    bytes,
    text,
    body: parseObject(text),
  };
}

async function answer(
  context: PlatformContext,
  route: ApiRoute,
  request: ApiRequest,
  authorization: string | undefined,
): Promise<ApiReply> {
  if (route.access === 'tenant') {
    const refusal =
      context.tokens.refusalOf(authorization) ?? missingScope(context, route) ?? overLimit(context, route);
    if (refusal !== undefined) return refusal;
  }
  return route.handle(request);
}

function missingScope(context: PlatformContext, route: ApiRoute): ApiReply | undefined {
  const granted = route.scopes.length === 0 || route.scopes.some((scope) => context.state.scopes.has(scope));
  if (granted) return undefined;
  return refuse(99991672, {
    message: `Access denied. One of the following scopes is required: [${route.scopes.join(', ')}].`,
  });
}

function overLimit(context: PlatformContext, route: ApiRoute): ApiReply | undefined {
  const { perApiPerSecond, perApiPerMinute } = context.settings.limits;
  const second = context.rates.take(`second:${route.api}`, perApiPerSecond, 1000);
  const minute = context.rates.take(`minute:${route.api}`, perApiPerMinute, 60_000);
  const full = minute.kind === 'full' ? minute : second;
  if (full.kind === 'taken') return undefined;
  const headers = {
    'x-ogw-ratelimit-limit': String(minute.kind === 'full' ? perApiPerMinute : perApiPerSecond),
    'x-ogw-ratelimit-reset': String(Math.max(1, Math.ceil(full.waitMs / 1000))),
  };
  return refuse(99991400, { status: 429, headers });
}

function cutOff(context: PlatformContext, request: IncomingMessage, route: ApiRoute, call: ApiRequest): void {
  record(context, request, route, call, { kind: 'json', status: 0, body: { code: -1 } });
  request.socket.destroy();
}

function record(
  context: PlatformContext,
  request: IncomingMessage,
  route: ApiRoute,
  call: ApiRequest,
  reply: ApiReply,
): void {
  context.log.addCall({
    atMs: context.clock.nowMs(),
    api: route.api,
    method: route.method,
    path: call.path,
    query: call.query.toString(),
    body: call.text,
    authorization: request.headers.authorization,
    userAgent: request.headers['user-agent'],
    status: reply.kind === 'json' ? reply.status : 200,
    code: codeOf(reply),
  });
}

function write(response: ServerResponse, reply: ApiReply): void {
  if (reply.kind === 'bytes') {
    response.writeHead(200, { ...reply.headers, 'content-length': reply.bytes.length }).end(reply.bytes);
    return;
  }
  const text = JSON.stringify(reply.body);
  response
    .writeHead(reply.status, { 'content-type': 'application/json; charset=utf-8', ...reply.headers })
    .end(text);
}
