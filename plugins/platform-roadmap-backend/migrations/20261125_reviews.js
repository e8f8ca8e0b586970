/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('reviews', table => {
    table.comment(
      'Reviews in which nothing changed, of roadmaps that are kept in Git',
    );
    table
      .string('document_id', 36)
      .notNullable()
      .references('id')
      .inTable('documents')
      .onDelete('CASCADE');
    table.string('day', 10).notNullable().comment('ISO 8601, UTC');
    table.string('reviewed_by', 255).notNullable().comment('Ref of the user');
    table.primary(['document_id', 'day']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('reviews');
};
