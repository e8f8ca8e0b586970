/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('drafts', table => {
    table.comment('Documents on their way to a revision; at most one each');
    table
      .string('document_id', 36)
      .primary()
      .references('id')
      .inTable('documents')
      .onDelete('CASCADE');
    table.string('id', 36).notNullable().comment('Random; of this draft');
    table.integer('version').notNullable().comment('Counts what was saved');
    table
      .integer('based_on')
      .notNullable()
      .comment('Number of the revision that it changes; 0: none');
    table.string('updated_at', 24).notNullable().comment('ISO 8601, UTC');
    table.string('updated_by', 255).notNullable().comment('Ref of the user');
    table.text('content').notNullable().comment('JSON, may be unfinished');
    table.text('findings').notNullable().comment('JSON');
    table.text('not_checked').notNullable().comment('JSON; ids of rules');
  });
  await knex.schema.alterTable('documents', table => {
    table
      .text('disagreement')
      .nullable()
      .comment('JSON; what the annotation says that the source does not');
  });
  await knex.schema.alterTable('revisions', table => {
    table
      .text('editorial')
      .nullable()
      .comment('JSON; ids of parts that are merely reworded');
    table
      .string('draft_etag', 64)
      .nullable()
      .comment('Of the draft that it was; a second submit finds it by that');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  // Not by the builder: on SQLite it makes the table anew, which empties those that refer to it.
  for (const [table, column] of [
    ['revisions', 'draft_etag'],
    ['revisions', 'editorial'],
    ['documents', 'disagreement'],
  ]) {
    await knex.schema.raw('alter table ?? drop column ??', [table, column]);
  }
  await knex.schema.dropTable('drafts');
};
