/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('documents', table => {
    table.comment('One document per platform service; hidden ones may be more');
    table.string('id', 36).primary().comment('Random');
    table.string('service_ref', 255).notNullable();
    table
      .string('entity_uid', 64)
      .notNullable()
      .comment('Of the catalog; another uid is another service of that name');
    table
      .integer('version')
      .notNullable()
      .comment('Counts changes of any kind');
    table
      .integer('newest_revision')
      .notNullable()
      .comment('Number of the newest revision; 0: none yet');
    table.string('created_at', 24).notNullable().comment('ISO 8601, UTC');
    table
      .string('hidden_at', 24)
      .nullable()
      .comment('ISO 8601, UTC; deleted 90 days later');
    table
      .string('hidden_because', 32)
      .nullable()
      .comment('entity-gone | entity-replaced');
    table.text('source').nullable().comment('JSON; where it comes from');
    table.text('sync').nullable().comment('JSON; how the last attempt ended');
    table.text('findings').notNullable().comment('JSON; of the last text');
    table.text('last_text').nullable().comment('JSON; the last text, by hash');
    table.unique(['service_ref', 'entity_uid'], {
      indexName: 'documents_service_entity_uniq',
    });
    table.index(['hidden_at'], 'documents_hidden_at_idx');
  });
  // A service has at most one document that is seen.
  await knex.schema.raw(
    'create unique index documents_seen_uniq on documents (service_ref) where hidden_at is null',
  );

  await knex.schema.createTable('revisions', table => {
    table.comment('Published states of documents; never changed');
    table
      .string('document_id', 36)
      .notNullable()
      .references('id')
      .inTable('documents')
      .onDelete('CASCADE');
    table.integer('number').notNullable().comment('1 for the first');
    table.string('published_at', 24).notNullable().comment('ISO 8601, UTC');
    table.string('published_by', 255).nullable().comment('Ref, if said');
    table.text('message').notNullable();
    table
      .string('effective_from', 24)
      .notNullable()
      .comment('ISO 8601, UTC; in force from then on');
    table.string('content_hash', 64).notNullable();
    table.text('content').notNullable().comment('JSON');
    table.string('rule_set', 32).notNullable();
    table
      .text('verdict')
      .notNullable()
      .comment('JSON; by the rules of its day');
    table.primary(['document_id', 'number']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('revisions');
  await knex.schema.dropTable('documents');
};
