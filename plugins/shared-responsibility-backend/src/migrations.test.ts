import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { join } from 'node:path';

const directory = join(__dirname, '../migrations');
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

jest.setTimeout(60_000);

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

const ROW = {
  slice_id: 's1',
  document_id: 'd1',
  variant: 'default',
  task_id: 't1',
};

/** Something of everything that is said about rows. */
async function fillSlices(database: Knex) {
  const at = '2026-11-22T00:00:00.000Z';
  const by = 'user:default/someone';
  const { variant: _, ...task } = ROW;
  await database('slices').insert({
    id: 's1',
    entity_uid: 'uid-shop',
    entity_ref: 'component:default/shop',
    version: 1,
    changed_at: at,
  });
  await database('acknowledgements').insert({
    ...ROW,
    owner_ref: 'group:default/shop',
    revision: 1,
    hash: 'h',
    content: '{}',
    given_by: by,
    given_at: at,
  });
  const dispute = {
    ...ROW,
    service_ref: 'platformservice:default/db',
    title: 'Test',
    reason: 'No.',
    raised_by: by,
    raised_at: at,
  };
  await database('disputes').insert([
    { ...dispute, id: 'x1', status: 'open' },
    { ...dispute, id: 'x2', status: 'declined' },
  ]);
  await expect(
    database('disputes').insert({ ...dispute, id: 'x3', status: 'open' }),
  ).rejects.toMatchObject({ message: expect.stringMatching(/unique/i) });
  await database('exceptions').insert({
    ...task,
    id: 'e1',
    service_ref: 'platformservice:default/db',
    assignments: '{}',
    reason: 'Yes.',
    approved_by: by,
    starts_at: at,
    expires: '2027-01-01',
  });
  await database('evidence').insert({
    ...ROW,
    url: 'https://example.com',
    done_at: '2026-11-22',
    linked_by: by,
    linked_at: at,
  });
  await database('fan_outs').insert({
    document_id: 'd1',
    revision: 1,
    created_at: at,
    phase: 'collecting',
  });
  await database('fan_out_groups').insert({
    document_id: 'd1',
    revision: 1,
    owner_ref: 'group:default/shop',
    changes: '{}',
  });
}

async function fill(database: Knex) {
  await database('documents').insert(DOCUMENT);
  await database('revisions').insert(REVISION);
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
    await fillSlices(database);
    await database('documents').delete();
    for (const table of [
      'revisions',
      'acknowledgements',
      'disputes',
      'exceptions',
      'evidence',
      'fan_outs',
      'fan_out_groups',
    ]) {
      await expect(database(table)).resolves.toEqual([]);
    }
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
