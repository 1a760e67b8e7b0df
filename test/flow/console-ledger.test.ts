// The ledger over the console's API: who sees what, what is written under whose name, and what comes without asking.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ledgerResponse, ledgerTaskResponse } from '../../src/channels/console/ledger-view.port.ts';
import type { Light } from '../../src/channels/console/index.ts';
import { inboxResponse } from '../../src/channels/console/inbox.ts';
import { errorResponse, messageResponse } from '../../src/channels/console/api-schema.ts';
import { PEOPLE, UNITS } from '../support/ledger-office.ts';
import { ask, call } from '../support/call-console.ts';
import { OFFICE_TOKEN, startOfficeConsole } from '../support/start-office-console.ts';
import type { OfficeConsole } from '../support/start-office-console.ts';

let office: OfficeConsole;
beforeAll(async () => {
  office = await startOfficeConsole({ token: OFFICE_TOKEN, people: PEOPLE });
  for (const text of [
    '/progress 12 3个 截至2026-05-31',
    '/progress 12 8个 截至2026-08-31 新增五个',
    '/correct 6个',
  ]) {
    await office.say('wang', text);
  }
});
afterAll(() => office.stop());

const document = () => office.app.knowledge.register().policies[0]?.id ?? '';
const taskOf = async (user: string, task: number) =>
  office.get(
    user,
    `/api/ledger/task?${new URLSearchParams({ document: document(), task: String(task) }).toString()}`,
  );
const bearer = { authorization: `Bearer ${OFFICE_TOKEN}` };

describe('GET /api/ledger', () => {
  it('shows a leader every light with its reason and the last report', async () => {
    const ledger = ledgerResponse.parse((await office.get('leader', '/api/ledger?lang=en')).body);
    expect(ledger.sees).toBe('all');
    const sum = (Object.keys(ledger.counts) as Light[]).reduce(
      (total, light) => total + ledger.counts[light],
      0,
    );
    expect(sum).toBe(ledger.total);
    const [milestone] = ledger.tasks.find(({ number }) => number === 12)?.milestones ?? [];
    expect(milestone).toMatchObject({ id: '12-1', numbers: { value: 6 }, last: { asOf: '2026-08-31' } });
    expect(milestone?.numbers?.reason).not.toBe('');
    // As corrected, not as first said.
    expect(milestone?.last?.text).toContain('6/10');
  });

  it('shows a district lights alone, and another unit no numbers that are not its own', async () => {
    const district = ledgerResponse.parse((await office.get('district', '/api/ledger')).body);
    expect(district.sees).toBe('lights');
    expect(JSON.stringify(district)).not.toContain('新增五个');
    const milestones = district.tasks.flatMap((task) => task.milestones);
    expect(milestones.every(({ numbers, last }) => numbers === undefined && last === undefined)).toBe(true);
    const commerce = ledgerResponse.parse((await office.get('wu', '/api/ledger')).body);
    expect(JSON.stringify(commerce)).not.toContain('新增五个');
  });

  it.each(['sysadmin', 'admin', 'auditor'])('is closed to %s', async (user) => {
    for (const path of ['/api/ledger', `/api/ledger/task?document=${document()}&task=12`]) {
      const { status, body } = await office.get(user, path);
      expect(status).toBe(403);
      expect(errorResponse.parse(body).error.code).toBe('ledger_not_allowed');
    }
  });

  it('is closed to whoever has only the office’s own token', async () => {
    expect((await call(office, '/api/ledger', { headers: bearer })).status).toBe(403);
    expect((await call(office, '/api/inbox', { headers: bearer })).status).toBe(403);
    const register = await call(office, '/api/register', { headers: bearer });
    expect(register.status).toBe(200);
    expect(JSON.stringify(register.body)).not.toContain('新增五个');
  });
});

describe('GET /api/ledger/task', () => {
  it('tells who said what and when, what was corrected, and how the entries are chained', async () => {
    const { entries, curves, hidden } = ledgerTaskResponse.parse((await taskOf('leader', 12)).body);
    expect(hidden).toBe(false);
    const [correction, corrected, first] = entries;
    expect(correction).toMatchObject({ kind: 'correction', about: corrected?.entry, person: 'wang' });
    expect(corrected).toMatchObject({ state: 'corrected', said: '/progress 12 8个 截至2026-08-31 新增五个' });
    expect(corrected?.text).toContain('8/10');
    expect(corrected?.now).toContain('6/10');
    expect(corrected?.previous).toBe(first?.hash);
    expect(curves[0]?.values).toEqual([
      { day: '2026-05-31', value: 3 },
      { day: '2026-08-31', value: 6 },
    ]);
    expect(curves[0]?.expected.at(-1)).toMatchObject({ value: 10 });
  });

  it('hides other units’ entries, and says that there are some', async () => {
    const seen = ledgerTaskResponse.parse((await taskOf('wu', 12)).body);
    expect(seen.entries).toEqual([]);
    expect(seen.curves).toEqual([]);
    expect(seen.hidden).toBe(true);
  });

  it('knows no task 99', async () => {
    expect((await taskOf('leader', 99)).status).toBe(404);
    expect((await office.get('leader', '/api/ledger/task?task=x&document=y')).status).toBe(400);
  });
});

