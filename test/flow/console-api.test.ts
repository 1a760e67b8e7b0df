// The console's JSON API over real HTTP: what it answers, what it refuses, and in which words.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  conversationResponse,
  errorResponse,
  messageResponse,
  registerResponse,
} from '../../src/channels/console/api-schema.ts';
import { createFixedClock } from '../../src/shared/clock.ts';
import { ask, call } from '../support/call-console.ts';
import { leadsOfTask13 } from '../support/fake-street.ts';
import { startFakeConsole } from '../support/start-fake-console.ts';
import type { FakeConsole } from '../support/start-fake-console.ts';

const NOW = new Date('2026-11-23T01:00:00Z');
let app: FakeConsole;

beforeAll(async () => {
  app = await startFakeConsole({ clock: createFixedClock(NOW) });
});
afterAll(() => app.stop());

describe('POST /api/messages', () => {
  it('answers with the reply and the conversation to go on in', async () => {
    const { status, body } = await ask(app, { text: 'who leads task 13?' });
    const { conversation, reply } = messageResponse.parse(body);
    expect(status).toBe(200);
    expect(reply.kind).toBe('answer');
    for (const unit of leadsOfTask13) expect(reply.text).toContain(unit);
    expect(reply.citations[0]?.task).toBe(13);
    expect(app.street.heard.at(-1)).toMatchObject({ channel: 'console', at: NOW, audience: 'private' });

    await ask(app, { text: 'and task 13 again', conversation });
    const { body: history } = await call(app, `/api/conversations/${conversation}`);
    const { turns } = conversationResponse.parse(history);
    expect(turns.map(({ text }) => text)).toEqual(['who leads task 13?', 'and task 13 again']);
  });

  it('passes the chosen language on, and leaves it open where none was chosen', async () => {
    await ask(app, { text: '第13项', language: 'zh-Hant' });
    expect(app.street.heard.at(-1)?.language).toBe('zh-Hant');
    await ask(app, { text: '第13项' });
    expect(app.street.heard.at(-1)?.language).toBeUndefined();
  });

  it('keeps its conversations apart from those of other channels', async () => {
    await ask(app, { text: 'task 13', conversation: 'oc_1234' });
    expect(app.street.heard.at(-1)?.conversation).toBe('console:oc_1234');
  });

  it.each([
    ['nothing', {}, 400, 'text_missing'],
    ['an empty text', { text: '' }, 400, 'text_missing'],
    ['white space', { text: ' \n\u3000' }, 400, 'text_missing'],
    ['a number for a text', { text: 13 }, 400, 'invalid_request'],
    ['a list', [], 400, 'text_missing'],
    ['2,001 characters', { text: '督'.repeat(2001) }, 413, 'text_too_long'],
    ['20 kB', { text: 'a'.repeat(20_000) }, 413, 'body_too_large'],
    ['a conversation of another kind', { text: 'hi', conversation: '../etc' }, 400, 'invalid_request'],
    ['a language nobody speaks here', { text: 'hi', language: 'tlh' }, 400, 'invalid_request'],
  ])('refuses %s', async (_name, body, status, code) => {
    const answer = await ask(app, body);
    expect(answer.status).toBe(status);
    expect(errorResponse.parse(answer.body).error.code).toBe(code);
  });

  it('takes 2,000 characters, counted as people count them', async () => {
    expect((await ask(app, { text: '𠮷'.repeat(2000) })).status).toBe(200);
  });

  it('names the field that is wrong and never its value', async () => {
    const { body } = await ask(app, { text: 'hi', conversation: '<script>' });
    const { message } = errorResponse.parse(body).error;
    expect(message).toContain('conversation');
    expect(message).not.toContain('script');
  });

  it.each([
    ['{"text": ', 'application/json', 400, 'malformed_json'],
    ['text=hi', 'application/x-www-form-urlencoded', 415, 'unsupported_media_type'],
    ['{"text":"hi"}', 'text/plain', 415, 'unsupported_media_type'],
    ['{"text":"hi"}', 'application/json; charset=big5', 415, 'unsupported_media_type'],
  ])('refuses %s as %s', async (body, type, status, code) => {
    const answer = await call(app, '/api/messages', {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    });
    expect(answer.status).toBe(status);
    expect(errorResponse.parse(answer.body).error.code).toBe(code);
  });

  it('says what went wrong in the language of the asker', async () => {
    const messageFor = async (body: object, headers: Record<string, string>) =>
      errorResponse.parse((await ask(app, body, headers)).body).error.message;
    expect(await messageFor({ text: '', language: 'zh-Hant' }, {})).toBe('請先輸入問題。');
    expect(await messageFor({ text: '' }, { 'accept-language': 'zh-CN,zh;q=0.9' })).toBe('请先输入问题。');
    expect(await messageFor({ text: '' }, { 'accept-language': 'en-GB' })).toBe(
      'Please type a question first.',
    );
  });

  it('hides what broke inside', async () => {
    const { status, body } = await ask(app, { text: 'break' });
    expect(status).toBe(500);
    expect(errorResponse.parse(body).error.code).toBe('internal');
    expect(JSON.stringify(body)).not.toContain('secret');
  });
});

