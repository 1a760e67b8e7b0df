// Bindings in SQLite. "One active binding a user" is an index of the table, so that no race can break it.
import type { Knex } from 'knex';
import type { Binding, PeopleStore, Person, Signature } from '../../domain/people/index.ts';
import type { Database } from './database.ts';
import { writeTransaction } from './write-transaction.ts';

interface BindingRow {
  readonly number: number;
  readonly user: string;
  readonly name: string;
  readonly unit: string;
  readonly role: Binding['role'];
  readonly state: Binding['state'];
  readonly requested_at: string;
  readonly requested_by: string;
  readonly decided_at: string | null;
  readonly decided_by: string | null;
  readonly ended_at: string | null;
  readonly ended_by: string | null;
}

type NewRow = Omit<BindingRow, 'number'>;

export function createPeopleStore(database: Database): PeopleStore {
  const within = <T>(work: (transaction: Knex.Transaction) => Promise<T>): Promise<T> =>
    writeTransaction(database, work);
  return {
    request: (person, signature) =>
      within(async (transaction) => {
        await close(transaction, person.user, 'requested', signature);
        return insert(transaction, encode(person, 'requested', signature));
      }),
    grant: (number, signature) => within((transaction) => settle(transaction, number, 'active', signature)),
    refuse: (number, signature) => within((transaction) => settle(transaction, number, 'refused', signature)),
    end: (user, signature) =>
      within(async (transaction) => {
        await close(transaction, user, 'requested', signature);
        return close(transaction, user, 'active', signature);
      }),
    replace: (people, signature) => within((transaction) => replaceAll(transaction, people, signature)),
    async findActive(user) {
      const row = await database<BindingRow>('bindings').where({ user, state: 'active' }).first();
      return row && decode(row);
    },
    async find(number) {
      const row = await database<BindingRow>('bindings').where({ number }).first();
      return row && decode(row);
    },
    async listAll() {
      return (await database<BindingRow>('bindings').orderBy('number')).map(decode);
    },
  };
}

/** Decides a request that still waits; granted, it takes the place of the user's old binding. */
async function settle(
  transaction: Knex.Transaction,
  number: number,
  state: 'active' | 'refused',
  signature: Signature,
): Promise<Binding | undefined> {
  const waiting = await transaction<BindingRow>('bindings').where({ number, state: 'requested' }).first();
  if (waiting === undefined) return undefined;
  if (state === 'active') await close(transaction, waiting.user, 'active', signature);
  return decide(transaction, number, state, signature);
}

async function replaceAll(
  transaction: Knex.Transaction,
  people: readonly Person[],
  signature: Signature,
): Promise<readonly Binding[]> {
  const changed: Binding[] = [];
  for (const person of people) {
    const binding = await replaceOne(transaction, person, signature);
    if (binding !== undefined) changed.push(binding);
  }
  return changed;
}

async function replaceOne(
  transaction: Knex.Transaction,
  person: Person,
  signature: Signature,
): Promise<Binding | undefined> {
  const active = await transaction<BindingRow>('bindings')
    .where({ user: person.user, state: 'active' })
    .first();
  const { name, unit, role } = person;
  if (active?.name === name && active.unit === unit && active.role === role) return undefined;
  await close(transaction, person.user, 'active', signature);
  await close(transaction, person.user, 'requested', signature);
  const decision = { decided_at: signature.at.toISOString(), decided_by: signature.by };
  return insert(transaction, { ...encode(person, 'active', signature), ...decision });
}

async function insert(transaction: Knex.Transaction, row: NewRow): Promise<Binding> {
  const [inserted] = await transaction<BindingRow>('bindings').insert(row).returning('*');
  return decode(inserted as BindingRow);
}

async function decide(
  transaction: Knex.Transaction,
  number: number,
  state: Binding['state'],
  { by, at }: Signature,
): Promise<Binding | undefined> {
  const [row] = await transaction<BindingRow>('bindings')
    .where({ number })
    .update({ state, decided_at: at.toISOString(), decided_by: by })
    .returning('*');
  return row && decode(row);
}

async function close(
  transaction: Knex.Transaction,
  user: string,
  state: 'active' | 'requested',
  { by, at }: Signature,
): Promise<Binding | undefined> {
  const [row] = await transaction<BindingRow>('bindings')
    .where({ user, state })
    .update({ state: 'ended', ended_at: at.toISOString(), ended_by: by })
    .returning('*');
  return row && decode(row);
}

function encode(person: Person, state: Binding['state'], { by, at }: Signature): NewRow {
  const { user, name, unit, role } = person;
  const undecided = { decided_at: null, decided_by: null, ended_at: null, ended_by: null };
  return { user, name, unit, role, state, requested_at: at.toISOString(), requested_by: by, ...undecided };
}

function decode(row: BindingRow): Binding {
  return {
    number: row.number,
    user: row.user,
    name: row.name,
    unit: row.unit,
    role: row.role,
    state: row.state,
    requestedAt: row.requested_at,
    requestedBy: row.requested_by,
    ...(row.decided_at !== null && { decidedAt: row.decided_at }),
    ...(row.decided_by !== null && { decidedBy: row.decided_by }),
    ...(row.ended_at !== null && { endedAt: row.ended_at }),
    ...(row.ended_by !== null && { endedBy: row.ended_by }),
  };
}
