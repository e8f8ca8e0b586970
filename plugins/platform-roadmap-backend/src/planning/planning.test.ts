import {
  createMockDirectory,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { createListeners } from '@plinth/backstage-plugin-platform-services-node/testUtils';
import {
  editingEntities,
  planner,
  roadmapDraft,
} from '../__testUtils__/editingHost';
import { roadmapYaml } from '../__testUtils__/roadmapYaml';
import { startHost } from '../__testUtils__/startHost';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

jest.setTimeout(120_000);

describe.each(databases.eachSupportedId())('planning on %s', databaseId => {
  const directory = createMockDirectory();

  async function start() {
    directory.setContent({
      'git/roadmap.yaml': roadmapYaml({ service: 'git' }),
    });
    const { features, ...listeners } = createListeners();
    const host = await startHost({
      knex: await databases.init(databaseId),
      entities: editingEntities(directory),
      consumers: {
        'platformservice:default/db': [
          { entityRef: 'component:default/shop', uses: [] },
        ],
      },
      features,
    });
    return { ...host, ...planner(host), ...listeners };
  }

  it('goes from a draft to what readers see, and what is still planned stays a draft', async () => {
    const { get, path, first, publish, audit, events } = await start();
    const { body: draft } = await first().expect(200);
    expect(draft).toMatchObject({ basedOn: 0, findings: [] });
    const preview = await get(`${path}/draft/changes`, 'ppo').expect(200);
    expect(preview.body).toMatchObject({
      from: 0,
      publishable: true,
      unchanged: false,
      outdated: false,
      reach: { subscribers: 0, entities: 1 },
      etag: draft.etag,
    });
    expect(preview.body.changes).toContainEqual(
      expect.objectContaining({ kind: 'item-added', itemKey: 'pitr' }),
    );
    expect(JSON.stringify(preview.body)).not.toContain('Secret plan');

    const request = { message: 'Our first interval.' };
    const published = await publish(draft.etag, request).expect(201);
    expect(published.body).toMatchObject({
      created: true,
      revision: { number: 1, publishedBy: 'user:default/ppo' },
    });
    const again = await publish(draft.etag, request).expect(200);
    expect(again.body).toMatchObject({
      created: false,
      revision: { number: 1 },
    });

    const { body } = await get(`${path}/roadmap`).expect(200);
    expect(body.roadmap).toMatchObject({
      message: 'Our first interval.',
      intervals: [{ name: 'now' }],
    });
    const { body: revision } = await get(`${path}/revisions/1`).expect(200);
    expect(JSON.stringify(revision)).not.toContain('Secret plan');

    const rest = await get(`${path}/draft`, 'operator').expect(200);
    expect(rest.body).toMatchObject({
      basedOn: 1,
      findings: [],
      document: {
        spec: {
          intervals: [
            { name: 'now', committed: [{ key: 'pitr' }] },
            { name: 'after', committed: [{ key: 'secret-plan' }] },
          ],
        },
      },
    });
    expect(rest.body.etag).not.toBe(draft.etag);
    // What is left is for nobody yet, so there is nothing to publish.
    const nothing = await get(`${path}/draft/changes`, 'ppo').expect(200);
    expect(nothing.body).toMatchObject({
      changes: [],
      unchanged: true,
      publishable: false,
      outdated: false,
    });
    await publish(rest.body.etag, { message: 'Again' }).expect(409);
    expect(events).toHaveLength(1);
    expect(audit).toEqual([
      expect.objectContaining({ eventId: 'draft-save' }),
      expect.objectContaining({
        eventId: 'revision-publish',
        result: 'published',
      }),
    ]);
  });

  it('ends a draft that holds nothing but what was published', async () => {
    const { get, path, publishNow } = await start();
    const roadmap = roadmapDraft();
    roadmap.spec.intervals.pop();
    await publishNow(roadmap, 'All of it');
    const { status } = await get(`${path}/draft`, 'operator');
    expect(status).toBe(404);
  });

  it('checks a draft with all that the backend knows, and shows errors before publishing', async () => {
    const { path, get, post, first, save, publish, publishNow } = await start();
    await post('/services/default/git/sync', 'service').expect(200);
    const roadmap = roadmapDraft();
    const [item] = roadmap.spec.intervals[0].committed;
    item.dependsOn = [
      { service: 'platformservice:default/git', item: 'nosuch' },
    ];
    item.stakeholders = [{ ref: 'group:default/nosuch', kind: 'user' }];
    const { body: draft } = await first('operator', roadmap).expect(200);
    expect(draft.notChecked).not.toContain('M16');
    expect(draft.findings).toEqual([
      expect.objectContaining({ rule: 'M08', severity: 'error' }),
      expect.objectContaining({ rule: 'M16', severity: 'warning' }),
    ]);
    const refused = await publish(draft.etag, { message: 'x' }).expect(400);
    expect(refused.body.error.message).toMatch('M08 at spec.intervals.0');
    await publish(draft.etag, {
      message: 'x',
      effectiveFrom: '2099-01-01',
    }).expect(400);

    item.dependsOn = [];
    item.stakeholders = [{ name: 'Audit', kind: 'customer' }];
    await save(draft.etag, roadmap).expect(200);
    await publishNow(roadmap, 'First');
    roadmap.spec.intervals[0].end = '2026-12-12';
    const { body: rest } = await get(`${path}/draft`, 'operator').expect(200);
    const { body: moved } = await save(rest.etag, roadmap).expect(200);
    expect(moved.findings).toContainEqual(
      expect.objectContaining({ rule: 'M10', severity: 'error' }),
    );
  });

  it('tells what changed between revisions, and the life of a deliverable', async () => {
    const { get, path, publishNow } = await start();
    const roadmap = roadmapDraft();
    await publishNow(roadmap, 'First');
    const [interval] = roadmap.spec.intervals;
    const [, restore] = interval.committed[0].deliverables ?? [];
    restore.status = 'at-risk';
    restore.note = 'The load test failed.';
    const [upgrade] = interval.uncommitted ?? [];
    interval.uncommitted = [];
    interval.committed.push(upgrade);
    await publishNow(roadmap, 'Second');

    const diff = await get(`${path}/diff?from=1&to=2`).expect(200);
    expect(diff.body).toMatchObject({
      from: { number: 1, message: 'First' },
      to: { number: 2, message: 'Second' },
    });
    expect(diff.body.changes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          kind: 'deliverable-status',
          deliverableKey: 'restore',
          from: 'in-progress',
          to: 'at-risk',
        }),
        expect.objectContaining({ kind: 'item-committed', itemKey: 'upgrade' }),
      ]),
    );
    await get(`${path}/diff?from=1&to=2`, 'reader', {
      'If-None-Match': diff.headers.etag,
    }).expect(304);
    await get(`${path}/diff?from=1&to=9`).expect(404);
    await get(`${path}/diff?from=0&to=1`).expect(400);

    const history = await get(`${path}/history?deliverable=restore`).expect(
      200,
    );
    expect(history.body.changes).toEqual([
      expect.objectContaining({ to: 'in-progress', revision: 1 }),
      expect.objectContaining({
        from: 'in-progress',
        to: 'at-risk',
        revision: 2,
        by: 'user:default/ppo',
        why: 'The load test failed.',
      }),
    ]);
    const unknown = await get(`${path}/history?deliverable=nosuch`).expect(200);
    expect(unknown.body.changes).toEqual([]);
  });

  it('lets one of many writers win each round, and loses nothing', async () => {
    const { path, get, first, save } = await start();
    let { etag } = (await first().expect(200)).body;
    for (const round of [1, 2]) {
      const startedFrom = etag;
      const answers = await Promise.all(
        Array.from({ length: 50 }, (_, writer) =>
          save(startedFrom, roadmapDraft({ title: `${round}-${writer}` })),
        ),
      );
      const won = answers.filter(({ status }) => status === 200);
      expect(won).toHaveLength(1);
      expect(answers.filter(({ status }) => status === 412)).toHaveLength(49);
      const { body } = await get(`${path}/draft`, 'operator').expect(200);
      expect(body).toEqual(won[0].body);
      etag = body.etag;
    }
  });

  it('is read-only while it is kept in Git, and moves to the editor with its history', async () => {
    const host = await start();
    const { get, post } = host;
    const { path, first, source, etag, close } = planner(host, 'git');
    await post(`${path}/sync`, 'service').expect(200);
    const refused = await first().expect(409);
    expect(refused.body.error.message).toMatch('is kept in Git');
    await close(await etag(), { decisions: [] }).expect(409);
    const { body: state } = await get(`${path}/roadmap`).expect(200);
    const moved = await source(state.sourceEtag, 'database').expect(200);
    expect(moved.body).toMatchObject({
      source: { type: 'database', setAside: './roadmap.yaml' },
      revision: { number: 1 },
    });
    await first().expect(200);
  });

  it('takes no text with a NUL, which no database stores, and says where it is', async () => {
    const { get, post, path, first, publishNow } = await start();
    directory.setContent({
      'git/roadmap.yaml': roadmapYaml({ service: 'git', note: '"a\\0b"' }),
    });
    const { body: synced } = await post(
      '/services/default/git/sync',
      'service',
    ).expect(200);
    expect(synced).toMatchObject({
      source: { url: expect.stringContaining('roadmap.yaml') },
      sync: {
        status: 'rejected',
        message: expect.stringMatching(
          /^One error in line 18, column \d+: spec\.intervals\[0\]\.committed\[0\]\.deliverables\[0\]\.note holds a NUL/,
        ),
      },
    });
    expect(synced).not.toHaveProperty('revision');

    const draft = roadmapDraft();
    draft.spec.intervals[0].committed[0].project = 'a\0b';
    await first('operator', draft).expect(400);
    await publishNow(roadmapDraft(), 'First');
    const { text } = await get(`${path}/export?format=csv`).expect(200);
    const { etag } = (await get(`${path}/draft`, 'operator')).body;
    for (const [format, type, body] of [
      [
        'yaml',
        'application/yaml',
        roadmapYaml({ service: 'db', note: '"\\0"' }),
      ],
      ['csv', 'text/csv', text.replace('Upgrade plan', 'Upgrade\0plan')],
    ]) {
      const importing = (dryRun: boolean) =>
        post(`${path}/import?format=${format}&dryRun=${dryRun}`, 'operator')
          .type(type)
          .set('If-Match', `"${etag}"`)
          .send(body);
      const { body: tried } = await importing(true).expect(200);
      expect(tried.findings).toContainEqual(
        expect.objectContaining({
          severity: 'error',
          message: expect.stringContaining('NUL'),
          line: expect.any(Number),
        }),
      );
      await importing(false).expect(400);
    }
  });

  it('gives a roadmap as a file in every format, without drafts, and takes it back', async () => {
    const { get, post, path, publishNow } = await start();
    await get(`${path}/export?format=yaml`).expect(404);
    await publishNow(roadmapDraft(), 'First');
    for (const format of ['yaml', 'json', 'csv', 'csv-long', 'markdown']) {
      const file = await get(`${path}/export?format=${format}`).expect(200);
      expect(file.headers['content-disposition']).toMatch(/^attachment; /);
      expect(file.text).toContain('Point-in-time recovery');
      expect(file.text).not.toContain('Secret plan');
    }
    await get(`${path}/export?format=oscal`).expect(400);

    const { text } = await get(`${path}/export?format=csv-long`).expect(200);
    const importing = (query: string, body: string, headers = {}) =>
      post(`${path}/import?${query}`, 'operator')
        .type('text/csv')
        .set(headers)
        .send(body);
    const dryRun = await importing('format=csv-long', text).expect(200);
    expect(dryRun.body).toMatchObject({ dryRun: true, changes: [] });
    expect(dryRun.body).not.toHaveProperty('draft');

    const changed = text.replace('Upgrade plan', 'Upgrade plan on paper');
    await importing('format=csv-long&dryRun=false', changed).expect(428);
    const { body: rest } = await get(`${path}/draft`, 'operator').expect(200);
    const { body } = await importing('format=csv-long&dryRun=false', changed, {
      'If-Match': `"${rest.etag}"`,
    }).expect(200);
    expect(body).toMatchObject({
      dryRun: false,
      changes: [expect.objectContaining({ kind: expect.any(String) })],
      draft: { basedOn: 1 },
    });
    await importing('format=json&dryRun=false', 'no roadmap').expect(400);
    const unread = await post(`${path}/import?format=yaml`, 'operator')
      .type('application/yaml')
      .send('kind: Cake')
      .expect(200);
    expect(unread.body.findings).not.toEqual([]);
    expect(unread.body).not.toHaveProperty('roadmap');
  });
});
