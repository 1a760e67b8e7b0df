// Every version of a document. What is in the register already becomes the first version of itself.
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('policy_versions', (table) => {
    table.string('id').notNullable();
    table.integer('ordinal').notNullable();
    table.string('hash').notNullable();
    table.string('title').notNullable();
    table.string('held_from').notNullable();
    table.text('register').notNullable();
    table.primary(['id', 'ordinal']);
  });
  const rows = await knex<{ id: string; hash: string; register: string }>('policies').select(
    'id',
    'hash',
    'register',
  );
  for (const { id, hash, register } of rows) {
    const { title } = JSON.parse(register) as { title: string };
    await knex('policy_versions').insert({ id, ordinal: 1, hash, title, held_from: '', register });
  }
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('policy_versions');
}
