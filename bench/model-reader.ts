// A perfect reader over questions that the rules miss: how many are right at once, how many after one press, how many not.
// Usage: node dist/bench/bench/model-reader.js [QUESTIONS.jsonl] [-v]
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../src/app/compose.ts';
import type { App } from '../src/app/compose.ts';
import { loadConfig } from '../src/config/load-config.ts';
import { renderPlainText } from '../src/domain/conversation/index.ts';
import type { Reply } from '../src/domain/conversation/index.ts';
import { silentLogger } from '../src/shared/logger.port.ts';
import { judgeReply } from '../test/support/judge-reply.ts';
import { createPerfectReader, startModelServer } from '../test/support/model-server/index.ts';
import { loadReaderQuestions, namesUnits, offeredIn } from '../test/support/reader-questions.ts';

const [file = 'test/fixtures/model-reader.jsonl'] = process.argv.slice(2).filter((word) => word !== '-v');
const isVerbose = process.argv.includes('-v');
const questions = loadReaderQuestions(readFileSync(file, 'utf8'));
const mind = createPerfectReader(
  new Map(questions.map(({ turns, reading }) => [turns.at(-1) ?? '', reading])),
);
const server = await startModelServer({ mind });
const dataDir = mkdtempSync(join(tmpdir(), 'duban-reader-'));
const settings = { DUBAN_DATA_DIR: dataDir };
const model = {
  MODEL_BASE_URL: server.baseUrl,
  MODEL_NAME: 'perfect',
  MODEL_CALLS_PER_PERSON: '1000000',
  MODEL_CALLS_PER_DAY: '1000000',
};
const rules = await createApp(loadConfig(settings), { logger: silentLogger, conversations: 'memory' });
const app = await createApp(loadConfig({ ...settings, ...model }), {
  logger: silentLogger,
  conversations: 'memory',
});
let count = 0;
const say = (to: App, conversation: string, text: string): Promise<Reply> =>
  to.street.handle({
    id: String((count += 1)),
    channel: 'replay',
    conversation,
    user: 'u',
    text,
    at: new Date('2026-11-23T09:00:00+08:00'),
    audience: 'private',
  });
const tally = new Map<string, Map<string, number>>();
try {
  const register = app.knowledge.register();
  for (const { category, turns, expect } of questions) {
    const conversation = `c${count}`;
    let reply: Reply | undefined;
    let byRules: Reply | undefined;
    for (const turn of turns) byRules = await say(rules, conversation, turn);
    for (const turn of turns) reply = await say(app, conversation, turn);
    if (reply === undefined || byRules === undefined) continue;
    const faults = judgeReply(register, reply, expect);
    const offered = offeredIn(reply);
    let how = judgeReply(register, byRules, expect).length === 0 ? 'right by rules' : 'at once';
    if (faults.length > 0 || reply.kind === 'clarify') {
      const pressed = offered === undefined ? undefined : await say(app, conversation, offered);
      const left = pressed === undefined ? faults : judgeReply(register, pressed, expect);
      how =
        left.length > 0
          ? 'WRONG'
          : namesUnits(register, reply)
            ? 'NAMES UNITS'
            : faults.length === 0
              ? 'clause, one press'
              : 'one press';
    }
    const row = tally.get(how) ?? new Map<string, number>();
    tally.set(how, row.set(category, (row.get(category) ?? 0) + 1));
    if (isVerbose) {
      const text = renderPlainText(reply).replaceAll('\n', ' ⏎ ').slice(0, 240);
      console.log(`${how} | ${turns.join(' || ')} | ${faults.join('; ')} | ${text}`);
    }
  }
} finally {
  await app.stop();
  await rules.stop();
  await server.close();
  rmSync(dataDir, { recursive: true, force: true });
}
for (const [how, row] of tally) {
  const total = [...row.values()].reduce((sum, one) => sum + one, 0);
  console.error(how.padEnd(16), String(total).padStart(4), Object.fromEntries(row));
}
