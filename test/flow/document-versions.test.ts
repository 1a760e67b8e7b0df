// A newer version of a real policy comes in, on the command line or in chat, while the bot runs: who is told, what the bot
// answers, what stands in the ledger after a restart, and how the old text can still be asked.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createApp } from '../../src/app/compose.ts';
import type { App } from '../../src/app/compose.ts';
import { loadConfig } from '../../src/config/load-config.ts';
import { renderPlainText } from '../../src/domain/conversation/index.ts';
import type { Message, Reply } from '../../src/domain/conversation/index.ts';
import type { Person } from '../../src/domain/people/index.ts';
import { silentLogger } from '../../src/shared/logger.port.ts';
import { weihaiText } from '../support/documents/weihai.ts';
import { divideSeven, nextText } from '../support/next-weihai.ts';
import { openPolicyTerminal } from '../support/policy-terminal.ts';
import type { PolicyTerminal } from '../support/policy-terminal.ts';

const PEOPLE: readonly Person[] = [
  { user: 'wang', name: '王敏', unit: '市大數據局', role: 'liaison' },
  { user: 'jiao', name: '焦红', unit: '市教育局', role: 'liaison' },
  { user: 'huan', name: '环宇', unit: '市生態環境局', role: 'liaison' },
  { user: 'du', name: '督员', unit: '督查室', role: 'supervisor' },
  { user: 'head', name: '督查', unit: '督查室', role: 'supervision-head' },
  { user: 'boss', name: '管理员', unit: '信息中心', role: 'security-admin' },
];
const NEXT = nextText((draft) => {
  draft.replace(2, '牽頭單位:市大數據局', '牽頭單位:市發展改革委');
  draft.replace(14, '到2025年底', '到2026年底');
  divideSeven(draft);
  draft.swap(13, 14);
});

const running: App[] = [];
afterEach(async () => {
  for (const app of running.splice(0)) await app.stop();
});

async function start(terminal: PolicyTerminal): Promise<App> {
  const app = await createApp(loadConfig(terminal.env), { logger: silentLogger });
  running.push(app);
  await app.office.people.people.replace(PEOPLE, { by: 'operator', at: new Date() });
  return app;
}

async function stop(app: App): Promise<void> {
  running.splice(running.indexOf(app), 1);
  await app.stop();
}

let count = 0;
async function say(app: App, user: string, text: string, more: Partial<Message> = {}): Promise<Reply> {
  count += 1;
  return app.street.handle({
    id: `m${count}`,
    channel: 'console',
    conversation: `c-${user}`,
    user,
    text,
    at: new Date(),
    audience: 'private',
    ...more,
  });
}

const read = async (app: App, user: string, text: string): Promise<string> =>
  renderPlainText(await say(app, user, text));

/** The bot looks once a second whether somebody changed the documents beside it. */
const untilTold = (work: () => Promise<void>): Promise<void> =>
  vi.waitFor(work, { timeout: 60_000, interval: 300 });

async function toldTo(app: App, user: string): Promise<readonly string[]> {
  const posts = await app.consolePosts.list({ user, readsChats: false }, 20);
  return posts.map(({ reply }) => renderPlainText(reply));
}

