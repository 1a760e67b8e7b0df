// Many documents in conversation: which one is meant, /use, and a file that is handed in.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, afterAll } from 'vitest';
import { createApp } from '../../src/app/compose.ts';
import type { App } from '../../src/app/compose.ts';
import { loadConfig } from '../../src/config/load-config.ts';
import { renderPlainText } from '../../src/domain/conversation/index.ts';
import type { Button, Message, Reply } from '../../src/domain/conversation/index.ts';
import { silentLogger } from '../../src/shared/logger.port.ts';
import { fillDataFolder } from '../support/data-folder.ts';
import { weihaiText } from '../support/documents/weihai.ts';
import { wordParagraph, writeDocx } from '../support/documents/write-docx.ts';

const PLAN = `青岛市人民政府关于印发青岛市数字经济行动方案的通知
各区市人民政府：
为发展数字经济，制定本方案。
一、重点任务
1.建设算力中心。到2027年底，建成算力中心2个。（牵头单位：市发改委；责任单位：市财政局）
2.推进数据共享。梳理数据目录。（牵头单位：市大数据局）
3.建设智慧社区。每年新建智慧社区10个。（责任单位：市民政局、市财政局）
青岛市人民政府
2026年3月1日
`;

let app: App;
let folder: string;
let count = 0;

async function say(text: string, more: Partial<Message> = {}): Promise<Reply> {
  count += 1;
  return app.street.handle({
    id: `m${count}`,
    channel: 'console',
    conversation: `c${count}`,
    user: 'boss',
    text,
    at: new Date('2026-11-23T01:00:00Z'),
    audience: 'private',
    ...more,
  });
}

const ask = async (text: string, conversation?: string): Promise<string> =>
  renderPlainText(await say(text, conversation === undefined ? {} : { conversation }));
const buttonsOf = ({ blocks }: Reply): readonly Button[] =>
  blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []));
