// Who hears of a new version: the units concerned, each its own changes, supervision all of them, and nobody else.
import { afterEach, describe, expect, it } from 'vitest';
import { createVersionNotices } from '../../../src/app/version-notices.ts';
import { renderPlainText } from '../../../src/domain/conversation/index.ts';
import type { Post } from '../../../src/domain/conversation/index.ts';
import type { Person } from '../../../src/domain/people/index.ts';
import { createRegister, readPolicy } from '../../../src/domain/policy/index.ts';
import type { Policy } from '../../../src/domain/policy/index.ts';
import { openDatabase } from '../../../src/stores/sqlite/database.ts';
import type { Database } from '../../../src/stores/sqlite/database.ts';
import { createPeopleStore } from '../../../src/stores/sqlite/people-store.ts';
import { createVersionStore } from '../../../src/stores/sqlite/version-store.ts';

const read = (due: string, lead: string): Policy =>
  readPolicy({
    id: 'plan',
    source: 'plan.txt',
    text: [
      '东山市优化营商环境若干措施',
      `一、完善机制。${due}出台方案，形成合力。（责任单位：市财政局）`,
      `二、强化保障。培育示范企业10家。（牵头单位：${lead}）`,
      '三、优化服务。推行“一件事一次办”。（责任单位：市教育局）',
      '东山市人民政府',
      '2026年3月1日',
    ].join('\n'),
  });
const PEOPLE: readonly Person[] = [
  { user: 'cai', name: '蔡', unit: '市财政局', role: 'liaison' },
  { user: 'ke', name: '柯', unit: '市科技局', role: 'unit-head' },
  { user: 'gong', name: '龚', unit: '市工信局', role: 'liaison' },
  { user: 'jiao', name: '焦', unit: '市教育局', role: 'liaison' },
  { user: 'ling', name: '凌', unit: '市财政局', role: 'auditor' },
  { user: 'du', name: '杜', unit: '市政府督查室', role: 'supervisor' },
];
const at = (day: string): Date => new Date(`${day}T01:00:00.000Z`);

describe('notices of a new version', () => {
  const open: Database[] = [];
  afterEach(async () => {
    for (const database of open.splice(0)) await database.destroy();
  });

  it('reach exactly those concerned, once', async () => {
    const database = await openDatabase(':memory:');
    open.push(database);
    const versions = createVersionStore(database);
    const people = createPeopleStore(database);
    await people.replace(PEOPLE, { by: 'admin', at: at('2026-10-01') });
    await versions.keep(read('年底前', '市科技局'), at('2026-11-01'));
    await versions.keep(read('9月底前', '市工信局'), at('2026-11-20'));
    const posts = new Map<string, Post>();
    const notices = createVersionNotices({
      versions,
      people: { people, administrators: [] },
      register: () => createRegister([read('9月底前', '市工信局')]),
      posts: () => ({
        put: (post) => {
          const kind = posts.has(post.key) ? ('known' as const) : ('new' as const);
          posts.set(post.key, post);
          return Promise.resolve({ kind });
        },
        find: () => Promise.resolve(undefined),
        update: () => Promise.resolve(),
      }),
    });
    await notices.send(at('2026-11-20'));
    await notices.send(at('2026-11-20'));
    const told = new Map(
      [...posts.values()].map(({ to, reply }) => [
        to.kind === 'person' ? to.user : '',
        renderPlainText(reply),
      ]),
    );
    expect([...told.keys()].sort()).toEqual(['cai', 'du', 'gong', 'ke']);
    expect(told.get('cai')).toContain('时限由年底前改为9月底前');
    expect(told.get('cai')).not.toContain('牵头单位');
    expect(told.get('ke')).toContain('牵头单位由市科技局改为市工信局');
    expect(told.get('du')).toContain('时限由年底前改为9月底前');
    expect(told.get('du')).toContain('牵头单位由市科技局改为市工信局');
  });

  it('are no news after a week', async () => {
    const database = await openDatabase(':memory:');
    open.push(database);
    const versions = createVersionStore(database);
    const people = createPeopleStore(database);
    await people.replace(PEOPLE, { by: 'admin', at: at('2026-10-01') });
    await versions.keep(read('年底前', '市科技局'), at('2026-11-01'));
    await versions.keep(read('9月底前', '市科技局'), at('2026-11-02'));
    const notices = createVersionNotices({
      versions,
      people: { people, administrators: [] },
      register: () => createRegister([]),
      posts: () => {
        throw new Error('Nothing is to be posted.');
      },
    });
    await expect(notices.send(at('2026-11-20'))).resolves.toBeUndefined();
  });
});