describe('a version that is ingested while the bot runs', () => {
  it('is answered from, told to those concerned, and takes the ledger along; so it stays after a restart', async () => {
    const terminal = openPolicyTerminal();
    terminal.write('weihai.txt', weihaiText);
    let app = await start(terminal);
    await say(app, 'wang', '/p 13-2 8个 上线八个');
    await say(app, 'jiao', '/p 14-1 91.2%');
    await say(app, 'jiao', '/延期 14 2030-12-31 等验收');
    expect(await read(app, 'jiao', '第13项谁牵头')).toContain('市财政局');
    // What says nothing of a task leaves the subject of the talk, and the text that numbers it, as they were.
    await say(app, 'jiao', '谢谢');
    const file = terminal.write('../next.txt', NEXT);
    const ingested = await terminal.run('ingest', '--replaces', 'weihai', file, '--language', 'zh-Hans');
    expect(ingested.failure).toBeUndefined();
    expect(ingested.stdout).toContain('现为第15项、第14项');

    await untilTold(async () => {
      expect(await read(app, 'wang', '第2项谁牵头')).toContain('市发展改革委');
    });
    // What was spoken of last has another number now: nobody is answered about the task that has its number.
    const leaning = await say(app, 'jiao', '那它的时限呢');
    expect(leaning.tasks.map(({ task }) => task)).not.toContain(13);
    expect(await read(app, 'wang', '/任务 15')).toContain('8/10个');
    expect(await read(app, 'head', '/历史 15')).toMatch(
      /为第1版\(\d{4}-\d{2}-\d{2}\)的任务13-2\(\d{4}\)所记/u,
    );

    await app.versionNotices.send(new Date());
    await app.versionNotices.send(new Date());
    expect(await toldTo(app, 'huan')).toEqual([]);
    expect(await toldTo(app, 'boss')).toEqual([]);
    const [wang, ...more] = await toldTo(app, 'wang');
    expect(more).toEqual([]);
    expect(wang).toContain('第2项“深化数据共享开放”：牵头单位由市大数据局改为市发展改革委');
    expect(wang).toContain('编号有变(内容未变,台账记录随任务走):');
    expect(wang).toContain('13→15');
    const supervised = (await toldTo(app, 'du')).find((text) => text.includes('已有新版本'));
    expect(supervised).toContain('台账中请督查留意');
    expect(supervised).toContain('调整建议:期限由2025-12-31调整至2030-12-31');
    expect(supervised).toContain('新版期限为2026-12-31,该延期不再适用');
    expect(supervised).toContain('8–12→9–13');

    await stop(app);
    app = await start(terminal);
    expect(await read(app, 'wang', '第2项谁牵头')).toContain('市发展改革委');
    expect(await read(app, 'wang', '/任务 15')).toContain('8/10个');
    expect((await terminal.run('ledger', 'verify')).failure).toBeUndefined();
    const state = JSON.parse((await terminal.run('ledger', '--json')).stdout) as {
      milestones: { id: string; value: number | null }[];
    };
    expect(state.milestones.find(({ id }) => id === '15-2')?.value).toBe(8);
    await app.versionNotices.send(new Date());
    expect(await toldTo(app, 'wang')).toHaveLength(1);
  });

  it('and one that comes right behind it, and the old text once more', async () => {
    const terminal = openPolicyTerminal();
    terminal.write('weihai.txt', weihaiText);
    const app = await start(terminal);
    await say(app, 'wang', '/p 13-2 8个');
    const shorter = nextText((draft) => {
      draft.remove(13);
    }, NEXT);
    for (const text of [NEXT, shorter])
      await terminal.run('ingest', '--replaces', 'weihai', terminal.write('../next.txt', text));
    await untilTold(async () => {
      expect(app.knowledge.register().tasksIn('weihai')).toHaveLength(29);
      await app.knowledge.catchUp();
    });
    await untilTold(async () => {
      expect(await read(app, 'wang', '/任务 14')).toContain('8/10个');
    });
    await terminal.run('ingest', '--replaces', 'weihai', terminal.write('../next.txt', weihaiText));
    const versions = JSON.parse((await terminal.run('review', 'weihai', '--versions', '--json')).stdout) as {
      ordinal: number;
      hash: string;
    }[];
    expect(versions.map(({ ordinal }) => ordinal)).toEqual([1, 2, 3, 4]);
    expect(versions[3]?.hash).toBe(versions[0]?.hash);
    await untilTold(async () => {
      expect(await read(app, 'wang', '/任务 13')).toContain('8/10个');
    });
    expect(await read(app, 'head', '/历史 13')).not.toContain('为第');
  });

  it('keeps the corrections of what is still printed', async () => {
    const terminal = openPolicyTerminal();
    terminal.write('weihai.txt', weihaiText);
    await terminal.run('ingest');
    await terminal.run('review', 'weihai', '--task', '13', '--role', '市財政局=responsible', '--by', '王敏');
    await terminal.run('ingest', '--replaces', 'weihai', terminal.write('../next.txt', NEXT));
    const answer = await terminal.run('ask', '第15项由谁牵头？');
    expect(answer.stdout).toContain('更正：市財政局');
    // The ledger on the command line counts with the corrected day, too.
    await terminal.run('review', 'weihai', '--task', '14', '--due', '到2026年底=2026-12-20', '--by', '王敏');
    const { milestones } = JSON.parse((await terminal.run('ledger', '--json')).stdout) as {
      milestones: { id: string; due: string }[];
    };
    expect(milestones.find(({ id }) => id === '14-1')?.due).toBe('2026-12-20');
    await terminal.run('review', 'weihai', '--withdraw', '2', '--by', '王敏');
    const { corrections } = JSON.parse((await terminal.run('review', 'weihai', '--json')).stdout) as {
      corrections: { number: number; tasks: number[] }[];
    };
    expect(corrections).toMatchObject([{ number: 1, tasks: [15] }]);
  });
});