describe('GET /api/register', () => {
  const numbers = async (query: string): Promise<number[]> => {
    const { body } = await call(app, `/api/register?${query}`);
    return registerResponse.parse(body).documents.flatMap(({ tasks }) => tasks.map(({ number }) => number));
  };

  it.each([
    ['', [11, 12, 13, 15]],
    ['unit=市大数据局', [11, 12, 13]],
    ['unit=市大數據局&role=lead', [12, 13]],
    ['unit=finance%20bureau', [13]],
    ['role=lead', [12, 13]],
    ['due=2025', [13, 15]],
    ['due=past', [13, 15]],
    ['due=recurring', [12, 13]],
    ['due=undated', [11]],
    ['section=2', [15]],
    ['q=氣瓶', [15]],
    ['document=another', []],
    ['unit=市大数据局&section=1&due=recurring', [12, 13]],
  ])('with “%s” leaves the tasks %j', async (query, tasks) => {
    expect(await numbers(query)).toEqual(tasks);
  });

  it.each(['due=soon', 'section=x', 'role=boss', 'lang=fr', 'units=x'])('refuses %s', async (query) => {
    const { status, body } = await call(app, `/api/register?${query}`);
    expect(status).toBe(400);
    expect(errorResponse.parse(body).error.message).toContain(query.split('=')[0]);
  });
});

describe('addresses', () => {
  it('describes every operation that there is', async () => {
    const { body } = await call(app, '/api/openapi.json');
    const { openapi, paths } = body as { openapi: string; paths: Record<string, object> };
    expect(openapi).toBe('3.1.0');
    expect(Object.keys(paths)).toEqual([
      '/api/messages',
      '/api/conversations/{id}',
      '/api/register',
      '/api/ledger',
      '/api/ledger/task',
      '/api/export',
      '/api/inbox',
      '/api/commands',
    ]);
    expect(JSON.stringify(body)).not.toContain('$schema');
  });

  it.each([
    ['DELETE', '/api/messages', 'POST'],
    ['GET', '/api/messages', 'POST'],
    ['POST', '/api/register', 'HEAD, GET'],
    ['PUT', '/', 'HEAD, GET'],
    ['POST', '/healthz', 'HEAD, GET'],
  ])('%s %s is 405 and says what is allowed', async (method, path, allow) => {
    const { status, headers, body } = await call(app, path, { method });
    expect(status).toBe(405);
    expect(headers.get('allow')).toBe(allow);
    expect(errorResponse.parse(body).error.code).toBe('method_not_allowed');
  });

  it.each(['/api/unknown', '/nowhere', '/api/conversations/', '/%E0%A4%A', '/assets/../package.json'])(
    '%s is 404',
    async (path) => {
      const { status, body } = await call(app, path);
      expect(status).toBe(404);
      expect(errorResponse.parse(body).error.code).toBe('not_found');
    },
  );

  it('says whether it lives and whether it can answer', async () => {
    expect(await call(app, '/healthz')).toMatchObject({ status: 200, body: { ok: true } });
    expect((await call(app, '/readyz')).status).toBe(200);
    const waking = await startFakeConsole({ readiness: { kind: 'not-ready', reason: 'ingesting' } });
    expect(await call(waking, '/readyz')).toMatchObject({
      status: 503,
      body: { ok: false, reason: 'ingesting' },
    });
    expect((await call(waking, '/healthz')).status).toBe(200);
    await waking.stop();
  });
});
