// env → Config. Names every bad setting at once, and never repeats a value: it may be a secret.
import { isIP } from 'node:net';
import { ConfigError } from '../shared/errors.ts';
import type { Config } from './config.ts';
import { readDigest } from './digest-group.ts';
import { findLarkContradictions, readLark } from './lark-group.ts';
import { readLedger } from './ledger-group.ts';
import { findEmbeddingsContradictions, readEmbeddings } from './embeddings-group.ts';
import { findModelContradictions, readModel } from './model-group.ts';
import { settings } from './schema.ts';
import type { Problem, SettingName, Values } from './schema.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

export function loadConfig(env: Environment): Config {
  const problems: Problem[] = [];
  const values = readValues(env, problems);
  if (problems.length === 0) problems.push(...findContradictions(values));
  if (problems.length > 0) throw new ConfigError(problems);
  return Object.freeze({
    dataDir: values.DUBAN_DATA_DIR,
    knowledgeDir: values.DUBAN_KNOWLEDGE_DIR,
    timeZone: values.DUBAN_TIME_ZONE,
    logLevel: values.LOG_LEVEL,
    web: { host: values.HOST, port: values.PORT, token: values.DUBAN_TOKEN },
    lark: readLark(values),
    ledger: readLedger(values),
    digest: readDigest(values),
    model: readModel(values),
    traceDays: values.TRACE_DAYS,
    embeddings: readEmbeddings(values),
  });
}

/** An empty value counts as unset, so that `.env.example` can be copied as it is. */
function readValues(env: Environment, problems: Problem[]): Values {
  const values: Record<string, unknown> = {};
  for (const name of Object.keys(settings) as SettingName[]) {
    const result = settings[name].schema.safeParse(env[name] === '' ? undefined : env[name]);
    if (result.success) values[name] = result.data;
    else problems.push({ name, problem: result.error.issues[0]?.message ?? 'is not valid' });
  }
  return values as Values;
}

function findContradictions(values: Values): Problem[] {
  const problems: Problem[] = [];
  if (!isLoopback(values.HOST) && values.DUBAN_TOKEN === undefined) {
    problems.push({
      name: 'DUBAN_TOKEN',
      problem: 'must be set when HOST is not loopback, or anybody on the network could read and write',
    });
  }
  problems.push(
    ...findLarkContradictions(values),
    ...findModelContradictions(values),
    ...findEmbeddingsContradictions(values),
  );
  return problems;
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}
