// The ledger without the rest of the bot: for the subcommands that read, export, check and copy it, while the bot runs
// or while it doesn't.
import { join, resolve } from 'node:path';
import type { Config } from '../../config/config.ts';
import type { Register } from '../../domain/policy/index.ts';
import type { LedgerStore } from '../../domain/ledger/index.ts';
import type { PeopleStore, PersonTokenStore } from '../../domain/people/index.ts';
import { UserError } from '../../shared/errors.ts';
import { openDatabase } from '../../stores/sqlite/database.ts';
import type { Database } from '../../stores/sqlite/database.ts';
import { createLedgerStore } from '../../stores/sqlite/ledger-store.ts';
import { createPeopleStore } from '../../stores/sqlite/people-store.ts';
import { createPersonTokenStore } from '../../stores/sqlite/person-token-store.ts';
import { createCorrectionStore } from '../../stores/sqlite/correction-store.ts';
import { createRegisterStore } from '../../stores/sqlite/register-store.ts';
import { createVersionStore } from '../../stores/sqlite/version-store.ts';
import { layRegister } from '../lay-register.ts';
import { createCorrector } from '../review-desk.ts';
import { knowledgeFolder } from '../version.ts';
import { createOffice } from './office.ts';
import type { Office } from './office.ts';

export interface OpenLedger {
  readonly office: Office;
  readonly store: LedgerStore;
  readonly people: PeopleStore;
  readonly tokens: PersonTokenStore;
  readonly register: Register;
  readonly database: Database;
  close(): Promise<void>;
}

/** The database of an installation; the same file that the bot opens. */
export function databaseFile(config: Config): string {
  return join(resolve(config.dataDir), 'duban.sqlite');
}

export async function openLedger(config: Config): Promise<OpenLedger> {
  const database = await openDatabase(databaseFile(config));
  const { register } = await layRegister(await createRegisterStore(database).loadAll(), {
    folder: knowledgeFolder(config),
    corrections: createCorrector(createCorrectionStore(database)),
  });
  const store = createLedgerStore(database);
  const people = createPeopleStore(database);
  const { administrators, thresholds } = config.ledger;
  const office = createOffice({
    store,
    people,
    administrators,
    thresholds,
    register: () => register,
    versions: createVersionStore(database),
    zone: config.timeZone,
  });
  const tokens = createPersonTokenStore(database);
  return { office, store, people, tokens, register, database, close: () => database.destroy() };
}

/** @throws UserError before anything was read: there are no tasks whose state could be told. */
export function requireRegister({ register }: OpenLedger): void {
  if (register.policies.length === 0) {
    throw new UserError('no-register', 'No document has been read yet. Run duban ingest first.');
  }
}
