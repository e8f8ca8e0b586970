/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('slices', table => {
    table.comment('One per entity that declares uses of services');
    table.string('id', 36).primary().comment('Random');
    table
      .string('entity_uid', 64)
      .notNullable()
      .unique()
      .comment('Of the catalog; another uid is another entity of that name');
    table.string('entity_ref', 255).notNullable();
    table
      .integer('version')
      .notNullable()
      .comment('Counts changes of any kind to what belongs to it');
    table.string('changed_at', 24).notNullable().comment('ISO 8601, UTC');
  });

  const addTask = table => {
    table
      .string('slice_id', 36)
      .notNullable()
      .references('id')
      .inTable('slices')
      .onDelete('CASCADE');
    table
      .string('document_id', 36)
      .notNullable()
      .references('id')
      .inTable('documents')
      .onDelete('CASCADE');
    table.string('task_id', 255).notNullable();
  };
  const addRow = table => {
    addTask(table);
    table.string('variant', 255).notNullable();
  };

  await knex.schema.createTable('acknowledgements', table => {
    table.comment('What rows were acknowledged as; the newest one counts');
    addRow(table);
    table.string('owner_ref', 255).notNullable().comment('Whose it is');
    table
      .integer('revision')
      .notNullable()
      .comment('That it was given for, announced ones included');
    table.string('hash', 64).notNullable();
    table.text('content').notNullable().comment('JSON; what was hashed');
    table.string('given_by', 255).notNullable();
    table.string('given_at', 24).notNullable().comment('ISO 8601, UTC');
    table.primary(
      [
        'slice_id',
        'document_id',
        'owner_ref',
        'variant',
        'task_id',
        'revision',
      ],
      'acknowledgements_pk',
    );
    table.index(['document_id'], 'acknowledgements_document_idx');
  });

  await knex.schema.createTable('disputes', table => {
    table.comment('Rows that their teams refused');
    table.string('id', 36).primary().comment('Random');
    addRow(table);
    table.string('service_ref', 255).notNullable();
    table.string('owner_ref', 255).nullable();
    table.text('title').notNullable();
    table.text('reason').notNullable();
    table.string('raised_by', 255).notNullable();
    table.string('raised_at', 24).notNullable().comment('ISO 8601, UTC');
    table
      .string('status', 16)
      .notNullable()
      .comment('open | upheld | declined | exception | withdrawn');
    table.text('answer').nullable();
    table.string('answered_by', 255).nullable();
    table.string('answered_at', 24).nullable().comment('ISO 8601, UTC');
    table.string('exception_id', 36).nullable();
    table.index(['slice_id', 'raised_at'], 'disputes_slice_idx');
    table.index(['document_id', 'raised_at'], 'disputes_document_idx');
  });
  // A task is disputed once at a time, whatever the variant.
  await knex.schema.raw(
    "create unique index disputes_open_uniq on disputes (slice_id, document_id, task_id) where status = 'open'",
  );

  await knex.schema.createTable('exceptions', table => {
    table.comment('Other assignments for one entity and for a time');
    table.string('id', 36).primary().comment('Random');
    addTask(table);
    table.string('service_ref', 255).notNullable();
    table.text('assignments').notNullable().comment('JSON, by party');
    table.text('reason').notNullable();
    table.string('approved_by', 255).notNullable();
    table.string('starts_at', 24).notNullable().comment('ISO 8601, UTC');
    table.string('expires', 10).notNullable().comment('The last day, UTC');
    table.string('ended_at', 24).nullable().comment('ISO 8601, UTC');
    table.string('ended_by', 255).nullable();
    table.index(['slice_id', 'starts_at'], 'exceptions_slice_idx');
    table.index(['document_id'], 'exceptions_document_idx');
  });

  await knex.schema.createTable('evidence', table => {
    table.comment('Proof that duties are done; the newest of each row');
    addRow(table);
    table.text('url').notNullable();
    table.string('done_at', 10).notNullable().comment('Day, UTC');
    table.string('due', 10).nullable().comment('The last day, UTC');
    table.string('linked_by', 255).notNullable();
    table.string('linked_at', 24).notNullable().comment('ISO 8601, UTC');
    table.primary(
      ['slice_id', 'document_id', 'variant', 'task_id'],
      'evidence_pk',
    );
    table.index(['document_id'], 'evidence_document_idx');
  });

  await knex.schema.createTable('rewordings', table => {
    table.comment(
      'Other words for duties that their publisher called editorial',
    );
    table
      .string('document_id', 36)
      .notNullable()
      .references('id')
      .inTable('documents')
      .onDelete('CASCADE');
    table.integer('revision').notNullable().comment('That brought the words');
    table.string('task_id', 255).notNullable();
    table.text('old_words').notNullable();
    table.text('new_words').notNullable();
    table.index(['document_id'], 'rewordings_document_idx');
  });

  await knex.schema.createTable('seen', table => {
    table.comment('What a user has seen of an entity');
    table.string('user_ref', 255).notNullable();
    table.string('entity_uid', 64).notNullable();
    table.string('seen_at', 24).notNullable().comment('ISO 8601, UTC');
    table.text('rows').notNullable().comment('JSON; digests by row');
    table.primary(['user_ref', 'entity_uid'], 'seen_pk');
    table.index(['seen_at'], 'seen_at_idx');
  });

  await knex.schema.createTable('fan_outs', table => {
    table.comment('Revisions whose consumers are told, or are to be told');
    table
      .string('document_id', 36)
      .notNullable()
      .references('id')
      .inTable('documents')
      .onDelete('CASCADE');
    table.integer('revision').notNullable();
    table.string('created_at', 24).notNullable().comment('ISO 8601, UTC');
    table
      .string('phase', 16)
      .notNullable()
      .comment('collecting | telling | done');
    table.text('cursor').nullable().comment('Of the next page of consumers');
    table.primary(['document_id', 'revision'], 'fan_outs_pk');
    table.index(['phase'], 'fan_outs_phase_idx');
  });

  await knex.schema.createTable('fan_out_groups', table => {
    table.comment('What a revision means to one owner group');
    table.string('document_id', 36).notNullable();
    table.integer('revision').notNullable();
    table.string('owner_ref', 255).notNullable();
    table.text('changes').notNullable().comment('JSON; tasks, by what happens');
    table.string('told_at', 24).nullable().comment('ISO 8601, UTC');
    table.primary(
      ['document_id', 'revision', 'owner_ref'],
      'fan_out_groups_pk',
    );
    table
      .foreign(['document_id', 'revision'], 'fan_out_groups_fan_out_fk')
      .references(['document_id', 'revision'])
      .inTable('fan_outs')
      .onDelete('CASCADE');
  });

  await knex.schema.createTable('reminders', table => {
    table.comment('When owner groups were last reminded');
    table.string('owner_ref', 255).primary();
    table.string('reminded_at', 24).notNullable().comment('ISO 8601, UTC');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of [
    'reminders',
    'fan_out_groups',
    'fan_outs',
    'seen',
    'rewordings',
    'evidence',
    'exceptions',
    'disputes',
    'acknowledgements',
    'slices',
  ]) {
    await knex.schema.dropTable(table);
  }
};
