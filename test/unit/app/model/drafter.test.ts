// Drafts over a digest: what does not hold is left out, and what is left is marked as what it is.
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Trace } from '../../../../src/domain/answering/index.ts';
import { createBudget } from '../../../../src/app/model/budget.ts';
import { createDrafter } from '../../../../src/app/model/drafter.ts';
import type { Drafter } from '../../../../src/app/model/drafter.ts';
import { loadPrompts } from '../../../../src/app/model/load-prompts.ts';
import type { Reply } from '../../../../src/domain/conversation/index.ts';
import { createChatModel } from '../../../../src/models/langchain/chat/chat-model.ts';
import { openDatabase } from '../../../../src/stores/sqlite/database.ts';
import { createModelUsageStore } from '../../../../src/stores/sqlite/model-usage-store.ts';
import { loadWeihai } from '../../../support/ask-weihai.ts';
import { startModelServer } from '../../../support/model-server/index.ts';
import type { Behaviour, ModelServer } from '../../../support/model-server/index.ts';

const register = loadWeihai();

const digest: Reply = {
  kind: 'answer',
  blocks: [
    { kind: 'text', text: '本周更新12项任务，红灯2项：第14项、第24项。' },
    { kind: 'text', text: '第14项由市大数据局负责，智慧社区覆盖率90%，本周汇报人钱小明。' },
  ],
  tasks: [14, 24].map((task) => ({ document: 'weihai', task })),
  citations: [],
  made: 'looked-up',
  language: 'zh-Hans',
};

/** Lines of a page, each of which tells of one thing. */
const page: Reply = {
  ...digest,
  blocks: [
    { kind: 'text', text: '本周红灯2项。' },
    {
      kind: 'list',
      items: [
        { text: '13-1 惠企便民政策“直达快享”全覆盖 逾期317天' },
        { text: '延期未批 13-1' },
        { text: '12月18日到期 17-1' },
        { text: '12月31日到期 10-2' },
      ],
    },
  ],
};

const OCCASION = {
  period: '2026-W48',
  channel: 'clock',
  at: new Date('2026-11-23T00:30:00Z'),
  day: '2026-11-23',
} as const;

async function open(
  behaviour: Partial<Behaviour>,
): Promise<{ readonly drafter: Drafter; readonly server: ModelServer; readonly traces: readonly Trace[] }> {
  const server = await startModelServer({ mind: () => '', ...behaviour });
  const database = await openDatabase(':memory:');
  onTestFinished(async () => {
    await server.close();
    await database.destroy();
  });
  const traces: Trace[] = [];
  const settings = {
    baseUrl: server.baseUrl,
    apiKey: undefined,
    model: 'm',
    timeoutMs: 3_000,
    ca: undefined,
    proxy: undefined,
    temperature: undefined,
    contextTokens: 8_000,
    maxAnswerTokens: 500,
  };
  const drafter = createDrafter({
    model: createChatModel(settings),
    prompts: loadPrompts(),
    register: () => register,
    budget: createBudget(createModelUsageStore(database), { callsPerDay: 2, callsPerPerson: 2 }),
    answerLimitMs: 5_000,
    names: () => Promise.resolve(['钱小明']),
    traces: { keep: (trace) => void traces.push(trace) },
  });
  return { drafter, server, traces };
}

describe('a draft', () => {
  it.each([
    ['borrows a date from another line', '12月18日10-2到期。'],
    ['says of all what a line says of one', '红灯2项均已逾期317天。'],
    ['turns a line into its contrary', '13-1延期申请已获批准。'],
    ['reads a label as two numbers', '17-1逾期10天。'],
  ])('that %s is refused', async (_, said) => {
    const { drafter } = await open({ mind: () => said });
    expect(await drafter.draft({ what: 'summary', digest: page }, OCCASION)).toMatchObject({
      kind: 'refused',
    });
  });

  it.each(['本周红灯2项。', '12月18日17-1到期。'])('that rewords one line stands: %s', async (said) => {
    const { drafter } = await open({ mind: () => said });
    expect(await drafter.draft({ what: 'summary', digest: page }, OCCASION)).toMatchObject({
      kind: 'drafted',
      text: said,
      leftOut: [],
    });
  });

  it('is what holds of what the model wrote, with a mark beside it', async () => {
    const { drafter, server, traces } = await open({
      mind: () => '本周更新12项任务，红灯2项。市财政局进展最慢。第14项智慧社区覆盖率90%。',
    });
    const draft = await drafter.draft({ what: 'special-report', digest }, OCCASION);
    expect(draft).toMatchObject({
      kind: 'drafted',
      text: '本周更新12项任务，红灯2项。第14项智慧社区覆盖率90%。',
      mark: '人工智能辅助起草，待审定',
      leftOut: ['市财政局进展最慢。'],
    });
    expect(server.requests[0]?.user).not.toContain('钱小明');
    expect(traces, 'what was left out is kept for review').toMatchObject([
      {
        message: expect.stringMatching(/^draft-2026-W48-/) as string,
        refused: true,
        steps: [{ outcome: 'shown' }, { outcome: 'refused', wording: '市财政局进展最慢。' }],
      },
    ]);
  });

  it('is refused where nothing holds', async () => {
    const { drafter } = await open({ mind: () => '本周更新99项任务，全部完成。' });
    expect(await drafter.draft({ what: 'summary', digest }, OCCASION)).toMatchObject({ kind: 'refused' });
  });

  it('is off where the model fails, or the day has had enough of them', async () => {
    const { drafter, traces } = await open({ fails: { status: 401 } });
    const drafts = [];
    for (let turn = 0; turn < 3; turn += 1)
      drafts.push(await drafter.draft({ what: 'summary', digest }, OCCASION));
    expect(drafts.map((draft) => (draft.kind === 'off' ? draft.why : draft.kind))).toEqual([
      'chat-failed',
      'chat-failed',
      'budget-day',
    ]);
    expect(traces.map(({ steps }) => steps)).toMatchObject([
      [{ kind: 'model-left-out', why: 'chat-failed' }],
      [{ kind: 'model-left-out', why: 'chat-failed' }],
      [{ kind: 'model-left-out', why: 'budget-day' }],
    ]);
  });
});
