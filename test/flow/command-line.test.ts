// The commands as a newcomer types them: the built program, nothing else set, and an empty data folder where a first
// start makes a difference.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runDuban } from '../support/run-duban.ts';
import { createDataFolder } from '../support/data-folder.ts';
import { createTemporaryFolder } from '../support/temporary-folder.ts';

const WEIHAI = 'knowledge/weihai-data-and-digital-transformation.txt';

describe('duban', () => {
  it('answers a question in the terminal, with the clause', async () => {
    const { code, stdout } = await runDuban(['ask', 'who leads task 13?'], {
      dataDir: createTemporaryFolder(),
    });
    expect(code).toBe(0);
    for (const unit of ['市發展改革委', '市財政局', '市人力資源社會保障局', '市市場監管局', '市大數據局']) {
      expect(stdout).toContain(unit);
    }
    expect(stdout).toContain('(牽頭單位:市發展改革委、市財政局');
  });

  it('converses: a second line refers to the first', async () => {
    const { code, stdout } = await runDuban(['ask'], { input: '第14项什么时候到期\n那责任单位呢\n' });
    expect(code).toBe(0);
    expect(stdout).toContain('2025');
    expect(stdout).toContain('市教育局');
  });

  it('parses a document into one JSON value and stores nothing', async () => {
    const { code, stdout } = await runDuban(['parse', WEIHAI, '--json']);
    const register = JSON.parse(stdout) as { issuedOn: string; tasks: { lead: string[]; number: unknown }[] };
    expect(code).toBe(0);
    expect(register.issuedOn).toBe('2025-07-07');
    expect(register.tasks).toHaveLength(29);
    expect(register.tasks[12]?.lead).toHaveLength(5);
  });

  it('ingests the knowledge folder and reports what was understood', async () => {
    const { code, stdout, stderr } = await runDuban(['ingest'], { dataDir: createTemporaryFolder() });
    expect(code).toBe(0);
    expect(stdout).toContain('29');
    expect(stdout).toContain('24');
    expect(stderr).toContain('1/1');
  });

  it.each([
    ['a file that is not there', ['parse', 'nowhere.txt']],
    ['a format it does not read', ['parse', 'package.json']],
    ['a folder that is not there', ['ingest', 'nowhere/']],
  ])('says what to do about %s, without a stack trace', async (_, args) => {
    const { code, stdout, stderr } = await runDuban(args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.trim()).not.toBe('');
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it('ends with a plain word where the knowledge folder is not there', async () => {
    const { code, stderr } = await runDuban(['ask', 'hi'], { env: { DUBAN_KNOWLEDGE_DIR: 'nowhere' } });
    expect(code).toBe(2);
    expect(stderr).toContain('nowhere');
  });

  it('names every bad setting at once', async () => {
    const { code, stderr } = await runDuban(['start'], {
      env: { PORT: 'x', HOST: '0.0.0.0', LOG_LEVEL: 'y' },
    });
    expect(code).toBe(2);
    expect(stderr).toContain('PORT');
    expect(stderr).toContain('LOG_LEVEL');
  });

  it('refuses to leave loopback without a token', async () => {
    const { code, stderr } = await runDuban(['start'], { env: { HOST: '0.0.0.0' } });
    expect(code).toBe(2);
    expect(stderr).toContain('DUBAN_TOKEN');
  });

  it('replays messages: one JSON reply a line, the message’s time as the clock, bad lines named and passed over', async () => {
    const lines = [
      { conversation: 'a', user: 'u', text: '第14项逾期了吗', at: '2025-08-01T09:00:00+08:00' },
      { conversation: 'a', user: 'u', text: '那现在呢,它过期了没有', at: '2026-11-23T09:00:00+08:00' },
    ];
    const input = [JSON.stringify(lines[0]), 'not json', JSON.stringify(lines[1])].join('\n');
    const { code, stdout, stderr } = await runDuban(['replay'], { input });
    const replies = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(code).toBe(0);
    expect(replies.map(({ conversation, index }) => [conversation, index])).toEqual([
      ['a', 0],
      ['a', 1],
    ]);
    expect(replies[0]).toMatchObject({ reply: { kind: 'answer', tasks: [14] } });
    expect(stderr).toContain('line 2');
  });

  it('forgets a document, and says which it knows where there is none of that name', async () => {
    const dataDir = createDataFolder('bundled');
    const { code, stderr } = await runDuban(['forget', 'nothing'], { dataDir });
    expect(code).toBe(2);
    expect(stderr).toContain('weihai-data-and-digital-transformation');
    const forgotten = await runDuban(['forget', 'weihai-data-and-digital-transformation'], { dataDir });
    expect(forgotten.code).toBe(0);
  });

  it('reads other documents from another folder', async () => {
    const folder = createTemporaryFolder();
    writeFileSync(
      join(folder, '通知.txt'),
      '关于做好防汛工作的通知\n各单位:\n现就有关事项通知如下。\n1.加强巡查。6月底前完成隐患排查。(牵头单位:市水务局;责任单位:市应急局)\n2.备足物资。(责任单位:市商务局)\n威海市人民政府办公室\n2026年3月1日\n',
    );
    const { stdout } = await runDuban(['ask', '第1项谁牵头'], {
      dataDir: createDataFolder('dictionary'),
      env: { DUBAN_KNOWLEDGE_DIR: folder },
    });
    expect(stdout).toContain('市水务局');
    expect(stdout).not.toContain('大数据局');
  });
});
