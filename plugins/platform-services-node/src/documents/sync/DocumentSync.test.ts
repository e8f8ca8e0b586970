import {
  createMockDirectory,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { createTables } from '../__testUtils__/createTables';
import { Note, noteKind, noteYaml } from '../__testUtils__/notes';
import { serviceEntity } from '../__testUtils__/serviceEntity';
import { DatabaseDocumentStore } from '../store/DatabaseDocumentStore';
import { DocumentAnnouncer } from '../DocumentAnnouncer';
import { DocumentReader } from './DocumentReader';
import { DocumentSync } from './DocumentSync';

const DB = 'platformservice:default/db';
const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

function noteKindWithWarnings(count: number) {
  const { check } = noteKind;
  jest.spyOn(noteKind, 'check').mockImplementationOnce(options => ({
    ...check(options),
    findings: Array.from({ length: count }, (_, index) => ({
      rule: 'N1',
      severity: 'warning',
      message: `Warning ${index}`,
      path: ['spec'],
    })),
  }));
}

describe('DocumentSync', () => {
  const directory = createMockDirectory();
  const urlReader = mockServices.urlReader.mock();
  const auditor = mockServices.auditor.mock();
  const events = mockServices.events.mock();
  const signals = { publish: jest.fn() };
  const logger = mockServices.logger.mock();
  let now = new Date('2026-11-01T10:00:00.000Z');

  beforeEach(() => {
    jest.restoreAllMocks();
    jest.resetAllMocks();
    now = new Date('2026-11-01T10:00:00.000Z');
    auditor.createEvent.mockResolvedValue({
      success: jest.fn(),
      fail: jest.fn(),
    });
  });

  async function setUp(options?: { refreshEveryMs?: number }) {
    const database = await databases.init('SQLITE_3');
    await createTables(database);
    const entities: Entity[] = [];
    const store = DatabaseDocumentStore.create<Note>({
      database,
      now: () => now,
    });
    const sync = DocumentSync.create({
      kind: noteKind,
      auth: mockServices.auth(),
      catalog: {
        ...catalogServiceMock(),
        queryEntities: async () => ({
          items: entities,
          totalItems: entities.length,
          pageInfo: {},
        }),
      },
      reader: DocumentReader.create({
        urlReader,
        config: mockServices.rootConfig({
          data: { plinth: { documents: { file: { enabled: true } } } },
        }),
        timeoutMs: 200,
      }),
      store,
      announcer: DocumentAnnouncer.create({
        pluginId: 'notes',
        auditor,
        events,
        signals,
        logger,
      }),
      logger,
      refreshEveryMs: options?.refreshEveryMs ?? 120_000,
      now: () => now,
    });
    const fileEntity = (note: string, name = 'db') =>
      serviceEntity({
        location: `file:${directory.resolve('catalog-info.yaml')}`,
        note,
        name,
        uid: `uid-${name}`,
      });
    return { database, store, sync, entities, fileEntity };
  }

  it('takes over what is good, and keeps the last good one when it breaks', async () => {
    const { store, sync, fileEntity } = await setUp();
    const entity = fileEntity('./note.yaml');

    directory.setContent({ 'note.yaml': noteYaml({ text: 'one' }) });
    const first = await sync.syncService({ entity });
    expect(first).toMatchObject({
      sync: { status: 'ok', at: now.toISOString() },
      source: { type: 'git', url: 'file:note.yaml', readAt: now.toISOString() },
      findings: [],
      revision: {
        number: 1,
        message: 'synced from file:note.yaml at 2026-11-01T10:00:00.000Z',
      },
    });
    expect(JSON.stringify(first!.source)).not.toContain(directory.path);

    now = new Date('2026-11-01T10:05:00.000Z');
    directory.setContent({
      'note.yaml': 'kind: Note\nspec:\n  service: [\n  text: two\n',
    });
    const broken = await sync.syncService({ entity });
    expect(broken).toMatchObject({
      sync: {
        status: 'rejected',
        message: expect.stringMatching(/in line \d+, column \d+: /),
      },
      findings: [
        expect.objectContaining({
          rule: 'syntax',
          severity: 'error',
          line: expect.any(Number),
          column: expect.any(Number),
        }),
      ],
      revision: { number: 1 },
    });

    // What only this kind of document asks for stands at its place too.
    directory.setContent({
      'note.yaml': 'kind: Note\nspec:\n  service: db\n  text: {a: 7}\n',
    });
    await expect(sync.syncService({ entity })).resolves.toMatchObject({
      sync: { status: 'rejected' },
      findings: [
        { rule: 'schema', line: 4, column: 3, path: ['spec', 'text'] },
      ],
      revision: { number: 1 },
    });
    await expect(
      store.listStanding({ serviceRefs: [DB], asOf: now }),
    ).resolves.toMatchObject([{ number: 1, standing: 'in-force' }]);

    directory.setContent({ 'note.yaml': noteYaml({ text: 'two' }) });
    await expect(sync.syncService({ entity })).resolves.toMatchObject({
      sync: { status: 'ok' },
      findings: [],
      revision: { number: 2 },
    });
  });

  it('makes no revision of what does not change the content', async () => {
    const { sync, fileEntity } = await setUp();
    const entity = fileEntity('./note.yaml');
    directory.setContent({ 'note.yaml': noteYaml({ text: 'one' }) });
    await sync.syncService({ entity });

    directory.setContent({
      'note.yaml': `# A comment\n${noteYaml({ text: '"one"' })}`,
    });
    await expect(sync.syncService({ entity })).resolves.toMatchObject({
      version: 2,
      revision: { number: 1 },
    });
    // Nothing new at all, and soon after: nothing is written.
    await expect(sync.syncService({ entity })).resolves.toMatchObject({
      version: 2,
    });
    now = new Date('2026-11-01T10:02:00.000Z');
    await expect(sync.syncService({ entity })).resolves.toMatchObject({
      version: 3,
      source: { readAt: now.toISOString() },
      revision: { number: 1 },
    });
  });

  it('tells about a revision once, and to everybody only an id', async () => {
    const { sync, fileEntity } = await setUp();
    directory.setContent({ 'note.yaml': noteYaml({ text: 'one' }) });
    const document = await sync.syncService({
      entity: fileEntity('./note.yaml'),
    });
    await sync.syncService({ entity: fileEntity('./note.yaml') });

    expect(auditor.createEvent).toHaveBeenCalledTimes(1);
    expect(auditor.createEvent).toHaveBeenCalledWith({
      eventId: 'revision-publish',
      severityLevel: 'medium',
      meta: { serviceRef: DB, source: 'file:note.yaml' },
    });
    expect(events.publish.mock.calls).toEqual([
      [
        {
          topic: 'notes',
          eventPayload: {
            action: 'revision-published',
            documentId: document!.id,
            serviceRef: DB,
            revision: 1,
          },
        },
      ],
    ]);
    expect(signals.publish.mock.calls).toEqual([
      [
        {
          recipients: { type: 'broadcast' },
          channel: 'notes',
          message: { action: 'document-changed', documentId: document!.id },
        },
      ],
    ]);
  });

  it('keeps a revision although telling about it fails', async () => {
    const { sync, fileEntity } = await setUp();
    events.publish.mockRejectedValue(new Error('no bus'));
    directory.setContent({ 'note.yaml': noteYaml({ text: 'one' }) });
    await expect(
      sync.syncService({ entity: fileEntity('./note.yaml') }),
    ).resolves.toMatchObject({ revision: { number: 1 } });
    expect(logger.warn).toHaveBeenCalledTimes(1);
  });

  it('refuses what may not be read and what is meant for another service', async () => {
    const { sync, fileEntity } = await setUp();
    await expect(
      sync.syncService({ entity: fileEntity('../secret.yaml') }),
    ).resolves.toMatchObject({
      sync: {
        status: 'refused',
        message: expect.stringContaining('out of the folder of the service'),
      },
    });
    directory.setContent({
      'note.yaml': noteYaml({
        text: 'one',
        service: 'platformservice:default/other',
      }),
    });
    const document = await sync.syncService({
      entity: fileEntity('./note.yaml'),
    });
    expect(document).toMatchObject({
      sync: {
        status: 'rejected',
        message:
          'One error in line 3, column 12: spec.service is "platformservice:default/other", but the annotation plinth/note of platformservice:default/db points here. Write platformservice:default/db.',
      },
      findings: [{ rule: 'service', line: 3, column: 12 }],
    });
    expect(document).not.toHaveProperty('revision');
    expect(auditor.createEvent).not.toHaveBeenCalled();
  });

  it.each([
    [
      'an alias bomb',
      `kind: Note\nspec:\n  a: &a [x,x,x,x,x,x,x,x,x]\n  b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\n  c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\n  d: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\n  e: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]\n  f: [*e,*e,*e,*e,*e,*e,*e,*e,*e]\n`,
    ],
    ['a prototype', 'kind: Note\nspec: {__proto__: {text: x}, service: db}\n'],
    ['a constructor', 'constructor: {prototype: {a: 1}}\nkind: Note\n'],
    ['many rows', `kind: Note\nspec:\n${'  - {a: b}\n'.repeat(50_000)}`],
    ['a huge cell', `kind: Note\nspec:\n  text: ${'x'.repeat(1_000_100)}\n`],
  ])('rejects %s', async (_, text) => {
    const { sync, fileEntity } = await setUp();
    directory.setContent({ 'note.yaml': text });
    const document = await sync.syncService({
      entity: fileEntity('./note.yaml'),
    });
    expect(['rejected', 'refused']).toContain(document?.sync?.status);
    expect(document?.sync?.message).toBeTruthy();
    expect(document).not.toHaveProperty('revision');
    expect({}).not.toHaveProperty('text');
  });

  it('keeps the number of findings in bounds', async () => {
    const { sync, fileEntity } = await setUp();
    noteKindWithWarnings(1_000);
    directory.setContent({ 'note.yaml': noteYaml({ text: 'one' }) });
    const document = await sync.syncService({
      entity: fileEntity('./note.yaml'),
    });
    expect(document?.findings).toHaveLength(201);
    expect(document?.findings[200].message).toBe(
      'There are 800 more findings.',
    );
    expect(document?.revision).toMatchObject({ number: 1 });
  });

  it('says when the state changes, not each time', async () => {
    const { sync, fileEntity } = await setUp();
    const entity = fileEntity('./note.yaml');
    directory.setContent({});
    for (let minute = 0; minute < 5; minute++) {
      now = new Date(now.getTime() + 61_000);
      await sync.syncService({ entity });
    }
    expect(logger.warn).toHaveBeenCalledTimes(1);
    expect(logger.warn).toHaveBeenCalledWith(
      'The note of platformservice:default/db was not read: There is no file note.yaml beside the file of the service.',
    );
    directory.setContent({ 'note.yaml': noteYaml({ text: 'one' }) });
    await sync.syncService({ entity });
    expect(logger.info.mock.calls.map(([message]) => message)).toEqual([
      'Took over revision 1 of the note of platformservice:default/db',
      'The note of platformservice:default/db is in order again',
    ]);
  });

  it('keeps what was read when the annotation is gone', async () => {
    const { sync, fileEntity } = await setUp();
    directory.setContent({ 'note.yaml': noteYaml({ text: 'one' }) });
    await sync.syncService({ entity: fileEntity('./note.yaml') });
    await expect(
      sync.syncService({ entity: fileEntity('') }),
    ).resolves.toMatchObject({
      sync: {
        status: 'refused',
        message: expect.stringContaining('no annotation plinth/note'),
      },
      revision: { number: 1 },
    });
    await expect(
      sync.syncService({ entity: fileEntity('', 'nothing') }),
    ).resolves.toBeUndefined();
  });

  it('syncs all services, those in trouble beside the others', async () => {
    const { store, sync, entities, fileEntity } = await setUp();
    const names = Array.from({ length: 12 }, (_, index) => `s${index}`);
    directory.setContent(
      Object.fromEntries(
        names.map(name => [
          `${name}.yaml`,
          noteYaml({ text: name, service: `platformservice:default/${name}` }),
        ]),
      ),
    );
    entities.push(
      ...names.map(name => fileEntity(`./${name}.yaml`, name)),
      fileEntity('', 'without'),
      fileEntity('./missing.yaml', 'missing'),
      serviceEntity({
        name: 'slow',
        uid: 'uid-slow',
        location: 'url:https://github.com/acme/slow/blob/main/info.yaml',
        note: './note.yaml',
      }),
    );
    urlReader.readUrl.mockReturnValue(new Promise(() => {}));
    await sync.syncAll();
    const documents = await store.listDocuments();
    expect(
      documents.filter(({ sync: state }) => state?.status === 'ok'),
    ).toHaveLength(12);
    expect(
      documents
        .filter(({ sync: state }) => state?.status === 'failed')
        .map(({ serviceRef }) => serviceRef),
    ).toEqual([
      'platformservice:default/missing',
      'platformservice:default/slow',
    ]);

    // Entities that are gone take their documents with them.
    entities.splice(0, 11);
    await sync.syncAll();
    await expect(
      store.getDocument('platformservice:default/s0'),
    ).resolves.toBeUndefined();
    await expect(
      store.getDocument('platformservice:default/s11'),
    ).resolves.toMatchObject({ revision: { number: 1 } });
  });

  it('asks a remote repository again when it is time or the place changed', async () => {
    const { sync, entities } = await setUp({ refreshEveryMs: 120_000 });
    const remote = (note: string) =>
      serviceEntity({
        location: 'url:https://github.com/acme/db/blob/main/info.yaml',
        note,
      });
    urlReader.readUrl.mockImplementation(async () => ({
      etag: 'e1',
      buffer: async () => Buffer.from(noteYaml({ text: 'one' })),
    }));
    entities.push(remote('./note.yaml'));
    await sync.syncAll();
    await sync.syncAll();
    expect(urlReader.readUrl).toHaveBeenCalledTimes(1);

    now = new Date(now.getTime() + 121_000);
    await sync.syncAll();
    expect(urlReader.readUrl).toHaveBeenCalledTimes(2);
    expect(urlReader.readUrl).toHaveBeenLastCalledWith(
      'https://github.com/acme/db/tree/main/note.yaml',
      expect.objectContaining({ etag: 'e1' }),
    );

    entities.splice(0, 1, remote('./docs/note.yaml'));
    await sync.syncAll();
    expect(urlReader.readUrl).toHaveBeenCalledTimes(3);
    expect(urlReader.readUrl).toHaveBeenLastCalledWith(
      'https://github.com/acme/db/tree/main/docs/note.yaml',
      expect.objectContaining({ etag: undefined }),
    );
  });

  it('reads a document once for attempts at the same time', async () => {
    const { sync } = await setUp();
    urlReader.readUrl.mockResolvedValue({
      buffer: async () => Buffer.from(noteYaml({ text: 'one' })),
    });
    const entity = serviceEntity({
      location: 'url:https://github.com/acme/db/blob/main/info.yaml',
      note: './note.yaml',
    });
    const results = await Promise.all(
      Array.from({ length: 10 }, () => sync.syncService({ entity })),
    );
    expect(urlReader.readUrl).toHaveBeenCalledTimes(1);
    expect(new Set(results.map(result => result?.version))).toEqual(
      new Set([1]),
    );
  });

  it('hides nothing when the catalog cannot be asked', async () => {
    const { store, sync, entities, fileEntity } = await setUp();
    directory.setContent({ 'note.yaml': noteYaml({ text: 'one' }) });
    entities.push(fileEntity('./note.yaml'));
    await sync.syncAll();
    const broken = DocumentSync.create({
      kind: noteKind,
      auth: mockServices.auth(),
      catalog: {
        ...catalogServiceMock(),
        queryEntities: async () => {
          throw new Error('catalog is away');
        },
      },
      reader: DocumentReader.create({
        urlReader,
        config: mockServices.rootConfig(),
      }),
      store,
      announcer: DocumentAnnouncer.create({
        pluginId: 'notes',
        auditor,
        events,
        signals,
        logger,
      }),
      logger,
      refreshEveryMs: 1,
    });
    await expect(broken.syncAll()).rejects.toThrow('catalog is away');
    await expect(store.getDocument(DB)).resolves.toMatchObject({
      revision: { number: 1 },
    });
  });
});
