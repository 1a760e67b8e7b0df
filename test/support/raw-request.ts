// A request exactly as written: fetch() tidies paths and refuses to set a Host header.
import { request } from 'node:http';
import type { OutgoingHttpHeaders } from 'node:http';

export function requestRaw(
  url: string,
  options: { readonly path: string; readonly method?: string; readonly headers?: OutgoingHttpHeaders },
): Promise<{ readonly status: number; readonly body: string }> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, agent: false, ...options }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (body += chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    });
    sent.on('error', reject);
    sent.end();
  });
}
