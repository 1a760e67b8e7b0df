// The server around the console: a stop that finishes what is in hand, and a door for whoever must see raw requests.
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Street } from '../../src/channels/channel.port.ts';
import type { Logger } from '../../src/shared/logger.port.ts';
import { silentLogger } from '../../src/shared/logger.port.ts';
import { ask, call } from '../support/call-console.ts';
import { createFakeStreet } from '../support/fake-street.ts';
import { startFakeConsole } from '../support/start-fake-console.ts';

describe('stop', () => {
  it('finishes the question in hand, then takes no more', async () => {
    const fake = createFakeStreet();
    const order: string[] = [];
    const slow: Street = {
      handle: async (message) => {
        order.push('asked');
        await wait(200);
        order.push('answered');
        return fake.handle(message);
      },
    };
    const app = await startFakeConsole({ street: slow });
    const answer = ask(app, { text: 'task 13' });
    while (order.length === 0) await wait(5);
    const stopped = app.stop().then(() => order.push('stopped'));
    expect((await answer).status).toBe(200);
    await stopped;
    expect(order).toEqual(['asked', 'answered', 'stopped']);
    await expect(call(app, '/healthz')).rejects.toThrow();
  });
});

describe('before', () => {
  it('takes the requests that it wants, with their bodies unread, and leaves the rest', async () => {
    const app = await startFakeConsole({
      before: (request, response) => {
        if (request.url !== '/webhook') return false;
        let body = '';
        request.on('data', (chunk: Buffer) => (body += chunk.toString()));
        request.on('end', () => response.end(`taken: ${body}`));
        return true;
      },
    });
    expect((await call(app, '/webhook', { method: 'POST', body: 'raw' })).body).toBe('taken: raw');
    expect((await call(app, '/healthz')).status).toBe(200);
    await app.stop();
  });
});

describe('logging', () => {
  it('writes down what broke, and nothing of what was asked', async () => {
    const lines: string[] = [];
    const logger: Logger = {
      ...silentLogger,
      error: (fields, message) => lines.push(JSON.stringify([fields, message])),
    };
    const app = await startFakeConsole({ logger });
    await ask(app, { text: 'break' });
    await ask(app, { text: '' });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('a bug with');
    await app.stop();
  });
});
