/** What is kept for a user: of the one who has the name, and no other. */
const TABLES = ['feed_tokens', 'grants', 'subscriptions', 'votes', 'seen'];

/** Columns by which rows are looked up, and by which they go with others. */
const INDEXES = [
  ['needs', 'merged_into', 'needs_merged_into_idx'],
  ['need_items', 'item_key', 'need_items_item_idx'],
  ['need_conflicts', 'other_id', 'need_conflicts_other_idx'],
  ['follow_ups', 'answer_id', 'follow_ups_answer_idx'],
  ['follow_ups', 'document_id', 'follow_ups_document_idx'],
  ['revisions', 'published_at', 'revisions_published_at_idx'],
];

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  for (const name of TABLES) {
    await knex.schema.alterTable(name, table => {
      table
        .string('user_uid', 64)
        .nullable()
        .comment('Of the user in the catalog; null: not known');
    });
  }
  for (const [name, column, indexName] of INDEXES) {
    await knex.schema.alterTable(name, table => {
      table.index([column], indexName);
    });
  }
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const [name, column, indexName] of INDEXES) {
    await knex.schema.alterTable(name, table => {
      table.dropIndex([column], indexName);
    });
  }
  // Not by the builder: on SQLite it makes the table anew, which empties those that refer to it.
  for (const name of TABLES) {
    await knex.schema.raw('alter table ?? drop column ??', [name, 'user_uid']);
  }
};