const file = (name: string, bytes: Uint8Array): Pick<Message, 'attachments'> => ({
  attachments: [{ name, load: () => Promise.resolve(bytes) }],
});

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'duban-'));
  const knowledge = join(folder, 'knowledge');
  mkdirSync(knowledge);
  writeFileSync(join(knowledge, 'weihai.txt'), weihaiText);
  writeFileSync(join(knowledge, 'qingdao.txt'), PLAN);
  writeFileSync(join(knowledge, 'broken.pdf'), '%PDF-1.7 rubbish');
  writeFileSync(join(knowledge, 'units.csv'), '单位,别名\n市大数据局,市数管办\n');
  app = await createApp(
    loadConfig({
      DUBAN_DATA_DIR: fillDataFolder(join(folder, 'data'), 'dictionary'),
      DUBAN_KNOWLEDGE_DIR: knowledge,
      DUBAN_ADMINISTRATORS: 'boss',
    }),
    { logger: silentLogger },
  );
});
afterAll(async () => {
  await app.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('several documents', () => {
  it('are all read, whatever lies broken beside them', () => {
    expect(app.knowledge.register().policies.map(({ id }) => id)).toEqual(['qingdao', 'weihai']);
  });

  it('are named by an answer that names no task, and nothing of another one is told', async () => {
    expect(await ask('青岛的文件有多少项任务')).toBe(
      '文件共3项任务，分1个部分。\n（依据《青岛市数字经济行动方案》。）',
    );
    expect(await ask('青岛的文件里第9项谁负责')).toContain('任务编号是1到3');
    const absent = await ask('青岛的文件里区块链谁负责');
    expect(absent).toContain('没有关于“区块链”的内容');
    expect(absent).not.toContain('可信数据空间');
    expect(await ask('how many tasks are in the Qingdao document?')).toContain(
      '(From 青岛市数字经济行动方案',
    );
  });

  it('lend their place to a unit: 青岛市财政局 is asked about in that document alone', async () => {
    const { tasks } = await say('青岛市财政局负责哪些');
    expect(tasks).toEqual([
      { document: 'qingdao', task: 1 },
      { document: 'qingdao', task: 3 },
    ]);
  });

  it.each(['各文件任务数', '哪份文件任务最多', 'Which document has the most tasks?'])(
    'are compared: %s',
    async (asked) => {
      const said = await ask(asked);
      expect(said).toMatch(/青岛市数字经济行动方案.*3/);
      expect(said).toMatch(/威海市人民政府[办辦]公室.*29/);
    },
  );

  it('are listed with one number each', async () => {
    const rows = (await ask('有哪些文件')).split('\n');
    expect(rows.filter((row) => /^\d\. 《/.test(row))).toHaveLength(2);
    expect(rows.some((row) => /^\d\. \d/.test(row))).toBe(false);
  });

  it('make a bare number a question back, and its button the answer', async () => {
    const reply = await say('第3项任务谁负责', { conversation: 'back' });
    expect(reply.kind).toBe('clarify');
    const [first] = buttonsOf(reply);
    const answer = await say(first?.say ?? '', { conversation: 'back' });
    expect(answer.tasks).toEqual([{ document: 'qingdao', task: 3 }]);
    expect(renderPlainText(answer)).toContain('市民政局');
  });

  it('list the tasks of a unit under each document, whichever name they print it by', async () => {
    const reply = await say('市发展改革委牵头哪些任务');
    expect([...new Set(reply.tasks.map(({ document }) => document))]).toEqual(['qingdao', 'weihai']);
    expect(renderPlainText(reply)).toContain('青岛');
  });

  it('are told apart by their place', async () => {
    expect((await say('青岛的文件里市财政局有哪些任务')).tasks).toEqual([
      { document: 'qingdao', task: 1 },
      { document: 'qingdao', task: 3 },
    ]);
    expect(await ask('威海的文件一共多少项任务')).toContain('29');
    expect(await ask('一共多少项任务')).toContain('32');
  });

  it('know a unit by the name that the office gave it', async () => {
    expect((await say('市数管办牵头的任务有哪些，青岛的文件')).tasks).toEqual([
      { document: 'qingdao', task: 2 },
    ]);
  });

  it('are listed when somebody asks', async () => {
    const text = await ask('有哪些文件？');
    expect(text).toContain('29项任务');
    expect(text).toContain('3项任务');
  });
});

describe('/use', () => {
  it('keeps a conversation to one document, until it is told otherwise, and says so', async () => {
    expect(await ask('/use 青岛', 'kept')).toContain('数字经济行动方案');
    const kept = await say('第3项任务谁负责', { conversation: 'kept' });
    expect(kept.tasks).toEqual([{ document: 'qingdao', task: 3 }]);
    const listed = await say('市财政局有哪些任务', { conversation: 'kept' });
    expect(listed.tasks.every(({ document }) => document === 'qingdao')).toBe(true);
    expect(renderPlainText(listed)).toContain('/use 全部');
    expect((await say('第3项任务谁负责', { conversation: 'another' })).kind).toBe('clarify');
    await ask('看全部文件', 'kept');
    expect((await say('第3项任务谁负责', { conversation: 'kept' })).kind).toBe('clarify');
  });

  it('lists the documents where it has no name, or none that fits', async () => {
    expect(buttonsOf(await say('换文件')).map(({ say: words }) => words)).toEqual([
      '/use qingdao',
      '/use weihai',
    ]);
    expect((await say('/use 火星')).kind).toBe('not_found');
  });
});

describe('a file that is sent in chat', () => {
  const bytes = writeDocx(
    PLAN.replaceAll('青岛', '烟台')
      .split('\n')
      .map((line) => wordParagraph(line)),
  );

  it('is read onto a card and counts only once it is published', async () => {
    const card = await say('', { conversation: 'h', ...file('yantai.docx', bytes) });
    expect(card.kind).toBe('clarify');
    expect(JSON.stringify(card.blocks)).toContain('"value":"3"');
    expect(app.knowledge.register().findPolicy('yantai')).toBeUndefined();
    const [publish] = buttonsOf(card);
    expect((await say(publish?.say ?? '', { user: 'guest' })).kind).toBe('refused');
    expect(app.knowledge.register().findPolicy('yantai')).toBeUndefined();
    expect(renderPlainText(await say(publish?.say ?? ''))).toContain('已发布');
    expect(app.knowledge.register().findPolicy('yantai')?.tasks).toHaveLength(3);
    expect(renderPlainText(await say(publish?.say ?? ''))).toContain('此前');
    expect((await say('烟台的文件第2项谁牵头')).tasks).toEqual([{ document: 'yantai', task: 2 }]);
  });

  it('is gone when it is discarded', async () => {
    const card = await say('', file('rizhao.docx', bytes));
    await say(buttonsOf(card)[1]?.say ?? '');
    expect(app.knowledge.register().findPolicy('rizhao')).toBeUndefined();
    expect(renderPlainText(await say(buttonsOf(card)[0]?.say ?? ''))).toContain('作废');
  });

  it('shows what changes where the document is there already', async () => {
    const text = PLAN.replace('市大数据局）', '市工业和信息化局）');
    const card = await say('', file('qingdao.txt', Buffer.from(text)));
    expect(renderPlainText(card)).toContain('市工业和信息化局');
  });

  it('is refused kindly from whoever may not, and where it cannot be read', async () => {
    const refused = await say('', { user: 'guest', ...file('a.docx', bytes) });
    expect(refused.kind).toBe('refused');
    expect(renderPlainText(refused)).toContain('管理员');
    expect((await say('', file('a.pdf', Buffer.from('%PDF-1.7 x')))).kind).toBe('error');
  });
});
