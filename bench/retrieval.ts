// What each ranker of passage search finds, and what they find together. See docs/evaluation.md for the command.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { addScores } from '../src/domain/answering/passages/fuse-rankings.ts';
import { readQuestionTerms } from '../src/domain/answering/passages/question-terms.ts';
import { listRankTokens } from '../src/domain/answering/passages/rank-tokens.ts';
import { splitPassages } from '../src/domain/answering/passages/split-passages.ts';
import { readPolicy } from '../src/domain/policy/index.ts';
import { openPassages } from '../test/support/open-passages.ts';
import type { OpenPassages } from '../test/support/open-passages.ts';
import { readEvalFile, readQuestionFile } from './retrieval-questions.ts';
import type { Question } from './retrieval-questions.ts';

const { values: options } = parseArgs({
  options: {
    policy: { type: 'string', default: 'knowledge/weihai-data-and-digital-transformation.txt' },
    questions: { type: 'string', multiple: true, default: [] },
    eval: { type: 'string' },
    failures: { type: 'boolean', default: false },
  },
});

type Ranker = (question: string) => Promise<readonly (number | undefined)[]>;

const text = await readFile(options.policy, 'utf8');
const policy = readPolicy({ id: basename(options.policy, '.txt'), source: basename(options.policy), text });
const passages = await openPassages();
await passages.index.rebuild([policy]);
const tasks = splitPassages(policy).map(({ task }) => task);
const asked = [
  ...(await Promise.all(options.questions.map(readQuestionFile))).flat(),
  ...(options.eval === undefined ? [] : await readEvalFile(options.eval)),
];
const questions = asked.filter(({ tasks: right }) => right.length > 0);

console.log(
  `| ranker | ${listGroups(questions)
    .map(({ name, size }) => `${name} (${size})`)
    .join(' | ')} | ms |`,
);
console.log(`|---|${'---|'.repeat(listGroups(questions).length + 1)}`);
for (const [name, ranker] of Object.entries(createRankers(passages))) await measure(name, ranker);
await measureCoverage();
await passages.close();

function createRankers({ store, vectors, index }: OpenPassages): Record<string, Ranker> {
  const range = { limit: 50 };
  const lexical = async (question: string) =>
    store.rank(listRankTokens(await readQuestionTerms(store.dictionary, question)), range);
  const toTasks = (ranked: readonly { readonly id: number }[]) => ranked.map(({ id }) => tasks[id]);
  return {
    words: async (question) => toTasks((await lexical(question)).words),
    glosses: async (question) => toTasks((await lexical(question)).glosses),
    'words + glosses': async (question) => {
      const { words, glosses } = await lexical(question);
      return toTasks(addScores([words, glosses]));
    },
    vectors: async (question) => {
      const { topic } = await readQuestionTerms(store.dictionary, question);
      return toTasks(await vectors.rank((await store.findKey()) ?? '', { asked: question, topic }, range));
    },
    fusion: async (question) => (await index.search(question, { limit: 10 })).map(({ task }) => task),
  };
}

async function measure(name: string, ranker: Ranker): Promise<void> {
  const ranks = new Map<string, number[]>();
  const times: number[] = [];
  for (const { group, question, tasks: right } of questions) {
    const start = performance.now();
    const found = [...new Set(await ranker(question))];
    times.push(performance.now() - start);
    const place = found.findIndex((task) => task !== undefined && right.includes(task));
    ranks.set(group, [...(ranks.get(group) ?? []), place < 0 ? Infinity : place + 1]);
    if (options.failures && place !== 0)
      console.error(`${name}: ${question} (${place < 0 ? 'not found' : place + 1})`);
  }
  const cells = [...ranks.values()].map(describe);
  const median = times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
  console.log(`| ${name} | ${cells.join(' | ')} | ${median.toFixed(1)} |`);
}

/** First · among the first three · mean reciprocal rank. */
function describe(ranks: readonly number[]): string {
  const within = (place: number): number => ranks.filter((rank) => rank <= place).length;
  const mean = ranks.reduce((sum, rank) => sum + 1 / rank, 0) / ranks.length;
  return `${within(1)} · ${within(3)} · ${mean.toFixed(2)}`;
}

function listGroups(all: readonly Question[]): { name: string; size: number }[] {
  const names = [...new Set(all.map(({ group }) => group))];
  return names.map((name) => ({ name, size: all.filter(({ group }) => group === name).length }));
}

/** What a threshold on coverage would say "not in this document" to. */
async function measureCoverage(): Promise<void> {
  const tops: { coverage: number; kind: 'right' | 'wrong' | 'off-topic' }[] = [];
  for (const { question, tasks: right } of asked) {
    const [best] = await passages.index.search(question, { limit: 1 });
    const isRight = best?.task !== undefined && right.includes(best.task);
    const kind = right.length === 0 ? 'off-topic' : isRight ? 'right' : 'wrong';
    tops.push({ coverage: best?.coverage ?? 0, kind });
  }
  console.log('\n| first passage with a coverage of | right | wrong | off-topic |\n|---|---|---|---|');
  for (const threshold of [0, 0.15, 0.2, 0.25, 0.3, 0.4]) {
    const count = (kind: string): number =>
      tops.filter((top) => top.kind === kind && top.coverage >= threshold).length;
    console.log(`| ${threshold} and more | ${count('right')} | ${count('wrong')} | ${count('off-topic')} |`);
  }
}
