// What was said survives a restart, and a stop finishes what is in hand.
import { describe, expect, it } from 'vitest';
import { startDuban } from '../support/run-duban.ts';
import { createDataFolder } from '../support/data-folder.ts';

interface Answer {
  readonly conversation: string;
  readonly reply: { readonly text: string; readonly tasks: readonly { readonly task: number }[] };
}

async function ask(url: string, text: string, conversation?: string): Promise<Answer> {
  const response = await fetch(new URL('/api/messages', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text, conversation }),
  });
  expect(response.status).toBe(200);
  return (await response.json()) as Answer;
}

describe('a restart', () => {
  it('keeps the conversation: what was said is shown, and a follow-up still knows its subject', async () => {
    const dataDir = createDataFolder('bundled');
    const first = await startDuban({ dataDir });
    const { conversation } = await ask(first.url, '第14项什么时候到期');
    first.child.kill('SIGTERM');
    expect(await first.exited).toBe(0);

    const second = await startDuban({ dataDir });
    const history = await fetch(new URL(`/api/conversations/${conversation}`, second.url));
    expect(((await history.json()) as { turns: { text: string }[] }).turns.map(({ text }) => text)).toEqual([
      '第14项什么时候到期',
    ]);
    const followUp = await ask(second.url, '那责任单位呢', conversation);
    expect(followUp.reply.tasks.map(({ task }) => task)).toEqual([14]);
    second.child.kill('SIGTERM');
    expect(await second.exited).toBe(0);
  });

  it('answers what is in hand before it stops', async () => {
    const { url, child, exited } = await startDuban();
    const questions = Array.from({ length: 20 }, (_, i) => ask(url, `第${i + 1}项谁牵头`));
    await Promise.race(questions);
    child.kill('SIGTERM');
    const answers = await Promise.all(questions);
    expect(answers.map(({ reply }) => reply.tasks.map(({ task }) => task))).toEqual(
      Array.from({ length: 20 }, (_, i) => [i + 1]),
    );
    expect(await exited).toBe(0);
  });
});
