// What the console tells open pages: that something changed, to whom it matters, and nothing more; and that it lets go.
import { afterEach, describe, expect, it } from 'vitest';
import { PEOPLE } from '../support/ledger-office.ts';
import { call } from '../support/call-console.ts';
import { OFFICE_TOKEN, startOfficeConsole } from '../support/start-office-console.ts';
import type { OfficeConsole } from '../support/start-office-console.ts';

interface News {
  readonly ledger?: string;
  readonly unread: number;
}

interface Stream {
  next(): Promise<News>;
  /** Resolves when the server has ended the stream. */
  readonly ended: Promise<void>;
}

async function listen(url: string, token: string): Promise<Stream> {
  const response = await fetch(`${url}/api/events`, { headers: { authorization: `Bearer ${token}` } });
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  const heard: News[] = [];
  const waiting: ((news: News) => void)[] = [];
  const read = async (): Promise<void> => {
    let text = '';
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? []) {
      text += decoder.decode(chunk as Uint8Array, { stream: true });
      const events = text.split('\n\n');
      text = events.pop() ?? '';
      for (const event of events) {
        const data = /^data: (.*)$/m.exec(event)?.[1];
        if (data === undefined) continue;
        const news = JSON.parse(data) as News;
        const taker = waiting.shift();
        if (taker === undefined) heard.push(news);
        else taker(news);
      }
    }
  };
  const ended = read();
  return {
    ended,
    next: () => {
      const news = heard.shift();
      return news === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(news);
    },
  };
}

let office: OfficeConsole;
afterEach(() => office.stop());

describe('GET /api/events', () => {
  it('tells everybody who may see the ledger, in any number of tabs, and ends at the stop', async () => {
    office = await startOfficeConsole({ token: OFFICE_TOKEN, people: PEOPLE });
    const leader = await office.issue('leader');
    const tabs = await Promise.all([1, 2, 3].map(() => listen(office.url, leader)));
    const head = await listen(office.url, await office.issue('zhang'));
    const stranger = await listen(office.url, OFFICE_TOKEN);
    const before = await Promise.all(tabs.map((tab) => tab.next()));
    expect(await head.next()).toMatchObject({ unread: 0 });
    expect(await stranger.next()).toEqual({ unread: 0 });

    await office.say('wang', '/progress 13-2 10个 截至2026-11-20');
    const after = await Promise.all(tabs.map((tab) => tab.next()));
    after.forEach((news, index) => expect(news.ledger).not.toBe(before[index]?.ledger));
    await office.say('wang', '/done 13-2 佐证 威数字〔2026〕8号');
    let news = await head.next();
    while (news.unread === 0) news = await head.next();
    expect(news.unread).toBe(1);
    // Only versions and counts travel.
    expect(Object.keys(news).sort()).toEqual(['ledger', 'unread']);

    await office.stopServer();
    await Promise.all([...tabs, head, stranger].map(({ ended }) => ended));
  });

  it('hears what another process wrote', async () => {
    office = await startOfficeConsole({ token: OFFICE_TOKEN, people: PEOPLE });
    const tab = await listen(office.url, await office.issue('leader'));
    const before = await tab.next();
    // Past the street: as the command line or a second bot would.
    const message = {
      channel: 'terminal',
      id: 'm1',
      text: '',
      user: 'wang',
      conversation: 'x',
      at: new Date(),
      audience: 'private',
    } as const;
    await office.app.street.handle({ ...message, text: '/progress 12 5个' });
    expect((await tab.next()).ledger).not.toBe(before.ledger);
  });

  it('answers a HEAD at once and keeps nothing open', async () => {
    office = await startOfficeConsole({ token: OFFICE_TOKEN, people: PEOPLE });
    const headers = { authorization: `Bearer ${OFFICE_TOKEN}` };
    expect((await call(office, '/api/events', { method: 'HEAD', headers })).status).toBe(200);
    await office.stopServer();
  });

  it('is closed without a token', async () => {
    office = await startOfficeConsole({ token: OFFICE_TOKEN });
    expect((await call(office, '/api/events')).status).toBe(401);
  });
});
