import {
  createMockDirectory,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { createListeners } from '@plinth/backstage-plugin-platform-services-node/testUtils';
import {
  ANNOTATION_RESPONSIBILITY_MATRIX,
  ServiceConsumer,
} from '@plinth/backstage-plugin-platform-services-common';
import { Knex } from 'knex';
import {
  editingEntities,
  editor,
  matrixDraft,
} from './__testUtils__/editingHost';
import { matrixYaml } from './__testUtils__/matrixYaml';
import { startHost } from './__testUtils__/startHost';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

jest.setTimeout(120_000);

describe.each(databases.eachSupportedId())('editing on %s', databaseId => {
  const directory = createMockDirectory();

  async function start(options?: {
    consumers?: Record<string, ServiceConsumer[]>;
    /** Of the service `db`, as if somebody had changed its file. */
    annotation?: string;
    /** With what was stored before. */
    knex?: Knex;
  }) {
    directory.setContent({
      'git/matrix.yaml': matrixYaml({ service: 'git' }),
      'db/matrix.yaml': matrixYaml({ service: 'db', title: 'From the file' }),
    });
    const { features, ...listeners } = createListeners();
    const { annotation, ...rest } = options ?? {};
    const [db, ...entities] = editingEntities(directory);
    if (annotation) {
      db.metadata.annotations![ANNOTATION_RESPONSIBILITY_MATRIX] = annotation;
    }
    const host = await startHost({
      knex: await databases.init(databaseId),
      entities: [db, ...entities],
      ...rest,
      features,
    });
    return { ...host, ...editor(host), ...listeners };
  }

  it('saves a draft, shows it to those with a role, and publishes it once', async () => {
    const { get, path, first, save, publish, events, signals, audit } =
      await start();
    await get(`${path}/draft`, 'operator').expect(404);
    const { body: draft, headers } = await first().expect(200);
    expect(draft).toMatchObject({
      serviceRef: 'platformservice:default/db',
      document: { metadata: { title: 'Managed database' } },
      basedOn: 0,
      updatedBy: 'user:default/operator',
      findings: [],
    });
    expect(headers.etag).toBe(`"${draft.etag}"`);
    const read = await get(`${path}/draft`, 'ppo').expect(200);
    expect(read.body).toEqual(draft);
    await get(`${path}/draft`, 'ppo', {
      'If-None-Match': headers.etag,
    }).expect(304);

    // Readers see nothing of it.
    const before = await get(`${path}/matrix`).expect(200);
    expect(before.body).toMatchObject({ findings: [], announced: [] });
    expect(before.body).not.toHaveProperty('source');
    expect(before.body).not.toHaveProperty('matrix');
    await get(`${path}/draft`).expect(403);

    const { body: second } = await save(
      draft.etag,
      matrixDraft({ title: 'Databases' }),
      'owner',
    ).expect(200);
    const request = {
      message: 'Teams know their data.',
      editorial: ['restore-test'],
    };
    const published = await publish(second.etag, request).expect(201);
    expect(published.body).toMatchObject({
      created: true,
      source: { type: 'database', chosenBy: 'user:default/ppo' },
      revision: {
        number: 1,
        message: 'Teams know their data.',
        publishedBy: 'user:default/ppo',
        editorial: ['restore-test'],
      },
    });
    expect(published.body).not.toHaveProperty('readOnly');

    // A second click, or an answer that got lost.
    const again = await publish(second.etag, request).expect(200);
    expect(again.body).toMatchObject({
      created: false,
      revision: { number: 1 },
    });
    await publish(second.etag, { message: 'Another reason' }).expect(412);

    const matrix = await get(`${path}/matrix`).expect(200);
    expect(matrix.body).toMatchObject({
      revision: { number: 1 },
      matrix: {
        metadata: { title: 'Databases' },
        spec: {
          change: {
            message: 'Teams know their data.',
            by: 'user:default/ppo',
          },
        },
      },
    });
    await get(`${path}/draft`, 'operator').expect(404);
    expect(events).toEqual([
      {
        topic: 'shared-responsibility',
        eventPayload: {
          action: 'revision-published',
          documentId: expect.any(String),
          serviceRef: 'platformservice:default/db',
          revision: 1,
          editorial: ['restore-test'],
        },
      },
    ]);
    expect(signals).toHaveLength(1);
    expect(audit).toEqual([
      expect.objectContaining({ eventId: 'draft-save', result: 'stored' }),
      expect.objectContaining({ eventId: 'draft-save', result: 'stored' }),
      expect.objectContaining({
        eventId: 'revision-publish',
        result: 'published',
        requestedBy: 'user:default/ppo',
        editorial: ['restore-test'],
      }),
    ]);
  });

  it('keeps an unfinished draft with what is wrong, and names it when it is to be published', async () => {
    const { path, first, save, publish, get } = await start();
    const matrix = matrixDraft({ restore: 'R' });
    const { body: draft } = await first('operator', {
      ...matrix,
      spec: { ...matrix.spec, scheme: 'raic' },
    }).expect(200);
    expect(draft.findings).toEqual([
      expect.objectContaining({
        rule: 'schema',
        severity: 'error',
        path: ['spec', 'scheme'],
      }),
    ]);
    const { body: next } = await save(draft.etag, matrix).expect(200);
    expect(next.findings).toContainEqual(
      expect.objectContaining({ rule: 'R02', severity: 'error' }),
    );
    const refused = await publish(next.etag, { message: 'Done' }).expect(400);
    expect(refused.body.error.message).toMatch(/R02 at spec\.tasks\.1/);
    await get(`${path}/draft`, 'ppo').expect(200);

    const elsewhere = await save(
      next.etag,
      matrixDraft({ service: 'other' }),
    ).expect(200);
    expect(elsewhere.body.findings).toEqual([
      expect.objectContaining({ rule: 'service', path: ['spec', 'service'] }),
    ]);
  });

  it('refuses what is no document, and publications that say nothing', async () => {
    const { put, path, first, publish, publishNow } = await start();
    await put(`${path}/draft`, 'operator')
      .set('If-None-Match', '*')
      .type('json')
      .send('{"document": {"spec": {"__proto__": {"x": 1}}}}')
      .expect(400);
    await put(`${path}/draft`, 'operator')
      .set('If-None-Match', '*')
      .send({ document: [] })
      .expect(400);
    const { body: draft } = await first().expect(200);
    await publish(draft.etag, {}).expect(400);
    await publish(draft.etag, { message: '  ' }).expect(400);
    await publish(draft.etag, {
      message: 'Early',
      effectiveFrom: '2020-01-01',
    }).expect(400);
    await publishNow(matrixDraft(), 'First');
    const { body: same } = await first().expect(200);
    const unchanged = await publish(same.etag, { message: 'Again' }).expect(
      409,
    );
    expect(unchanged.body.error.message).toMatch('what revision 1 says');
    const later = await publish(same.etag, {
      message: 'Later',
      effectiveFrom: '2099-01-01',
    }).expect(201);
    expect(later.body.revision.effectiveFrom).toBe('2099-01-01T00:00:00.000Z');
  });

  it('needs to know which state a write starts from', async () => {
    const { put, post, path, first, save, publish, discard } = await start();
    const document = matrixDraft();
    await put(`${path}/draft`, 'operator').send({ document }).expect(428);
    await save('nothing', document).expect(412);
    const { body: draft } = await first().expect(200);

    const twice = await first().expect(412);
    expect(twice.headers.etag).toBe(`"${draft.etag}"`);
    expect(twice.body.error).toMatchObject({
      name: 'StaleVersionError',
      etag: draft.etag,
    });
    await put(`${path}/draft`, 'operator').send({ document }).expect(428);
    await post(`${path}/publish`, 'ppo').send({ message: 'x' }).expect(428);
    const { body: next } = await put(`${path}/draft`, 'operator')
      .set('If-Match', `W/"${draft.etag}"`)
      .send({ document })
      .expect(200);
    expect(next.etag).not.toBe(draft.etag);
    const stale = await save(draft.etag, document).expect(412);
    expect(stale.body.error.etag).toBe(next.etag);
    await publish(draft.etag, { message: 'x' }).expect(412);
    await discard(draft.etag).expect(412);
    await discard(next.etag).expect(204);
    await discard(next.etag).expect(404);
  });

  it('lets one of many writers win each round, and loses nothing', async () => {
    const { path, get, first, save } = await start();
    let { etag } = (await first().expect(200)).body;
    for (const round of [1, 2]) {
      const startedFrom = etag;
      const answers = await Promise.all(
        Array.from({ length: 50 }, (_, writer) =>
          save(startedFrom, matrixDraft({ title: `${round}-${writer}` })),
        ),
      );
      const won = answers.filter(({ status }) => status === 200);
      const lost = answers.filter(({ status }) => status === 412);
      expect(won).toHaveLength(1);
      expect(lost).toHaveLength(49);
      const { body: draft } = await get(`${path}/draft`, 'operator').expect(
        200,
      );
      expect(draft).toEqual(won[0].body);
      expect(new Set(lost.map(({ body }) => body.error.etag))).toEqual(
        new Set([draft.etag]),
      );
      etag = draft.etag;
    }
  });

  it('makes one draft of many first ones, and one revision of many publications', async () => {
    const { first, publish, get, path, events } = await start();
    const firsts = await Promise.all(Array.from({ length: 10 }, () => first()));
    const won = firsts.filter(({ status }) => status === 200);
    expect(won).toHaveLength(1);
    expect(firsts.filter(({ status }) => status === 412)).toHaveLength(9);
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        publish(won[0].body.etag, { message: 'Once' }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([
      ...Array(9).fill(200),
      201,
    ]);
    const { body } = await get(`${path}/revisions`).expect(200);
    expect(body.items).toHaveLength(1);
    expect(events).toHaveLength(1);
  });

  it('does not publish a draft over a revision that it does not know', async () => {
    const { put, path, first, publish, publishNow } = await start();
    await publishNow(matrixDraft(), 'First');
    const { body: draft } = await first(
      'operator',
      matrixDraft({ title: 'Second' }),
    ).expect(200);
    const { body: old } = await put(`${path}/draft`, 'operator')
      .set('If-Match', `"${draft.etag}"`)
      .send({ document: matrixDraft({ title: 'Second' }), basedOn: 0 })
      .expect(200);
    const refused = await publish(old.etag, { message: 'x' }).expect(412);
    expect(refused.body.error.message).toMatch('revision 1 has been published');
    await put(`${path}/draft`, 'operator')
      .set('If-Match', `"${old.etag}"`)
      .send({ document: matrixDraft(), basedOn: 7 })
      .expect(400);
  });

  it('is read-only while it is kept in Git, moves to the editor and back, and keeps its history', async () => {
    const host = await start();
    const { get, post } = host;
    const { path, first, publishNow, source } = editor(host, 'git');
    await post(`${path}/sync`, 'service').expect(200);
    const inGit = await get(`${path}/matrix`).expect(200);
    expect(inGit.body).toMatchObject({
      readOnly: 'git',
      revision: { number: 1 },
    });
    const refused = await first(
      'operator',
      matrixDraft({ service: 'git' }),
    ).expect(409);
    expect(refused.body.error.message).toMatch('kept in Git');

    await host
      .put(`${path}/source`, 'ppo')
      .send({ type: 'database' })
      .expect(428);
    await source('old', 'database').expect(412);
    const moved = await source(inGit.body.sourceEtag, 'database').expect(200);
    expect(moved.body).toMatchObject({
      source: {
        type: 'database',
        chosenBy: 'user:default/ppo',
        setAside: './matrix.yaml',
      },
      revision: { number: 1 },
    });
    expect(moved.body).not.toHaveProperty('readOnly');
    await publishNow(
      matrixDraft({ service: 'git', title: 'Edited' }),
      'Edited here',
    );
    // The annotation is still there, and was set aside.
    const synced = await post(`${path}/sync`, 'operator').expect(200);
    expect(synced.body).toMatchObject({
      source: { type: 'database' },
      revision: { number: 2 },
    });

    const back = await source(moved.body.sourceEtag, 'git').expect(200);
    expect(back.body).toMatchObject({
      readOnly: 'git',
      source: { type: 'git', url: 'file:matrix.yaml' },
      revision: { number: 3 },
    });
    const { body } = await get(`${path}/revisions`).expect(200);
    expect(body.items).toHaveLength(3);
    expect(host.events).toHaveLength(5);

    const { body: none } = await get('/services/default/db/matrix').expect(200);
    const noFile = await editor(host)
      .source(none.sourceEtag, 'git')
      .expect(409);
    expect(noFile.body.error.message).toMatch('plinth/responsibility-matrix');
  });

  it('asks when annotation and stored source disagree, and nothing is lost meanwhile', async () => {
    const knex = await databases.init(databaseId);
    const { path, publishNow } = await start({ knex });
    await publishNow(matrixDraft(), 'Edited here');

    // Somebody adds the annotation: it stays in the database, and says so.
    const annotated = await start({ knex, annotation: './matrix.yaml' });
    await annotated.post(`${path}/sync`, 'operator').expect(200);
    const { body: state } = await annotated.get(`${path}/matrix`).expect(200);
    expect(state).toMatchObject({
      source: { type: 'database' },
      revision: { number: 1 },
      readOnly: 'disagreement',
      disagreement: { stored: 'database', annotation: './matrix.yaml' },
    });
    const refused = await annotated.first().expect(409);
    expect(refused.body.error.message).toBe(state.disagreement.message);
    const { body: moved } = await annotated
      .source(state.sourceEtag, 'git')
      .expect(200);
    expect(moved).toMatchObject({ readOnly: 'git', revision: { number: 2 } });
    expect(moved).not.toHaveProperty('disagreement');

    // Somebody takes it away again.
    const bare = await start({ knex });
    const { body: lost } = await bare
      .post(`${path}/sync`, 'operator')
      .expect(200);
    expect(lost).toMatchObject({
      readOnly: 'disagreement',
      disagreement: { stored: 'git' },
      revision: { number: 2 },
    });
    await bare.first().expect(409);
    await bare.source(lost.sourceEtag, 'database').expect(200);
    await bare.first().expect(200);
  });

  it('shows what changes, for whom, and how many it reaches', async () => {
    const uses = (entityRef: string, ownerRef: string, variant?: string) => ({
      entityRef,
      ownerRef,
      uses: [variant ? { variant } : {}],
    });
    const { get, path, first, publishNow } = await start({
      consumers: {
        'platformservice:default/db': [
          uses('component:default/a', 'group:default/shop'),
          uses('component:default/b', 'group:default/shop', 'standard'),
          uses('component:default/c', 'group:default/bank', 'self-service'),
        ],
      },
    });
    await publishNow(matrixDraft(), 'First');
    await get(`${path}/draft/changes`, 'operator').expect(404);
    const matrix = matrixDraft();
    const [, restoreTest] = matrix.spec.tasks;
    restoreTest.assignments = { platform: 'I', consumer: 'RA' };
    const { body: draft } = await first('operator', matrix).expect(200);
    const { body } = await get(`${path}/draft/changes`, 'operator').expect(200);
    expect(body).toMatchObject({
      comparedWith: 1,
      outdated: false,
      publishable: true,
      reach: { entities: 2, owners: 1, more: false },
      etag: draft.etag,
    });
    expect(
      body.parties.map(
        (each: {
          party: { id: string };
          reach?: object;
          changes: Array<{ taskId: string; meanings: string[] }>;
        }) => [each.party.id, each.reach, each.changes[0].meanings[0]],
      ),
    ).toEqual([
      ['platform', undefined, 'shifted-from'],
      ['consumer', { entities: 2, owners: 1, more: false }, 'shifted-to'],
    ]);
    await get(`${path}/draft/changes`).expect(403);

    await publishNow(matrix, 'Teams know their data.');
    const diff = await get(`${path}/diff?from=1&to=2&party=consumer`).expect(
      200,
    );
    expect(diff.body).toMatchObject({
      from: 1,
      to: 2,
      parties: [
        {
          party: { id: 'consumer' },
          changes: [
            {
              taskId: 'restore-test',
              meanings: expect.arrayContaining(['shifted-to']),
            },
          ],
        },
      ],
    });
    const nothing = await get(`${path}/diff?from=2&to=2`).expect(200);
    expect(nothing.body.parties).toEqual([]);
    const all = await get(`${path}/diff?from=0&to=1`).expect(200);
    expect(all.body.parties).toHaveLength(2);
    await get(`${path}/diff?from=1&to=9`).expect(404);
  });

  it('gives a matrix as a file in every format, and takes it back', async () => {
    const { get, post, path, publishNow } = await start();
    await get(`${path}/export?format=csv`).expect(404);
    await publishNow(matrixDraft(), 'First');
    for (const [format, mediaType, name] of [
      ['yaml', 'application/yaml', 'db.yaml'],
      ['csv', 'text/csv', 'db.csv'],
      ['markdown', 'text/markdown', 'db.md'],
      ['oscal', 'application/json', 'db.oscal.json'],
      ['json', 'application/json', 'db.json'],
    ]) {
      const { headers } = await get(`${path}/export?format=${format}`).expect(
        200,
      );
      expect(headers['content-type']).toMatch(mediaType);
      expect(headers['content-disposition']).toBe(
        `attachment; filename="${name}"`,
      );
      await get(`${path}/export?format=${format}`, 'reader', {
        'If-None-Match': headers.etag,
      }).expect(304);
    }
    await get(`${path}/export?format=pdf`).expect(400);
    const noVariant = await get(
      `${path}/export?format=oscal&variant=other`,
    ).expect(400);
    expect(noVariant.body.error.message).toBe(
      'variant: there is no "other"; there is standard, self-service.',
    );
    const ofVariant = await get(
      `${path}/export?format=oscal&variant=self-service`,
    ).expect(200);
    expect(ofVariant.headers['content-disposition']).toBe(
      'attachment; filename="db-self-service.oscal.json"',
    );

    const losses = await get(`${path}/export/losses?format=oscal`).expect(200);
    expect(losses.body).toEqual({
      serviceRef: 'platformservice:default/db',
      format: 'oscal',
      revision: 1,
      losses: expect.arrayContaining([expect.any(String)]),
    });
    const none = await get(`${path}/export/losses?format=yaml`).expect(200);
    expect(none.body.losses).toEqual([]);
    await get(`${path}/export/losses?format=pdf`).expect(400);
    await get(`${path}/export/losses?format=oscal&revision=9`).expect(404);

    const { text: csv } = await get(`${path}/export?format=csv`).expect(200);
    const dry = await post(`${path}/import?format=csv`, 'operator')
      .type('text/csv')
      .send(csv.replace('RA', 'CI'))
      .expect(200);
    expect(dry.body).toMatchObject({
      dryRun: true,
      notUnderstood: [],
      mapping: { layout: 'raci' },
      document: { spec: { service: 'platformservice:default/db' } },
    });
    expect(dry.body.parties.length).toBeGreaterThan(0);
    await get(`${path}/draft`, 'operator').expect(404);

    const { text: yaml } = await get(`${path}/export?format=yaml`).expect(200);
    const importYaml = (headers: Record<string, string>) =>
      post(`${path}/import?format=yaml&dryRun=false`, 'operator')
        .type('application/yaml')
        .set(headers)
        .send(yaml);
    await importYaml({}).expect(428);
    const written = await importYaml({ 'If-None-Match': '*' }).expect(200);
    expect(written.body).toMatchObject({
      dryRun: false,
      draft: { basedOn: 1 },
    });
    await importYaml({ 'If-None-Match': '*' }).expect(412);
    const { body } = await get(`${path}/revisions`).expect(200);
    expect(body.items).toHaveLength(1);

    // As large as a matrix can well be; a text in YAML may not have so many signs.
    const large = matrixDraft();
    const [task] = large.spec.tasks;
    large.spec.tasks = Array.from({ length: 500 }, (_, index) => ({
      ...task,
      id: `task-${index}`,
      title: `Task ${index}`,
      assignments: {
        platform: { involvement: 'RA', duty: `Do it, ${index}: "now".` },
        consumer: { involvement: 'I', duty: 'Know it, and say so.' },
      },
    }));
    const { body: imported } = await post(
      `${path}/import?format=json`,
      'operator',
    )
      .send(large)
      .expect(200);
    expect(imported).toMatchObject({ dryRun: true, notUnderstood: [] });
    expect(imported.document.spec.tasks).toHaveLength(500);

    const garbage = await post(`${path}/import?format=yaml`, 'operator')
      .type('application/yaml')
      .send('a: [')
      .expect(200);
    expect(garbage.body).toMatchObject({
      notUnderstood: [expect.objectContaining({ rule: 'syntax' })],
    });
    await post(`${path}/import?format=csv&mapping=%7B%22x%22:1%7D`, 'operator')
      .type('text/csv')
      .send(csv)
      .expect(400);
    await post(`${path}/import?format=csv`)
      .type('text/csv')
      .send(csv)
      .expect(403);
  });

  it('says what is wrong with any matrix', async () => {
    const { post } = await start();
    const { body } = await post('/lint')
      .send(matrixDraft({ restore: 'R' }))
      .expect(200);
    expect(body.findings).toContainEqual(
      expect.objectContaining({ rule: 'R02' }),
    );
    const other = await post('/lint').send({ kind: 'Other' }).expect(200);
    expect(other.body.findings[0]).toMatchObject({ rule: 'schema' });
    await post('/lint').type('json').send('{"__proto__": {}}').expect(400);
  });
});
