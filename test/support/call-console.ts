// Calls of the console's API over real HTTP, with the body decoded.
interface Target {
  readonly url: string;
}

export interface Called {
  readonly status: number;
  readonly headers: Headers;
  /** JSON where the server says so, otherwise the text. */
  readonly body: unknown;
}

export async function call(target: Target, path: string, init: RequestInit = {}): Promise<Called> {
  const response = await fetch(`${target.url}${path}`, { redirect: 'manual', ...init });
  const isJson = response.headers.get('content-type')?.startsWith('application/json') === true;
  const body: unknown = isJson ? await response.json() : await response.text();
  return { status: response.status, headers: response.headers, body };
}

export function ask(target: Target, body: object, headers: Record<string, string> = {}): Promise<Called> {
  return call(target, '/api/messages', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}
