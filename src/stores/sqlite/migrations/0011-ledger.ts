// The two chains. The triggers make the tables append-only for everybody, the bot included.
import type { Knex } from 'knex';

const CHAINS = ['ledger_entries', 'audit_records'] as const;

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('ledger_entries', (table) => {
    table.integer('sequence').primary();
    table.string('id').notNullable().unique();
    table.string('channel').notNullable();
    table.string('message').notNullable();
    table.integer('ordinal').notNullable();
    table.text('body').notNullable();
    table.string('hash').notNullable();
    table.unique(['channel', 'message', 'ordinal']);
  });
  await knex.schema.createTable('audit_records', (table) => {
    table.integer('sequence').primary();
    table.string('channel').notNullable();
    table.string('message').notNullable();
    table.text('body').notNullable();
    table.string('hash').notNullable();
    table.unique(['channel', 'message']);
  });
  await knex.schema.createTable('chain_heads', (table) => {
    table.string('chain').primary();
    table.integer('sequence').notNullable();
    table.string('hash').notNullable();
  });
  await knex('chain_heads').insert(CHAINS.map((chain) => ({ chain, sequence: 0, hash: '' })));
  for (const chain of CHAINS) {
    for (const change of ['UPDATE', 'DELETE']) {
      await knex.raw(
        `CREATE TRIGGER ${chain}_no_${change.toLowerCase()} BEFORE ${change} ON ${chain}
         BEGIN SELECT RAISE(ABORT, '${chain} is append-only'); END`,
      );
    }
  }
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['chain_heads', ...CHAINS]) await knex.schema.dropTable(table);
}