describe('a version that is handed in by chat', () => {
  it('is recognised under another name, and published under the old one', async () => {
    const terminal = openPolicyTerminal();
    const titled = `威海市關於深化數據要素市場化配置的實施意見\n${weihaiText.split('\n').slice(1).join('\n')}`;
    terminal.write('weihai.txt', titled);
    const app = await start(terminal);
    await say(app, 'wang', '/p 13-2 8个');
    const next = nextText((draft) => {
      draft.swap(13, 14);
    }, titled);
    const card = await say(app, 'boss', '', {
      attachments: [{ name: '意見2026.txt', load: () => Promise.resolve(Buffer.from(next)) }],
    });
    expect(renderPlainText(card)).toContain('的新版本，变化如下');
    const buttons = card.blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []));
    expect(buttons.map((button) => button.say)).toEqual([
      '/publish H1 as weihai',
      '/publish H1',
      '/discard H1',
    ]);
    expect(renderPlainText(await say(app, 'boss', '/publish H1 as 火星'))).toContain('没有名称与“火星”相符');
    expect((await say(app, 'boss', buttons[0]?.say ?? '')).kind).toBe('answer');
    expect(app.knowledge.register().policies.map(({ id }) => id)).toEqual(['weihai']);
    expect(await read(app, 'wang', '/任务 14')).toContain('8/10个');
  });
});

describe('the text that held at an instant', () => {
  it('can be asked and replayed, and answers once more what it answered then', async () => {
    const terminal = openPolicyTerminal();
    terminal.write('weihai.txt', weihaiText);
    await terminal.run('ingest');
    await terminal.run('review', 'weihai', '--unit', '市財政局=市財政金融局', '--by', '王敏');
    const before = await terminal.run('ask', '第2项谁牵头');
    const search = await terminal.run('ask', '渔民和卖鱼的商家怎么上网做生意');
    const then = new Date().toISOString();
    await terminal.run('review', 'weihai', '--withdraw', '1', '--by', '王敏');
    await terminal.run('ingest', '--replaces', 'weihai', terminal.write('../next.txt', NEXT));
    expect((await terminal.run('ask', '第2项谁牵头')).stdout).toContain('市发展改革委');

    const old = await terminal.run('ask', '--as-of', then, '第2项谁牵头');
    expect(old.stdout).toBe(before.stdout);
    expect(old.stderr).toContain('from weihai@1');
    expect((await terminal.run('ask', '--as-of', then, '渔民和卖鱼的商家怎么上网做生意')).stdout).toBe(
      search.stdout,
    );
    // The corrections of then, too.
    expect((await terminal.run('ask', '--as-of', then, '第13项谁牵头')).stdout).toContain('市财政金融局');
    expect((await terminal.run('ask', '第15项谁牵头')).stdout).not.toContain('市财政金融局');

    const message = { conversation: 'c', user: 'u', text: '第2项谁牵头', at: '2026-11-23T09:00:00+08:00' };
    const replayed = await terminal.feed([JSON.stringify(message)], 'replay', '--as-of', then);
    expect(replayed.stdout).toContain('市大数据局');
    expect((await terminal.feed([JSON.stringify(message)], 'replay')).stdout).toContain('市发展改革委');

    const listed = (await terminal.run('explain')).stdout.split('\n');
    const ids = listed.map((line) => line.split(' ')[0] ?? '').filter((id) => id.includes('-'));
    expect(ids).toHaveLength(4);
    for (const id of ids) {
      const again = await terminal.run('explain', id, '--again');
      expect(again.failure).toBeUndefined();
      expect(again.stderr).toContain('The same tasks and the same words');
    }
    const first = ids.at(-1) ?? '';
    expect((await terminal.run('explain', first)).stdout).toContain('rested on weihai@1 (text ');
    const trace = JSON.parse((await terminal.run('explain', first, '--json')).stdout) as {
      texts: { document: string; version: number }[];
    };
    expect(trace.texts).toMatchObject([{ document: 'weihai', version: 1 }]);
  });

  it('a paper holds from its issue, a forgotten one until it was forgotten, and before that nothing does', async () => {
    const terminal = openPolicyTerminal();
    terminal.write('weihai.txt', weihaiText);
    const other = terminal.write('../other.txt', weihaiText.replaceAll('威海', '烟台'));
    await terminal.run('ingest');
    await terminal.run('ingest', other);
    const then = new Date().toISOString();
    await terminal.run('forget', 'other');
    expect((await terminal.run('ask', '--as-of', '2026-01-05', '威海的文件第2项谁牵头')).stdout).toContain(
      '市大数据局',
    );
    const early = await terminal.run('ask', '--as-of', '2025-01-05', '第2项谁牵头');
    expect(early.failure).toContain('No document held at 2025-01-05');
    expect((await terminal.run('ask', '--as-of', then, '有哪些文件？')).stderr).toContain('from other@1');
    const now = new Date().toISOString();
    expect((await terminal.run('ask', '--as-of', now, '有哪些文件？')).stderr).not.toContain('from other@1');
    expect((await terminal.run('ask', '--as-of', '昨天', '第2项')).failure).toContain('is no date');
  });
});
