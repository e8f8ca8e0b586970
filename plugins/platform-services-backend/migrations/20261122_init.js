/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('entities', table => {
    table.comment('Entities of the catalog, and what is referred to');
    table.increments('id').primary();
    table.string('ref', 255).notNullable().unique();
    table
      .string('uid', 64)
      .nullable()
      .index()
      .comment('Of the catalog; null: only referred to so far');
    table.string('etag', 255).nullable().comment('Of the catalog');
    table.text('title').nullable();
    table
      .text('search_text')
      .nullable()
      .comment('Name and title in lower case');
    table.string('owner_ref', 255).nullable();
    table.text('attributes').nullable().comment('JSON; what facts may name');
  });

  await knex.schema.createTable('edges', table => {
    table.comment('What an entity declares');
    table.bigIncrements('id').primary();
    table
      .integer('source_id')
      .notNullable()
      .references('id')
      .inTable('entities')
      .onDelete('CASCADE');
    table
      .integer('target_id')
      .notNullable()
      .references('id')
      .inTable('entities')
      .onDelete('CASCADE');
    table
      .string('type', 16)
      .notNullable()
      .comment('uses | resource | system | api | provides');
    table.string('offering', 63).nullable();
    table.string('environment', 63).nullable();
    table.string('variant', 63).nullable();
    table.index(['source_id', 'type'], 'edges_source_type_idx');
    table.index(['target_id', 'type', 'source_id'], 'edges_target_type_idx');
  });

  await knex.schema.createTable('consumer_counts', table => {
    table.comment('How many entities of an owner declare a service');
    table
      .integer('service_id')
      .notNullable()
      .references('id')
      .inTable('entities')
      .onDelete('CASCADE');
    table
      .string('owner_ref', 255)
      .notNullable()
      .comment('Empty: without an owner');
    table.integer('count').notNullable();
    table.primary(['service_id', 'owner_ref']);
  });

  await knex.schema.createTable('sweep', table => {
    table.comment('How far the comparison with the catalog has come; one row');
    table.integer('id').primary();
    table.text('cursor').nullable().comment('Of the next page');
    table.string('last_uid', 64).nullable().comment('Compared so far');
    table
      .bigInteger('finished_at')
      .nullable()
      .comment('Of the last complete one; milliseconds since 1970');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('sweep');
  await knex.schema.dropTable('consumer_counts');
  await knex.schema.dropTable('edges');
  await knex.schema.dropTable('entities');
};
