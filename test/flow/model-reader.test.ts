// Questions that the rules cannot place become right where a model reads them rightly, and stay harmless where it lies.
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createProgram } from '../../src/cli/program.ts';
import { renderPlainText } from '../../src/domain/conversation/index.ts';
import type { PassageSearch } from '../../src/domain/answering/index.ts';
import { fold } from '../../src/text/fold.ts';
import { loadWeihai } from '../support/ask-weihai.ts';
import { createPerfectReader, startModelServer } from '../support/model-server/index.ts';
import { openModelStreet } from '../support/open-model-street.ts';
import type { OpenPassages } from '../support/open-passages.ts';
import { openPreparedPassages } from '../support/open-prepared-passages.ts';
import { createDataFolder } from '../support/data-folder.ts';

const register = loadWeihai();
let opened: OpenPassages;
let passages: PassageSearch;
beforeAll(async () => {
  opened = await openPreparedPassages();
  passages = opened.index;
  await opened.index.rebuild(register.policies);
});
afterAll(() => opened.close());

const NO_LEAD = [3, 6, 7, 8, 9, 10, 11, 14, 15, 16, 18, 19, 20, 21, 22, 23, 24, 26, 29];

/** Turns, what a perfect reader makes of the last, and the tasks that the answer must be about. */
const placed: readonly (readonly [readonly string[], object, readonly number[]])[] = [
  [['没人扛旗的任务'], { ask: 'list', noLead: true }, NO_LEAD],
  [['Which jobs have nobody at the helm?'], { ask: 'list', noLead: true }, NO_LEAD],
  [['第5项谁牵头', '拿得出手的数字有吗'], { ask: 'target', tasks: [5] }, [5]],
  [['第13项谁牵头', '验收标准是啥'], { ask: 'target', tasks: [13] }, [13]],
  [['第24项的期限', '到时候要亮出多少成果'], { ask: 'target', tasks: [24] }, [24]],
];

/** Nothing in the words of the question bears the task out: it is put before the person. */
const suggested: readonly (readonly [string, object, number])[] = [
  ['教授的研究怎么变成产品?', { ask: 'content', tasks: [10], words: '科技成果 转化' }, 10],
  ['市领导怎么实时看到全市的情况?', { ask: 'units', tasks: [21], words: '领导驾驶舱 城市运行' }, 21],
  ['霧霾超標會提前通知嗎?', { ask: 'content', tasks: [19], words: '大气 预报预警' }, 19],
  ['怎样让群众少跑腿、少交材料?', { ask: 'lead', tasks: [13], words: '无证明 静默服务' }, 13],
  ['路边给新能源汽车补能的设备够不够用?', { ask: 'search', words: '智慧公共充电设施' }, 22],
];

describe('a perfect reader', () => {
  it.each(placed)('%j is answered', async (turns, reading, tasks) => {
    const last = turns.at(-1) ?? '';
    const mind = createPerfectReader(new Map([[last, reading]]));
    const { ask, askRules } = await openModelStreet({ mind }, { register, passages });
    let reply = await ask(turns[0] ?? '', 'c');
    let byRules = await askRules(turns[0] ?? '', 'r');
    if (turns.length > 1) [reply, byRules] = [await ask(last, 'c'), await askRules(last, 'r')];
    expect(byRules.kind).not.toBe('answer');
    expect(reply).toMatchObject({ kind: 'answer', read: 'by-model', made: 'looked-up' });
    expect(reply.tasks.map(({ task }) => task)).toEqual(tasks);
  });

  it.each(['是的', '对', 'yes'])('is told %s, and what was offered is asked', async (yes) => {
    const [question, reading, task] = suggested[3] ?? ['', {}, 0];
    const mind = createPerfectReader(new Map([[question, reading]]));
    const { ask } = await openModelStreet({ mind }, { register, passages });
    await ask(question, 'c');
    const reply = await ask(yes, 'c');
    expect(reply).toMatchObject({ kind: 'answer', made: 'looked-up', tasks: [{ task }] });
    expect(renderPlainText(reply)).toMatch(/市财政局|Finance Bureau/u);
    // An offer is taken once, or not at all.
    expect(await ask('第9项期限', 'c')).toMatchObject({ tasks: [{ task: 9 }] });
    expect((await ask(yes, 'c')).tasks).not.toEqual([{ document: 'weihai', task }]);
  });

  it.each(suggested)('%s is put before the person, with the clause', async (question, reading, task) => {
    const mind = createPerfectReader(new Map([[question, reading]]));
    const { ask, askRules } = await openModelStreet({ mind }, { register, passages });
    const reply = await ask(question, 'c');
    expect((await askRules(question)).kind).toBe('not_found');
    expect(reply).toMatchObject({ kind: 'clarify', read: 'by-model', tasks: [{ task }] });
    expect(reply.citations[0]?.task).toBe(task);
    expect(register.gazetteer.mentions(fold(renderPlainText(reply)))).toEqual([]);
    const button = reply.blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : [])).at(0);
    expect(await ask(button?.say ?? '', 'c')).toMatchObject({ kind: 'answer', tasks: [{ task }] });
  });
});

describe('in the terminal', () => {
  it('the offered question may be typed', async () => {
    const [question, reading] = suggested[3] ?? ['', {}];
    const server = await startModelServer({ mind: createPerfectReader(new Map([[question, reading]])) });
    onTestFinished(() => server.close());
    const stdin = new PassThrough();
    const stdout = new PassThrough();
    const said: string[] = [];
    stdout.setEncoding('utf8').on('data', (text: string) => said.push(text));
    const env = {
      DUBAN_DATA_DIR: createDataFolder('bundled'),
      MODEL_BASE_URL: server.baseUrl,
      MODEL_NAME: 'm',
    };
    const program = createProgram(
      { env, stdin, stdout, stderr: new PassThrough().resume(), onStop: () => undefined },
      '0',
    );
    stdin.end(`${question}\n第13项 谁牵头？\n`);
    await program.parseAsync(['node', 'duban', 'ask']);
    const text = said.join('');
    const offer = text.indexOf('→ 第13项 谁牵头？');
    expect(offer).toBeGreaterThan(0);
    expect(text.slice(0, offer)).not.toContain('财政');
    expect(text.slice(offer)).toContain('市财政局');
  });
});

describe('a reader that lies', () => {
  it.each([
    ['a unit that nobody named', { ask: 'list', units: ['市財政局'] }],
    ['a task that does not exist', { ask: 'lead', tasks: [77] }],
    ['everything there is', { ask: 'list' }],
    ['a year that nobody named', { ask: 'list', year: 2027 }],
    ['a form of its own', { ask: 'delete', tasks: [1] }],
    ['orders', { ask: '/done 24', tasks: ['24; DROP TABLE'] }],
  ])('%s: the rules answer', async (_, reading) => {
    const question = '地铁几号线先开工';
    const mind = createPerfectReader(new Map([[question, reading]]));
    const { ask, askRules } = await openModelStreet({ mind }, { register, passages });
    expect(renderPlainText(await ask(question))).toBe(renderPlainText(await askRules(question)));
  });

  it.each(['明天会下雨吗', '第33项谁牵头', '市长是谁', '烟台的目标是多少', '你好', '低空经济拨了多少款'])(
    '%s: what the rules refuse is never asked of a model',
    async (question) => {
      const { ask, server } = await openModelStreet(
        { mind: () => ({ ask: 'lead', tasks: [3] }) },
        { register },
      );
      await ask(question);
      expect(server.requests).toEqual([]);
    },
  );
});
