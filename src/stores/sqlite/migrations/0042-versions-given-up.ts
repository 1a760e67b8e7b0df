// Until when the last version of a document held that nobody replaced: what was forgotten answers no question of later.
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('policy_versions', (table) => {
    table.string('held_until');
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('policy_versions', (table) => {
    table.dropColumn('held_until');
  });
}
