// How answers came about, and what was asked of the model on each day.
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('traces', (table) => {
    table.increments('sequence');
    table.string('channel').notNullable();
    table.string('message').notNullable();
    table.string('at').notNullable().index();
    table.boolean('refused').notNullable();
    table.text('trace').notNullable();
    table.index(['message']);
    table.index(['refused', 'sequence']);
  });
  await knex.schema.createTable('model_usage', (table) => {
    table.string('day').notNullable();
    table.string('person').notNullable();
    table.integer('calls').notNullable();
    table.primary(['day', 'person']);
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('model_usage');
  await knex.schema.dropTable('traces');
}
