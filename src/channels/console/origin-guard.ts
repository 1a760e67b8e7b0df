// Keeps other web pages in the reader's browser from speaking to a console that has no password: a foreign host name
// that was made to point at this machine (DNS rebinding), or a form on a foreign site.
import type { Request } from 'express';
import { createApiError } from './api-error.ts';

const LOOPBACK_HOST = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;

export function isLoopbackHost(host: string): boolean {
  return LOOPBACK_HOST.test(host.includes(':') && !host.startsWith('[') ? `[${host}]` : host);
}

/** `loopbackOnly`: accept no Host header but this machine's own names. */
export function checkOrigin(request: Request, options: { readonly loopbackOnly: boolean }): void {
  const host = request.headers.host ?? '';
  if (options.loopbackOnly && !LOOPBACK_HOST.test(host)) throw createApiError('host_not_allowed');
  if (request.method === 'GET' || request.method === 'HEAD') return;
  // Browsers say where a request comes from, and a page can't forge it; programs say nothing.
  // https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Sec-Fetch-Site
  const site = request.headers['sec-fetch-site'];
  if (site === 'cross-site' || site === 'same-site') throw createApiError('origin_not_allowed');
}
