// The machine's side: Node.js, the data folder, the database, the documents, the settings of Feishu or Lark.
import { access, constants, mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Config } from '../../config/config.ts';
import { createRegisterStore } from '../../stores/sqlite/register-store.ts';
import { checkDatabase, openDatabase } from '../../stores/sqlite/database.ts';
import { listSources } from '../read-source.ts';
import { knowledgeFolder } from '../version.ts';
import type { Check } from './check.ts';

export async function checkInstallation(config: Config): Promise<readonly Check[]> {
  const folder = resolve(config.dataDir);
  return [
    { about: 'Node.js', state: 'ok', words: process.version },
    await tryTo('data folder', async () => {
      await mkdir(folder, { recursive: true });
      await access(folder, constants.R_OK | constants.W_OK);
      return { state: 'ok', words: folder };
    }),
    ...(await checkStores(join(folder, 'duban.sqlite'))),
    await tryTo('documents', () => checkDocuments(config)),
    checkLark(config),
    checkConsole(config),
  ];
}

async function checkStores(file: string): Promise<readonly Check[]> {
  return [
    await tryTo('database', async () => {
      const database = await openDatabase(file);
      try {
        const fault = await checkDatabase(database);
        const tasks = (await createRegisterStore(database).loadAll()).flatMap(
          (policy) => policy.tasks,
        ).length;
        if (fault !== undefined)
          return { state: 'broken', words: fault, instead: 'restore a backup: duban restore' };
        return { state: 'ok', words: `sound; ${tasks} tasks in the register` };
      } finally {
        await database.destroy();
      }
    }),
  ];
}

async function checkDocuments(config: Config): Promise<Omit<Check, 'about'>> {
  const folder = knowledgeFolder(config);
  const files = await listSources(folder);
  return files.length === 0
    ? {
        state: 'broken',
        words: `no document in ${folder}`,
        instead: 'every answer is "not in this document"',
      }
    : { state: 'ok', words: `${files.length} in ${folder}` };
}

function checkLark({ lark }: Config): Check {
  if (lark === undefined) return { about: 'Feishu / Lark', state: 'off', words: 'LARK_APP_ID is not set' };
  const words = `${lark.transport} at ${lark.domain}; duban lark setup tries it`;
  return lark.transport === 'webhook' && lark.encryptKey === undefined
    ? {
        about: 'Feishu / Lark',
        state: 'advice',
        words: `${words}. Set LARK_ENCRYPT_KEY: nothing is signed without it`,
      }
    : { about: 'Feishu / Lark', state: 'ok', words };
}

function checkConsole({ web }: Config): Check {
  const token = web.token === undefined ? 'open to this machine only' : 'with an access token';
  return { about: 'web console', state: 'ok', words: `${web.host}:${web.port}, ${token}` };
}

async function tryTo(about: string, look: () => Promise<Omit<Check, 'about'>>): Promise<Check> {
  try {
    return { about, ...(await look()) };
  } catch (error) {
    return { about, state: 'broken', words: error instanceof Error ? error.message : String(error) };
  }
}
