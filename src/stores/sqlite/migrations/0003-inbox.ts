// The inbox: one row a delivery. Both keys are unique, so that a re-delivery is refused by the write itself.
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('inbox', (table) => {
    table.increments('sequence');
    table.string('event_id').notNullable().unique();
    table.string('message_id').unique();
    table.string('lane').notNullable();
    table.text('payload').notNullable();
    table.bigInteger('received_at').notNullable();
    table.boolean('done').notNullable().defaultTo(false);
  });
  // What waits is found without reading two days of payloads; a plain index would grow with every delivery.
  await knex.raw('CREATE INDEX inbox_waiting ON inbox (sequence) WHERE done = 0');
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('inbox');
}
