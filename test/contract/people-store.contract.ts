// What every PeopleStore must do, whichever engine stands behind it.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PeopleStore, Person } from '../../src/domain/people/index.ts';

export interface OpenPeople {
  readonly people: PeopleStore;
  /** Closes the store and opens the same data again, as a restart does. */
  reopen(): Promise<OpenPeople>;
  close(): Promise<void>;
}

const wang: Person = { user: 'wang', name: '王敏', unit: '市財政局', role: 'liaison' };
const sign = (by: string, day = '2026-11-23'): { by: string; at: Date } => ({
  by,
  at: new Date(`${day}T01:00:00Z`),
});

export function describePeopleStore(name: string, open: () => Promise<OpenPeople>): void {
  describe(`PeopleStore on ${name}`, () => {
    let opened: OpenPeople;
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(() => opened.close());

    it('makes nobody anything before the request is granted', async () => {
      const { people } = opened;
      const request = await people.request(wang, sign('wang'));
      expect(request).toMatchObject({ ...wang, state: 'requested', requestedBy: 'wang' });
      expect(await people.findActive('wang')).toBeUndefined();
      const granted = await people.grant(request.number, sign('admin'));
      expect(granted).toMatchObject({ ...wang, state: 'active', decidedBy: 'admin' });
      expect(await people.findActive('wang')).toEqual(granted);
    });

    it('grants and refuses a request once', async () => {
      const { people } = opened;
      const { number } = await people.request(wang, sign('wang'));
      const outcomes = await Promise.all([
        people.grant(number, sign('admin')),
        people.refuse(number, sign('other')),
        people.grant(number, sign('third')),
      ]);
      expect(outcomes.filter((outcome) => outcome !== undefined)).toHaveLength(1);
      expect(await people.grant(999, sign('admin'))).toBeUndefined();
    });

    it('keeps one waiting request a user: the newer takes its place', async () => {
      const { people } = opened;
      const first = await people.request(wang, sign('wang'));
      const second = await people.request({ ...wang, unit: '市商務局' }, sign('wang'));
      expect(await people.grant(first.number, sign('admin'))).toBeUndefined();
      expect(await people.grant(second.number, sign('admin'))).toMatchObject({ unit: '市商務局' });
    });

    it('ends the old binding the moment the new one is granted, and keeps it on record', async () => {
      const { people } = opened;
      await people.replace([wang], sign('operator'));
      const moved = await people.request({ ...wang, unit: '市商務局' }, sign('wang'));
      expect(await people.findActive('wang')).toMatchObject({ unit: '市財政局' });
      await people.grant(moved.number, sign('admin'));
      expect(await people.findActive('wang')).toMatchObject({ unit: '市商務局' });
      expect((await people.listAll()).map(({ unit, state }) => [unit, state])).toEqual([
        ['市財政局', 'ended'],
        ['市商務局', 'active'],
      ]);
    });

    it('unbinds at once, a waiting request too', async () => {
      const { people } = opened;
      await people.replace([wang], sign('operator'));
      const moved = await people.request({ ...wang, unit: '市商務局' }, sign('wang'));
      expect(await people.end('wang', sign('admin'))).toMatchObject({
        unit: '市財政局',
        state: 'ended',
        endedBy: 'admin',
      });
      expect(await people.findActive('wang')).toBeUndefined();
      expect(await people.grant(moved.number, sign('admin'))).toBeUndefined();
      expect(await people.end('wang', sign('admin'))).toBeUndefined();
    });

    it('replaces a list and says what changed', async () => {
      const { people } = opened;
      const li: Person = { ...wang, user: 'li' };
      expect(await people.replace([wang, li], sign('operator'))).toHaveLength(2);
      expect(await people.replace([wang, { ...li, role: 'unit-head' }], sign('operator'))).toMatchObject([
        { user: 'li', role: 'unit-head' },
      ]);
      expect(await people.findActive('li')).toMatchObject({ role: 'unit-head' });
    });

    it('has everything after a restart', async () => {
      const request = await opened.people.request(wang, sign('wang'));
      await opened.people.grant(request.number, sign('admin'));
      const before = await opened.people.listAll();
      opened = await opened.reopen();
      expect(await opened.people.listAll()).toEqual(before);
      expect(await opened.people.find(request.number)).toEqual(before[0]);
    });
  });
}
