import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { join } from 'node:path';

const directory = join(__dirname, '../migrations');
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

jest.setTimeout(60_000);

const BY_UID = '20261126_users_by_uid.js';

const DOCUMENT = {
  id: 'd1',
  service_ref: 'platformservice:default/db',
  entity_uid: 'uid-1',
  version: 1,
  newest_revision: 1,
  created_at: '2026-11-22T00:00:00.000Z',
  findings: '[]',
};

const REVISION = {
  document_id: 'd1',
  number: 1,
  published_at: '2026-11-22T00:00:00.000Z',
  message: 'First',
  effective_from: '2026-11-22T00:00:00.000Z',
  content_hash: 'h',
  content: '{}',
  rule_set: '1',
  verdict: '{}',
};

const STATUS_CHANGE = {
  document_id: 'd1',
  revision: 1,
  deliverable: 'restore',
  to_status: 'done',
  changed_at: '2026-11-22T00:00:00.000Z',
};

async function fill(database: Knex) {
  await database('documents').insert(DOCUMENT);
  await database('revisions').insert(REVISION);
  await database('status_changes').insert(STATUS_CHANGE);
}

describe.each(databases.eachSupportedId())('migrations on %s', databaseId => {
  it('go up, take data, go down and up again', async () => {
    const database = await databases.init(databaseId);
    await database.migrate.latest({ directory });
    await fill(database);

    await expect(database('revisions').insert(REVISION)).rejects.toMatchObject({
      message: expect.stringMatching(/unique/i),
    });
    const namesake = { ...DOCUMENT, id: 'd2', entity_uid: 'uid-2' };
    await expect(database('documents').insert(namesake)).rejects.toMatchObject({
      message: expect.stringMatching(/unique/i),
    });
    await database('documents').insert({
      ...namesake,
      hidden_at: '2026-11-22T00:00:00.000Z',
    });

    await database.migrate.rollback({ directory }, true);
    await expect(database.schema.hasTable('documents')).resolves.toBe(false);
    await expect(database.schema.hasTable('revisions')).resolves.toBe(false);

    await database.migrate.latest({ directory });
    await fill(database);
    await database('documents').delete();
    await expect(database('revisions')).resolves.toEqual([]);
    await expect(database('status_changes')).resolves.toEqual([]);
  });

  it('add reviews, one a day, and take them away', async () => {
    const database = await databases.init(databaseId);
    await database.migrate.latest({ directory });
    await fill(database);
    const review = {
      document_id: 'd1',
      day: '2026-11-22',
      reviewed_by: 'user:default/ppo',
    };
    await database('reviews').insert(review);
    await expect(database('reviews').insert(review)).rejects.toMatchObject({
      message: expect.stringMatching(/unique/i),
    });
    await database('documents').delete();
    await expect(database('reviews')).resolves.toEqual([]);
    await database.migrate.down({ directory, name: '20261125_reviews.js' });
    await expect(database.schema.hasTable('reviews')).resolves.toBe(false);
    await database.migrate.latest({ directory });
  });

  it('add what people do to follow roadmaps, and take it away', async () => {
    const database = await databases.init(databaseId);
    await database.migrate.latest({ directory });
    await fill(database);
    const at = '2026-11-22T00:00:00.000Z';
    const need = {
      id: 'n1',
      document_id: 'd1',
      version: 1,
      text: 'Undo',
      kind: 'user',
      channel: 'request',
      importance: 'medium',
      decision: 'open',
      created_at: at,
      updated_at: at,
      origin: 'github acme/roadmap#1',
    };
    const vote = {
      document_id: 'd1',
      item_key: 'pitr',
      user_ref: 'user:default/a',
      voted_at: at,
    };
    const everything = {
      id: 's1',
      user_ref: 'user:default/a',
      document_id: null,
      period: 'monthly',
      since: at,
    };
    const mail = {
      reader: 'user:default/a',
      document_id: 'd1',
      period: 'monthly 2026-10-01',
      created_at: at,
    };
    const rows: Array<[string, object, object]> = [
      ['needs', need, { id: 'n2' }],
      ['votes', vote, {}],
      ['subscriptions', everything, { id: 's2' }],
      ['digest_outbox', mail, {}],
    ];
    for (const [table, row, other] of rows) {
      await database(table).insert(row);
      await expect(
        database(table).insert({ ...row, ...other }),
      ).rejects.toMatchObject({ message: expect.stringMatching(/unique/i) });
    }
    await database('documents').delete();
    for (const table of ['needs', 'votes', 'digest_outbox']) {
      await expect(database(table)).resolves.toEqual([]);
    }
    await database.migrate.down({
      directory,
      name: '20261124_following.js',
    });
    for (const [table] of rows) {
      await expect(database.schema.hasTable(table)).resolves.toBe(false);
    }
    await database.migrate.latest({ directory });
  });

  it('keep what users had before their uids were kept, for whoever has the name, and forget the uids again', async () => {
    const database = await databases.init(databaseId);
    await database.migrate.latest({ directory });
    await database.migrate.down({ directory, name: BY_UID });
    await fill(database);
    const at = '2026-11-22T00:00:00.000Z';
    const user_ref = 'user:default/a';
    const rows: Record<string, object> = {
      feed_tokens: {
        id: 't1',
        user_ref,
        title: 'x',
        hash: 'h',
        created_at: at,
      },
      grants: { user_ref, document_id: 'd1', granted_at: at },
      subscriptions: {
        id: 's1',
        user_ref,
        document_id: 'd1',
        period: 'monthly',
        since: at,
      },
      votes: { document_id: 'd1', item_key: 'pitr', user_ref, voted_at: at },
      seen: { user_ref, document_id: 'd1', revision: 1, seen_at: at },
    };
    for (const [table, row] of Object.entries(rows)) {
      await database(table).insert(row);
    }
    await database.migrate.latest({ directory });
    for (const [table, row] of Object.entries(rows)) {
      await expect(database(table)).resolves.toEqual([
        expect.objectContaining({ ...row, user_uid: null }),
      ]);
      await database(table).update({ user_uid: 'uid-a' });
    }
    await database.migrate.down({ directory, name: BY_UID });
    for (const [table, row] of Object.entries(rows)) {
      const [left] = await database(table);
      expect(left).toMatchObject(row);
      expect(left).not.toHaveProperty('user_uid');
    }
    await expect(database('documents')).resolves.toHaveLength(1);
    await database.migrate.latest({ directory });
  });

  it('add drafts, and take them away without touching the rest', async () => {
    const database = await databases.init(databaseId);
    await database.migrate.latest({ directory });
    await fill(database);
    await database('drafts').insert({
      document_id: 'd1',
      id: 'x',
      version: 1,
      based_on: 1,
      updated_at: '2026-11-22T00:00:00.000Z',
      updated_by: 'user:default/ppo',
      content: '{}',
      findings: '[]',
      not_checked: '[]',
    });
    await database('revisions').update({ editorial: '["a"]' });
    await database.migrate.down({ directory, name: '20261123_drafts.js' });
    await expect(database.schema.hasTable('drafts')).resolves.toBe(false);
    const [revision] = await database('revisions');
    expect(revision).toMatchObject(REVISION);
    expect(revision).not.toHaveProperty('editorial');

    await database.migrate.latest({ directory });
    await expect(database('revisions')).resolves.toHaveLength(1);
    await expect(database('drafts')).resolves.toEqual([]);
  });
});
