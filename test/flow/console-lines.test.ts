// The answer in lines: the looked-up reply at once, better words behind it; one JSON value for whoever does not ask for lines.
import { describe, expect, it } from 'vitest';
import type { Street } from '../../src/channels/channel.port.ts';
import { messageResponse, messageUpdate } from '../../src/channels/console/api-schema.ts';
import type { Reply } from '../../src/domain/conversation/index.ts';
import { ask } from '../support/call-console.ts';
import { createFakeStreet } from '../support/fake-street.ts';
import { startFakeConsole } from '../support/start-fake-console.ts';
import type { FakeConsole } from '../support/start-fake-console.ts';

const words = (text: string): Reply => ({
  kind: 'answer',
  blocks: [{ kind: 'text', text }],
  tasks: [],
  citations: [],
  made: 'worded-by-model',
  language: 'en',
});

/** A model that says two things after the first answer; the last only when it is let. */
function createWordingStreet(mayFinish: Promise<void>): Street {
  const fake = createFakeStreet();
  return {
    async handle(message, watch) {
      const reply = await fake.handle(message);
      if (watch === undefined) return words('the last word');
      watch({ kind: 'working' });
      watch({ kind: 'partial', reply: words('half') });
      void mayFinish.then(() => watch({ kind: 'final', reply: words('the last word') }));
      return reply;
    },
  };
}

async function readLines(app: FakeConsole, onLine: (line: string, index: number) => void): Promise<void> {
  const response = await fetch(`${app.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/x-ndjson' },
    body: JSON.stringify({ text: 'task 13' }),
  });
  expect(response.headers.get('content-type')).toContain('application/x-ndjson');
  const decoder = new TextDecoder();
  let text = '';
  let index = 0;
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    const lines = text.split('\n');
    text = lines.pop() ?? '';
    for (const line of lines) onLine(line, index++);
  }
  expect(text).toBe('');
}

describe('an answer in lines', () => {
  it('gives the facts before the model has finished, and its words in the end', async () => {
    let finish = (): void => undefined;
    const app = await startFakeConsole({
      street: createWordingStreet(new Promise<void>((resolve) => (finish = resolve))),
    });
    const lines: string[] = [];
    await readLines(app, (line, index) => {
      lines.push(line);
      // Only what was read already lets the model go on.
      if (index === 1) finish();
    });
    const [first = '', ...rest] = lines;
    expect(messageResponse.parse(JSON.parse(first)).reply.made).toBe('looked-up');
    expect(JSON.parse(first)).toMatchObject({ working: true });
    const updates = rest.map((line) => messageUpdate.parse(JSON.parse(line)));
    expect(updates.map(({ kind, reply }) => [kind, reply.text])).toEqual([
      ['partial', 'half'],
      ['final', 'the last word'],
    ]);
    await app.stop();
  });

  it('ends with the first line where no model is at work', async () => {
    const app = await startFakeConsole();
    const lines: string[] = [];
    await readLines(app, (line) => lines.push(line));
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ working: false });
    await app.stop();
  });

  it('is the last word in one value for whoever asks for JSON', async () => {
    const app = await startFakeConsole({ street: createWordingStreet(Promise.resolve()) });
    const { body } = await ask(app, { text: 'task 13' });
    expect(messageResponse.parse(body).reply.text).toBe('the last word');
    await app.stop();
  });
});
