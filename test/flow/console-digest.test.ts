// The weekly digest in the console: drafts for those who draft, what was published for those who may see it all, a unit's
// own part for the unit, and for others nothing; each look is noted.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestsResponse } from '../../src/channels/console/digest-view.port.ts';
import { call } from '../support/call-console.ts';
import { PEOPLE } from '../support/ledger-office.ts';
import { OFFICE_TOKEN, startOfficeConsole } from '../support/start-office-console.ts';
import type { OfficeConsole } from '../support/start-office-console.ts';

let office: OfficeConsole;
beforeAll(async () => {
  office = await startOfficeConsole({ token: OFFICE_TOKEN, people: PEOPLE });
  await office.say('wang', '/progress 12 6个 截至2026-08-31');
});
afterAll(() => office.stop());

const listOf = async (user: string) => digestsResponse.parse((await office.get(user, '/api/digests')).body);

describe('GET /digest/page', () => {
  it('shows the head of supervision a draft that loads nothing and runs nothing', async () => {
    expect(await listOf('head')).toMatchObject({
      weeks: [{ state: 'draft' }],
      versions: ['leader', 'office'],
    });
    const { status, headers, body } = await office.get('head', '/digest/page?version=office');
    expect(status).toBe(200);
    expect(body).toContain('<main');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^default-src 'none';style-src 'sha256-[\w+/=]+';frame-ancestors 'self'$/);
    expect((await office.audit()).at(-1)).toMatchObject({ user: 'head', command: 'digest', result: 'shown' });
    const frame = (await office.get('head', '/digest')).headers.get('content-security-policy') ?? '';
    expect(frame).toContain("frame-src 'self'");
  });

  it('shows a leader nothing before it is published, then what was published', async () => {
    expect((await listOf('leader')).weeks).toEqual([]);
    expect((await office.get('leader', '/digest/page?week=2026-W47')).status).toBe(404);
  });

  it('shows a unit its own part, whatever version it asks for', async () => {
    expect((await listOf('wang')).versions).toEqual(['unit']);
    expect((await office.get('wang', '/digest/page?version=unit')).status).toBe(200);
    expect((await office.get('wang', '/digest/page?version=office')).status).toBe(403);
    expect((await office.audit()).at(-1)).toMatchObject({
      user: 'wang',
      command: 'digest',
      result: 'denied',
    });
  });

  it('gives the same as a Word file', async () => {
    const { status, headers } = await office.get('head', '/digest/file?version=leader');
    expect(status).toBe(200);
    expect(headers.get('content-disposition')).toMatch(/\.docx/);
  });

  it.each(['district', 'auditor', 'sysadmin'])('is closed to %s', async (user) => {
    expect((await office.get(user, '/digest/page')).status).toBe(403);
    expect((await office.get(user, '/api/digests')).status).toBe(403);
  });

  it('is closed to strangers, and asks for a week as weeks are written', async () => {
    const headers = { authorization: `Bearer ${OFFICE_TOKEN}` };
    expect((await call(office, '/digest/page', { headers })).status).toBe(403);
    expect((await office.get('head', '/digest/page?week=last')).status).toBe(400);
  });
});
