// A lying model (or an honest one) over a file of messages as `duban replay` takes them: replies to standard output,
// what became of the model's words to standard error.
// Usage: node dist/bench/bench/model-lies.js MESSAGES [honest|lying|first|second|third|talk|twist|narrow]
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../src/app/compose.ts';
import { loadConfig } from '../src/config/load-config.ts';
import { renderPlainText } from '../src/domain/conversation/index.ts';
import { silentLogger } from '../src/shared/logger.port.ts';
import {
  createAdversary,
  createLying,
  honest,
  startModelServer,
  STRATEGIES,
} from '../test/support/model-server/index.ts';
import type { Mind } from '../test/support/model-server/index.ts';

interface Line {
  readonly conversation: string;
  readonly user: string;
  readonly text: string;
  readonly at: string;
}

const [file, name = 'lying'] = process.argv.slice(2);
if (file === undefined) throw new Error('usage: model-lies MESSAGES.jsonl [honest|lying|…]');
const strategy = STRATEGIES.find((one) => one === name);
/** The tasks that the passage search finds by itself. */
const lookUp = async (question: string): Promise<readonly number[]> =>
  (await app.knowledge.passages.search(question, { limit: 8 })).flatMap(({ task }) => task ?? []);
const chooseMind = (): Mind =>
  strategy !== undefined ? createAdversary(strategy, lookUp) : name === 'honest' ? honest : createLying();
const lines = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as Line);
const server = await startModelServer({ mind: chooseMind() });
const dataDir = mkdtempSync(join(tmpdir(), 'duban-lies-'));
const config = loadConfig({
  DUBAN_DATA_DIR: dataDir,
  MODEL_BASE_URL: server.baseUrl,
  MODEL_NAME: 'lying',
  MODEL_CALLS_PER_PERSON: '1000000',
  MODEL_CALLS_PER_DAY: '1000000',
});
const app = await createApp(config, { logger: silentLogger, conversations: 'memory' });
const made = new Map<string, number>();
const turns = new Map<string, number>();
try {
  for (const [at, { conversation, user, text, at: saidAt }] of lines.entries()) {
    const index = turns.get(conversation) ?? 0;
    turns.set(conversation, index + 1);
    const from = performance.now();
    const reply = await app.street.handle({
      id: String(at),
      channel: 'replay',
      conversation,
      user,
      text,
      at: new Date(saidAt),
      audience: 'private',
    });
    const how = reply.read === undefined ? reply.made : `${reply.made}, read ${reply.read}`;
    made.set(how, (made.get(how) ?? 0) + 1);
    const { kind, tasks, citations } = reply;
    console.log(
      JSON.stringify({
        conversation,
        index,
        reply: {
          kind,
          text: renderPlainText(reply),
          tasks: tasks.map(({ task }) => task),
          citations: citations.map(({ task, quote }) => ({ task: task ?? null, quote })),
        },
        made: how,
        ms: performance.now() - from,
      }),
    );
  }
  console.error(Object.fromEntries(made), `wordings refused: ${await app.traces.countRefused()}`);
} finally {
  await app.stop();
  await server.close();
  rmSync(dataDir, { recursive: true, force: true });
}
