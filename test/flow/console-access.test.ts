// Who may speak to the console: the token, the sign-in page, and the guards against other sites in the same browser.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Clock } from '../../src/shared/clock.ts';
import { ask, call } from '../support/call-console.ts';
import { requestRaw } from '../support/raw-request.ts';
import { startFakeConsole } from '../support/start-fake-console.ts';
import type { FakeConsole } from '../support/start-fake-console.ts';

const TOKEN = 'correct-horse-battery';

describe('without a token', () => {
  let app: FakeConsole;
  beforeAll(async () => {
    app = await startFakeConsole();
  });
  afterAll(() => app.stop());

  it.each(['/', '/register', '/api', '/api/register', '/assets/chat.js', '/nowhere'])(
    '%s lets a page load and send nothing elsewhere',
    async (path) => {
      const { headers } = await call(app, path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-powered-by')).toBeNull();
    },
  );

  it.each(['/', '/register', '/api', '/sign-in'])(
    '%s holds no script and no style of its own',
    async (path) => {
      const { body } = await call(app, path);
      expect(body).not.toMatch(/<script(?![^>]*src=)|<style|\sstyle=|\son\w+=|\{\{/);
    },
  );

  it.each([
    'evil.example',
    'evil.example:80',
    '127.0.0.1.evil.example',
    'localhost.evil.example:3000',
    '10.0.0.1',
  ])('refuses the host name %s, which may point here by DNS rebinding', async (host) => {
    const { status, body } = await requestRaw(app.url, { path: '/api/register', headers: { host } });
    expect(status).toBe(403);
    expect(body).toContain('host_not_allowed');
  });

  it.each(['localhost', 'LOCALHOST:3000', '127.0.0.1:8080', '[::1]:3000'])('serves %s', async (host) => {
    expect((await requestRaw(app.url, { path: '/healthz', headers: { host } })).status).toBe(200);
  });

  it.each(['cross-site', 'same-site'])('takes no question from a %s page', async (site) => {
    const headers = { 'sec-fetch-site': site };
    expect((await ask(app, { text: 'task 13' }, headers)).status).toBe(403);
    expect((await ask(app, { text: 'task 13' }, { 'sec-fetch-site': 'same-origin' })).status).toBe(200);
  });

  it.each([
    '/assets/../../../../package.json',
    '/assets/%2e%2e/%2e%2e/server.js',
    '/assets/..%2f..%2findex.js',
  ])('%s leads out of the page’s folder to nothing', async (path) => {
    expect((await requestRaw(app.url, { path })).status).toBeGreaterThanOrEqual(400);
  });

  it('shows a person a page, and a program JSON, where there is nothing', async () => {
    const page = await call(app, '/nowhere?lang=en', { headers: { accept: 'text/html' } });
    expect(page.status).toBe(404);
    expect(page.body).toContain('There is no such page');
  });

  it('needs no sign-in', async () => {
    expect((await call(app, '/sign-in?next=/register')).headers.get('location')).toBe('/register');
    expect((await call(app, '/')).body).toMatch(/<form class="is-hidden" method="post" action="\/sign-out">/);
  });
});

describe('with a token', () => {
  let app: FakeConsole;
  let now = new Date('2026-11-23T01:00:00Z');
  const clock: Clock = { now: () => now };

  const start = async () => (app = await startFakeConsole({ token: TOKEN, clock }));
  afterEach(() => app.stop());

  const bearer = (token: string) =>
    call(app, '/api/register', { headers: { authorization: `Bearer ${token}` } });
  const signIn = (token: string, next = '/') =>
    call(app, '/sign-in', { method: 'POST', body: new URLSearchParams({ token, next }) });
  const cookieOf = (headers: Headers) => headers.get('set-cookie')?.split(';')[0] ?? '';

  it('answers nobody without it', async () => {
    await start();
    for (const path of ['/api/register', '/api/openapi.json', '/api/conversations/x']) {
      const { status, headers } = await call(app, path);
      expect(status).toBe(401);
      expect(headers.get('www-authenticate')).toMatch(/^Bearer/);
    }
    expect((await ask(app, { text: 'task 13' })).status).toBe(401);
    expect(app.street.heard).toEqual([]);
    for (const path of ['/', '/register?due=2025', '/api']) {
      const { status, headers } = await call(app, path);
      expect(status).toBe(303);
      expect(headers.get('location')).toBe(`/sign-in?${new URLSearchParams({ next: path }).toString()}`);
    }
    expect((await call(app, '/healthz')).status).toBe(200);
  });

  it('answers a program that sends it, whatever the host name', async () => {
    await start();
    expect((await bearer(TOKEN)).status).toBe(200);
    expect((await bearer(`${TOKEN}x`)).status).toBe(401);
    const headers = { host: 'duban.example.gov', authorization: `Bearer ${TOKEN}` };
    expect((await requestRaw(app.url, { path: '/api/register', headers })).status).toBe(200);
  });

  it('lets a person in by the sign-in page, and out again', async () => {
    await start();
    const wrong = await signIn('a guess');
    expect(wrong.status).toBe(401);
    expect(wrong.headers.get('set-cookie')).toBeNull();
    const { status, headers } = await signIn(TOKEN, '/register');
    expect(status).toBe(303);
    expect(headers.get('location')).toBe('/register');
    expect(headers.get('set-cookie')).toMatch(/HttpOnly/);
    expect(headers.get('set-cookie')).toMatch(/SameSite=Strict/);
    expect(headers.get('set-cookie')).not.toContain(TOKEN);
    const cookie = cookieOf(headers);
    expect((await call(app, '/', { headers: { cookie } })).status).toBe(200);
    expect((await ask(app, { text: 'task 13' }, { cookie })).status).toBe(200);
    const out = await call(app, '/sign-out', { method: 'POST', headers: { cookie } });
    expect(out.headers.get('set-cookie')).toMatch(/^duban_session=;/);
  });

  it('keeps the cookie off plain HTTP where a proxy speaks TLS', async () => {
    await start();
    const { headers } = await call(app, '/sign-in', {
      method: 'POST',
      headers: { 'x-forwarded-proto': 'https' },
      body: new URLSearchParams({ token: TOKEN }),
    });
    expect(headers.get('set-cookie')).toMatch(/Secure/);
  });

  it('ends a session after twelve hours, and believes no session that it did not sign', async () => {
    await start();
    const cookie = cookieOf((await signIn(TOKEN)).headers);
    const [name, session = ''] = cookie.split('=');
    const later = `${String(Number(session.split('.')[0]) + 1)}.${session.split('.')[1] ?? ''}`;
    expect((await call(app, '/', { headers: { cookie: `${name ?? ''}=${later}` } })).status).toBe(303);
    now = new Date(now.getTime() + 12 * 60 * 60 * 1000);
    expect((await call(app, '/', { headers: { cookie } })).status).toBe(303);
  });

  it('makes whoever guesses wait, even for the right token, and forgets in time', async () => {
    await start();
    for (let i = 0; i < 8; i += 1) expect((await bearer(`guess ${i}`)).status).toBe(401);
    const locked = await bearer(TOKEN);
    expect(locked.status).toBe(429);
    expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await signIn(TOKEN)).status).toBe(429);
    now = new Date(now.getTime() + 61_000);
    expect((await bearer(TOKEN)).status).toBe(200);
  });

  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    '/\t/evil.example',
  ])('leads nobody to %s after the sign-in', async (next) => {
    await start();
    expect((await signIn(TOKEN, next)).headers.get('location')).toBe('/');
  });
});