describe('GET /api/export', () => {
  it('gives a leader the file, and notes it in the audit', async () => {
    const { status, headers, body } = await office.get('leader', '/api/export?format=csv');
    expect(status).toBe(200);
    expect(headers.get('content-disposition')).toMatch(/attachment; filename="?duban-ledger-.*\.csv"?/);
    expect(body).toContain('新增五个');
    expect((await office.audit()).at(-1)).toMatchObject({
      user: 'leader',
      command: 'export',
      result: 'shown',
    });
  });

  it('gives a unit its own rows only', async () => {
    expect((await office.get('wu', '/api/export?format=csv')).body).not.toContain('新增五个');
  });

  it.each(['district', 'auditor'])('refuses %s, and notes that, too', async (user) => {
    const { status, body } = await office.get(user, '/api/export');
    expect(status).toBe(403);
    expect(errorResponse.parse(body).error.code).toBe('export_not_allowed');
    expect((await office.audit()).at(-1)).toMatchObject({ user, command: 'export', result: 'denied' });
  });

  it('refuses a stranger', async () => {
    expect((await call(office, '/api/export', { headers: bearer })).status).toBe(403);
    expect((await office.get('leader', '/api/export?format=exe')).status).toBe(400);
  });
});

describe('the inbox', () => {
  const inboxOf = async (user: string) => inboxResponse.parse((await office.get(user, '/api/inbox')).body);

  it('brings the unit head what has to be confirmed, once, until it is seen', async () => {
    await office.say('wang', '/progress 13-2 10个 截至2026-11-20');
    await office.say('wang', '/done 13-2 佐证 威数字〔2026〕8号');
    const { unread, posts } = await inboxOf('zhang');
    expect(unread).toBe(1);
    expect(posts[0]?.reply.text).toContain('13-2');
    const upTo = posts[0]?.id ?? 0;
    const token = await office.issue('zhang');
    const seen = await call(office, '/api/inbox/read', {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ upTo }),
    });
    expect(seen.status).toBe(200);
    expect((await inboxOf('zhang')).unread).toBe(0);
    expect((await inboxOf('qian')).posts).toEqual([]);
  });

  it('hands over the file that was ordered in the chat, to that person alone', async () => {
    const { file } = messageResponse.parse((await office.say('leader', '/export json')).body);
    expect(file?.name).toMatch(/\.json$/);
    expect((await office.get('leader', file?.url ?? '')).status).toBe(200);
    expect((await office.get('wang', file?.url ?? '')).status).toBe(404);
    expect((await call(office, file?.url ?? '', { headers: bearer })).status).toBe(403);
  });
});

describe('who speaks', () => {
  it('writes under the name of the token, and keeps the conversations of people apart', async () => {
    await office.say('wang', 'which tasks does the Big Data Bureau lead?');
    const mine = await office.get('wang', '/api/conversations/c-wang');
    expect(JSON.stringify(mine.body)).toContain('/correct 6个');
    const theirs = await office.get('leader', '/api/conversations/c-wang');
    expect((theirs.body as { turns: unknown[] }).turns).toEqual([]);
    const { entries } = await office.app.office.keeper.read();
    expect(
      entries
        .filter(({ content }) => content.kind === 'progress')
        .every(({ person }) => person.unit === UNITS.data),
    ).toBe(true);
  });

  it('refuses to write where another tab has changed who speaks', async () => {
    const token = await office.issue('qian');
    const headers = { authorization: `Bearer ${token}`, 'duban-speaker': 'wang' };
    const { status, body } = await ask(office, { text: '/mine' }, headers);
    expect(status).toBe(409);
    expect(errorResponse.parse(body).error.code).toBe('speaker_changed');
  });

  it('ends a session with its token, and a right with its binding', async () => {
    const token = await office.issue('li');
    const signedIn = await call(office, '/sign-in', { method: 'POST', body: new URLSearchParams({ token }) });
    const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
    const look = async () => (await call(office, '/api/ledger', { headers: { cookie } })).status;
    expect(await look()).toBe(200);
    await office.app.office.people.people.end('li', { by: 'operator', at: new Date() });
    expect(await look()).toBe(403);
    await office.issue('li');
    expect(await look()).toBe(401);
  });

  it('offers no choice of people where a token is asked for', async () => {
    expect((await office.get('leader', '/speak')).status).toBe(404);
    expect((await office.get('leader', '/api/people')).status).toBe(404);
    const forged = { ...bearer, cookie: 'duban_speaker=leader' };
    expect((await call(office, '/api/ledger', { headers: forged })).status).toBe(403);
  });

  it('never binds a guest', async () => {
    const { body } = await ask(office, { text: '/bind 市财政局 联络员' }, bearer);
    expect(messageResponse.parse(body).reply.kind).toBe('refused');
    expect((await office.app.office.people.people.listAll()).some(({ user }) => user === 'console')).toBe(
      false,
    );
  });
});

describe('a file with a message', () => {
  it('is taken as a form, and refused where it is too large', async () => {
    const token = await office.issue('supervisor');
    const send = (bytes: number) => {
      const form = new FormData();
      form.set('text', '第13项由谁牵头？');
      form.set('file', new Blob([new Uint8Array(bytes)]), '通知.txt');
      return call(office, '/api/messages', {
        method: 'POST',
        headers: { authorization: `Bearer ${token}` },
        body: form,
      });
    };
    expect((await send(10)).status).toBe(200);
    const { status, body } = await send(20 * 1024 * 1024 + 1);
    expect(status).toBe(413);
    expect(errorResponse.parse(body).error.code).toBe('file_too_large');
  });
});
