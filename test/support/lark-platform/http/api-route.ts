// One API of the platform: its name in the log and in fault plans, its address, who may call it.
import type { JsonObject } from '../json-shape.ts';
import type { ApiReply } from './api-reply.ts';

export interface ApiRequest {
  readonly path: string;
  /** Host and port as the caller wrote them. */
  readonly host: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly contentType: string;
  readonly bytes: Buffer;
  readonly text: string;
  /** Undefined when the body is no JSON object. */
  readonly body: JsonObject | undefined;
}

export interface ApiRoute {
  readonly api: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** `:name` stands for one path segment. */
  readonly path: string;
  readonly access: 'open' | 'tenant';
  /** Any one of them is enough; none listed means none needed. */
  readonly scopes: readonly string[];
  readonly handle: (request: ApiRequest) => ApiReply | Promise<ApiReply>;
}

export interface FoundRoute {
  readonly route: ApiRoute;
  readonly params: Readonly<Record<string, string>>;
}

export function findRoute(routes: readonly ApiRoute[], method: string, path: string): FoundRoute | undefined {
  for (const route of routes) {
    const params = route.method === method ? matchPath(route.path, path) : undefined;
    if (params !== undefined) return { route, params };
  }
  return undefined;
}

function matchPath(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, segment] of wanted.entries()) {
    const value = given[index] ?? '';
    if (segment.startsWith(':') && value !== '') params[segment.slice(1)] = decodeURIComponent(value);
    else if (segment !== value) return undefined;
  }
  return params;
}
