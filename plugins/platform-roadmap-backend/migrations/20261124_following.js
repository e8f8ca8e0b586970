/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const ofDocument = table =>
    table
      .string('document_id', 36)
      .notNullable()
      .references('id')
      .inTable('documents')
      .onDelete('CASCADE');

  await knex.schema.createTable('needs', table => {
    table.comment('What people asked for, in their words');
    table.string('id', 36).primary().comment('Random');
    ofDocument(table);
    table.integer('version').notNullable().comment('Counts its changes');
    table.text('text').notNullable();
    table.string('asked_by', 255).nullable().comment('Ref of user or group');
    table.string('asked_by_name', 255).nullable();
    table.string('recorded_by', 255).nullable().comment('Null: an import');
    table.string('kind', 16).notNullable();
    table.string('channel', 16).notNullable();
    table.string('importance', 16).notNullable();
    table.string('entity_ref', 255).nullable().comment('For which it was');
    table.text('link').nullable();
    table.string('decision', 16).notNullable();
    table.text('reason').nullable();
    table.string('merged_into', 36).nullable().comment('Id of a need');
    table.string('decided_by', 255).nullable();
    table.string('decided_at', 24).nullable().comment('ISO 8601, UTC');
    table.string('created_at', 24).notNullable().comment('ISO 8601, UTC');
    table.string('updated_at', 24).notNullable().comment('ISO 8601, UTC');
    table
      .string('submission', 64)
      .nullable()
      .comment('Hash of who asked for what; while open the same is one need');
    table
      .string('origin', 255)
      .nullable()
      .comment('Where an import found it; imported once');
    table.unique(['document_id', 'submission'], {
      indexName: 'needs_submission_uniq',
    });
    table.unique(['document_id', 'origin'], { indexName: 'needs_origin_uniq' });
    table.index(['document_id', 'created_at', 'id'], 'needs_newest_idx');
  });

  await knex.schema.createTable('need_items', table => {
    table.comment('Which items answer which needs');
    table
      .string('need_id', 36)
      .notNullable()
      .references('id')
      .inTable('needs')
      .onDelete('CASCADE');
    table.string('item_key', 255).notNullable();
    table.primary(['need_id', 'item_key']);
  });

  await knex.schema.createTable('need_conflicts', table => {
    table.comment('Needs that cannot be met together; each pair both ways');
    for (const column of ['need_id', 'other_id']) {
      table
        .string(column, 36)
        .notNullable()
        .references('id')
        .inTable('needs')
        .onDelete('CASCADE');
    }
    table.primary(['need_id', 'other_id']);
  });

  await knex.schema.createTable('votes', table => {
    table.comment('One per user and item');
    ofDocument(table);
    table.string('item_key', 255).notNullable();
    table.string('user_ref', 255).notNullable();
    table.string('voted_at', 24).notNullable().comment('ISO 8601, UTC');
    table.primary(['document_id', 'item_key', 'user_ref']);
  });

  await knex.schema.createTable('follow_ups', table => {
    table.comment('Open questions to those whose needs were answered');
    table.string('id', 36).primary().comment('Random');
    ofDocument(table);
    table
      .string('need_id', 36)
      .notNullable()
      .references('id')
      .inTable('needs')
      .onDelete('CASCADE');
    table.string('item_key', 255).notNullable();
    table.text('project').notNullable().comment('Of the item, when it shipped');
    table.string('user_ref', 255).notNullable();
    table.string('asked_at', 24).notNullable().comment('ISO 8601, UTC');
    table.string('told_at', 24).nullable().comment('Null: not notified yet');
    table.string('answer_id', 36).nullable().comment('Id of a need');
    table.unique(['need_id', 'item_key', 'user_ref'], {
      indexName: 'follow_ups_uniq',
    });
    table.index(['user_ref', 'asked_at'], 'follow_ups_user_idx');
    table.index(['told_at'], 'follow_ups_told_at_idx');
  });

  await knex.schema.createTable('seen', table => {
    table.comment('Which revision a user saw last');
    table.string('user_ref', 255).notNullable();
    ofDocument(table);
    table.integer('revision').notNullable();
    table.string('seen_at', 24).notNullable().comment('ISO 8601, UTC');
    table.primary(['user_ref', 'document_id']);
  });

  await knex.schema.createTable('subscriptions', table => {
    table.comment('Who gets which digests');
    table.string('id', 36).primary().comment('Random');
    table.string('user_ref', 255).notNullable();
    table
      .string('document_id', 36)
      .nullable()
      .references('id')
      .inTable('documents')
      .onDelete('CASCADE')
      .comment('Null: everything that the components of the user stand on');
    table.string('period', 16).notNullable();
    table.string('since', 24).notNullable().comment('ISO 8601, UTC');
    table.unique(['user_ref', 'document_id'], {
      indexName: 'subscriptions_user_document_uniq',
    });
    table.index(['document_id', 'period'], 'subscriptions_document_idx');
  });
  await knex.schema.raw(
    'create unique index subscriptions_user_all_uniq on subscriptions (user_ref) where document_id is null',
  );

  await knex.schema.createTable('grants', table => {
    table.comment('When a user was last seen to be allowed to read a roadmap');
    table.string('user_ref', 255).notNullable();
    ofDocument(table);
    table.string('granted_at', 24).notNullable().comment('ISO 8601, UTC');
    table.primary(['user_ref', 'document_id']);
    table.index(['document_id', 'granted_at'], 'grants_document_idx');
  });

  await knex.schema.createTable('feed_tokens', table => {
    table.comment('Tokens by which feeds are read without a session');
    table.string('id', 36).primary().comment('Random');
    table.string('user_ref', 255).notNullable();
    table.string('title', 100).notNullable();
    table.string('hash', 64).notNullable().unique().comment('SHA-256, hex');
    table.string('created_at', 24).notNullable().comment('ISO 8601, UTC');
    table.string('last_used_on', 10).nullable().comment('ISO 8601 day, UTC');
    table.index(['user_ref'], 'feed_tokens_user_idx');
  });

  await knex.schema.createTable('digest_outbox', table => {
    table.comment('What is to be sent to whom; each row is sent once');
    table.bigIncrements('id').primary();
    table.string('reader', 255).notNullable().comment('Ref of user or group');
    ofDocument(table);
    table
      .string('period', 64)
      .notNullable()
      .comment('Such as two-weekly 2026-11-09, or stale 2026-11-17');
    table.string('created_at', 24).notNullable().comment('ISO 8601, UTC');
    table.string('claimed_at', 24).nullable().comment('Set before sending');
    table.string('sent_at', 24).nullable();
    table.unique(['document_id', 'period', 'reader'], {
      indexName: 'digest_outbox_uniq',
    });
    table.index(['sent_at', 'created_at'], 'digest_outbox_sent_idx');
  });

  await knex.schema.createTable('github_imports', table => {
    table.comment('How far importing issues has come');
    ofDocument(table);
    table.string('repository', 255).notNullable().comment('owner/name');
    table.string('since', 24).nullable().comment('Changed at; ISO 8601, UTC');
    table.text('etag').nullable().comment('Of the first page');
    table.string('not_before', 24).nullable().comment('Rate limit; ISO 8601');
    table.string('attempted_at', 24).nullable().comment('ISO 8601, UTC');
    table.text('outcome').nullable().comment('JSON; how it ended');
    table.primary(['document_id', 'repository']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of [
    'github_imports',
    'digest_outbox',
    'feed_tokens',
    'grants',
    'subscriptions',
    'seen',
    'follow_ups',
    'votes',
    'need_conflicts',
    'need_items',
    'needs',
  ]) {
    await knex.schema.dropTable(table);
  }
};
