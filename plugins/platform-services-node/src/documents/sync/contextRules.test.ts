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

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

describe('rules that look at more than a text', () => {
  const directory = createMockDirectory();
  const logger = mockServices.logger.mock();
  const auditor = mockServices.auditor.mock();
  let now: Date;

  beforeEach(() => {
    now = new Date('2026-11-01T10:00:00.000Z');
    logger.warn.mockReset();
    auditor.createEvent.mockResolvedValue({
      success: jest.fn(),
      fail: jest.fn(),
    });
  });

  /** A note whose text is `after x` needs that there is a note of `x`. */
  async function setUp() {
    const database = await databases.init('SQLITE_3');
    await createTables(database);
    const store = DatabaseDocumentStore.create<Note>({
      database,
      now: () => now,
    });
    const runs: string[][] = [];
    const entities: Entity[] = [];
    const sync = DocumentSync.create<Note>({
      kind: {
        ...noteKind,
        beginRun({ store: documents }) {
          const run: string[] = [];
          runs.push(run);
          return async ({ serviceRef, document }) => {
            run.push(serviceRef);
            const other = /^after (\w+)/.exec(document.spec.text)?.[1];
            const found = other
              ? await documents.getDocument(`platformservice:default/${other}`)
              : undefined;
            return {
              findings:
                other && !found?.revision
                  ? [
                      {
                        rule: 'N1',
                        severity: 'error',
                        message: `There is no note of ${other}.`,
                        path: ['spec', 'text'],
                      },
                    ]
                  : [],
              notChecked: ['N2'],
              again: document.spec.text.includes('again'),
            };
          };
        },
      },
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
        urlReader: mockServices.urlReader.mock(),
        config: mockServices.rootConfig({
          data: { plinth: { documents: { file: { enabled: true } } } },
        }),
      }),
      store,
      announcer: DocumentAnnouncer.create({
        pluginId: 'notes',
        auditor,
        events: mockServices.events.mock(),
        signals: { publish: jest.fn() },
        logger,
      }),
      logger,
      refreshEveryMs: 120_000,
      now: () => now,
    });
    const write = (texts: Record<string, string>) => {
      directory.setContent(
        Object.fromEntries(
          Object.entries(texts).map(([name, text]) => [
            `${name}.yaml`,
            noteYaml({ text, service: `platformservice:default/${name}` }),
          ]),
        ),
      );
      entities.splice(
        0,
        entities.length,
        ...Object.keys(texts).map(name =>
          serviceEntity({
            location: `file:${directory.resolve('catalog-info.yaml')}`,
            note: `./${name}.yaml`,
            name,
            uid: `uid-${name}`,
          }),
        ),
      );
    };
    const statusOf = async (name: string) =>
      (await store.getDocument(`platformservice:default/${name}`))?.sync
        ?.status;
    return { store, sync, write, statusOf, runs };
  }

  it('are asked about what is new, with line and column, in runs', async () => {
    const { store, sync, write, runs } = await setUp();
    write({ a: 'one', b: 'after nothing' });
    await sync.syncAll();
    expect(await store.getDocument('platformservice:default/b')).toMatchObject({
      sync: {
        status: 'rejected',
        message: 'One error in line 4, column 9: There is no note of nothing.',
      },
      findings: [{ rule: 'N1', line: 4, column: 9 }],
      lastText: { notChecked: ['N9', 'N2'] },
    });
    // What was rejected once is tried again, as something was taken over.
    expect(runs.map(run => [...run].sort())).toEqual([
      ['platformservice:default/a', 'platformservice:default/b'],
      ['platformservice:default/b'],
    ]);

    // What is in order is not looked at again; what is not is, once in a run.
    await sync.syncAll();
    expect(runs[2]).toEqual(['platformservice:default/b']);
    expect(runs).toHaveLength(3);
    const { version } = (await store.getDocument('platformservice:default/b'))!;
    expect(version).toBe(1);
  });

  it('take over what depends on others in one go, whatever the order', async () => {
    const { sync, write, statusOf, runs } = await setUp();
    write({ a: 'after b', b: 'after c', c: 'after d', d: 'the first' });
    await sync.syncAll();
    for (const name of ['a', 'b', 'c', 'd']) {
      expect(await statusOf(name)).toBe('ok');
    }
    expect(runs.length).toBeLessThanOrEqual(4);
    expect(logger.warn).not.toHaveBeenCalled();
  });

  it('take over what was wrong elsewhere as soon as it is right there', async () => {
    const { sync, write, statusOf } = await setUp();
    write({ a: 'after b' });
    await sync.syncAll();
    await sync.syncAll();
    expect(await statusOf('a')).toBe('rejected');
    expect(logger.warn.mock.calls).toEqual([
      [
        'The note of platformservice:default/a was rejected: One error in line 4, column 9: There is no note of b.',
      ],
    ]);
    write({ a: 'after b', b: 'two' });
    await sync.syncAll();
    expect(await statusOf('a')).toBe('ok');
  });

  it('look again at what may be judged otherwise soon, and store nothing new for it', async () => {
    const { store, sync, write, runs } = await setUp();
    write({ a: 'one', b: 'once again' });
    await sync.syncAll();
    const before = await store.getDocument('platformservice:default/b');
    await sync.syncAll();
    expect(runs).toEqual([
      expect.arrayContaining(['platformservice:default/b']),
      ['platformservice:default/b'],
    ]);
    expect(await store.getDocument('platformservice:default/b')).toEqual(
      before,
    );
  });

  it('reject nothing that says what it said when others change', async () => {
    const { store, sync, write, statusOf } = await setUp();
    write({ a: 'after b', b: 'two' });
    await sync.syncAll();
    expect(await statusOf('a')).toBe('ok');

    // Another service is gone, and the file gets another comment.
    write({ a: 'after b # as ever' });
    await sync.syncAll();
    expect(await store.getDocument('platformservice:default/a')).toMatchObject({
      sync: { status: 'ok' },
      findings: [{ rule: 'N1' }],
      revision: { number: 1 },
    });

    // Something new has to be right.
    write({ a: 'after b and more' });
    await sync.syncAll();
    expect(await store.getDocument('platformservice:default/a')).toMatchObject({
      sync: { status: 'rejected' },
      revision: { number: 1 },
    });
  });
});
