import { TestDatabaseId, TestDatabases } from '@backstage/backend-test-utils';
import { createTables } from '../__testUtils__/createTables';
import { DatabaseDocumentStore } from './DatabaseDocumentStore';
import { SyncOutcome } from './DocumentStore';
import { hashContent } from '../hashing';
import { RevisionHook } from './documentRows';

type Content = { text: string };

const DB = 'platformservice:default/db';
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())(
  'DatabaseDocumentStore on %s',
  databaseId => {
    let now = new Date('2026-11-01T10:00:00.000Z');

    async function setUp(options?: {
      id?: TestDatabaseId;
      onRevision?: RevisionHook<Content>;
    }) {
      const database = await databases.init(options?.id ?? databaseId);
      await createTables(database);
      const store = DatabaseDocumentStore.create<Content>({
        database,
        now: () => now,
        ...(options?.onRevision && { onRevision: options.onRevision }),
      });
      return { database, store };
    }

    function outcome(options: {
      text: string;
      basedOn: number;
      uid?: string;
      serviceRef?: string;
      effectiveFrom?: string;
    }): SyncOutcome<Content> {
      const content = { text: options.text };
      return {
        serviceRef: options.serviceRef ?? DB,
        entityUid: options.uid ?? 'uid-1',
        basedOn: options.basedOn,
        sync: { status: 'ok', at: now.toISOString() },
        source: { type: 'git', url: 'https://example.com/note.yaml' },
        findings: [],
        lastText: {
          place: 'p',
          hash: 'h',
          ruleSet: '1',
          status: 'ok',
          notChecked: [],
        },
        publish: {
          content,
          contentHash: hashContent(content),
          verdict: { ruleSet: '1', findings: [], notChecked: ['R99'] },
          message: `About ${options.text}`,
          publishedBy: 'user:default/sre',
          ...(options.effectiveFrom && {
            effectiveFrom: options.effectiveFrom,
          }),
        },
      };
    }

    beforeEach(() => {
      now = new Date('2026-11-01T10:00:00.000Z');
    });

    it('makes a revision of what is new, and none of what is the same', async () => {
      const { store } = await setUp();
      const first = await store.recordSync(outcome({ text: 'a', basedOn: 0 }));
      expect(first).toMatchObject({
        recorded: true,
        published: { number: 1, message: 'About a' },
        document: { serviceRef: DB, version: 1, revision: { number: 1 } },
      });
      const same = await store.recordSync(outcome({ text: 'a', basedOn: 1 }));
      expect(same).toMatchObject({
        recorded: true,
        document: { version: 2, revision: { number: 1 } },
      });
      expect(same).not.toHaveProperty('published');

      now = new Date('2026-11-02T10:00:00.000Z');
      await store.recordSync(outcome({ text: 'b', basedOn: 2 }));
      const document = await store.getDocument(DB);
      expect(document).toMatchObject({
        version: 3,
        entityUid: 'uid-1',
        source: { type: 'git', url: 'https://example.com/note.yaml' },
        sync: { status: 'ok' },
        revision: {
          number: 2,
          publishedAt: '2026-11-02T10:00:00.000Z',
          publishedBy: 'user:default/sre',
          effectiveFrom: '2026-11-02T10:00:00.000Z',
        },
      });
      const documentId = document!.id;
      await expect(
        store.getRevision({ documentId, number: 1 }),
      ).resolves.toMatchObject({
        content: { text: 'a' },
        verdict: { ruleSet: '1', findings: [], notChecked: ['R99'] },
      });
      await expect(
        store.getRevisions([
          { documentId, number: 2 },
          { documentId, number: 7 },
          { documentId, number: 1 },
        ]),
      ).resolves.toMatchObject([
        { number: 2, content: { text: 'b' } },
        { number: 1, content: { text: 'a' } },
      ]);
      await expect(
        store.listRevisions({ documentId, limit: 10 }),
      ).resolves.toMatchObject([{ number: 2 }, { number: 1 }]);
      await expect(
        store.listRevisions({ documentId, limit: 10, below: 2 }),
      ).resolves.toMatchObject([{ number: 1 }]);
    });

    it('lets one of many attempts at the same time win', async () => {
      const { database, store } = await setUp();
      const attempts = (basedOn: number) =>
        Promise.all(
          Array.from({ length: 20 }, (_, index) =>
            store.recordSync(outcome({ text: `${basedOn}-${index}`, basedOn })),
          ),
        );
      const first = await attempts(0);
      expect(first.filter(({ recorded }) => recorded)).toHaveLength(1);
      const second = await attempts(1);
      expect(second.filter(({ recorded }) => recorded)).toHaveLength(1);
      await expect(
        database('revisions').orderBy('number').select('number'),
      ).resolves.toEqual([{ number: 1 }, { number: 2 }]);
    });

    it('stores nothing when anything fails', async () => {
      const told: object[] = [];
      const { database, store } = await setUp({
        onRevision: async ({ revision, content, previous }) => {
          told.push({ content, previous });
          if (revision.number === 2) {
            throw new Error('the hook failed');
          }
        },
      });
      await store.recordSync(outcome({ text: 'a', basedOn: 0 }));
      await expect(
        store.recordSync(outcome({ text: 'b', basedOn: 1 })),
      ).rejects.toThrow('the hook failed');
      expect(told.at(-1)).toEqual({
        content: { text: 'b' },
        previous: { text: 'a' },
      });
      await expect(store.getDocument(DB)).resolves.toMatchObject({
        version: 1,
        revision: { number: 1 },
      });
      await expect(database('revisions')).resolves.toHaveLength(1);
    });

    it('tells what is in force and what is announced', async () => {
      const { store } = await setUp();
      await store.recordSync(outcome({ text: 'a', basedOn: 0 }));
      now = new Date('2026-11-02T10:00:00.000Z');
      await store.recordSync(
        outcome({ text: 'b', basedOn: 1, effectiveFrom: '2026-12-01' }),
      );
      now = new Date('2026-11-03T10:00:00.000Z');
      await store.recordSync(
        outcome({ text: 'c', basedOn: 2, effectiveFrom: '2027-01-01' }),
      );
      await store.recordSync(
        outcome({
          text: 'x',
          basedOn: 0,
          uid: 'uid-2',
          serviceRef: 'platformservice:default/log',
          effectiveFrom: '2027-01-01T00:00:00+02:00',
        }),
      );
      const standing = async (asOf: string) =>
        (
          await store.listStanding({
            serviceRefs: [DB, 'platformservice:default/log', 'other'],
            asOf: new Date(asOf),
          })
        ).map(
          revision =>
            `${revision.serviceRef.split('/')[1]} ${revision.number} ${
              revision.standing
            } ${revision.effectiveFrom.slice(0, 16)}`,
        );
      await expect(standing('2026-10-01')).resolves.toEqual([]);
      await expect(standing('2026-11-02')).resolves.toEqual([
        'db 1 in-force 2026-11-01T10:00',
      ]);
      await expect(standing('2026-11-04')).resolves.toEqual([
        'db 1 in-force 2026-11-01T10:00',
        'db 2 announced 2026-12-01T00:00',
        'db 3 announced 2027-01-01T00:00',
        'log 1 announced 2026-12-31T22:00',
      ]);
      await expect(standing('2026-12-01')).resolves.toEqual([
        'db 2 in-force 2026-12-01T00:00',
        'db 3 announced 2027-01-01T00:00',
        'log 1 announced 2026-12-31T22:00',
      ]);
      await expect(standing('2027-02-01')).resolves.toEqual([
        'db 3 in-force 2027-01-01T00:00',
        'log 1 in-force 2026-12-31T22:00',
      ]);

      // Without a date the newest one holds at once, and takes back the others.
      now = new Date('2026-11-05T10:00:00.000Z');
      await store.recordSync(outcome({ text: 'd', basedOn: 3 }));
      await expect(standing('2026-11-06')).resolves.toEqual([
        'db 4 in-force 2026-11-05T10:00',
        'log 1 announced 2026-12-31T22:00',
      ]);
      await expect(
        store.listStanding({ serviceRefs: [], asOf: now }),
      ).resolves.toEqual([]);
    });

    it('reads what never changes once, and sees at once what is new', async () => {
      const { database, store } = await setUp();
      const other = DatabaseDocumentStore.create<Content>({
        database,
        now: () => now,
      });
      const statements: string[] = [];
      database.on('query', ({ sql }) => statements.push(sql));
      const read = async () => {
        statements.length = 0;
        const standing = await store.listStanding({
          serviceRefs: [DB],
          asOf: now,
        });
        const revisions = await store.getRevisions(standing);
        return {
          texts: revisions.map(({ content }) => content.text),
          statements: statements.length,
        };
      };
      await other.recordSync(outcome({ text: 'a', basedOn: 0 }));
      expect(await read()).toEqual({ texts: ['a'], statements: 3 });
      expect(await read()).toEqual({ texts: ['a'], statements: 1 });

      await other.recordSync(outcome({ text: 'b', basedOn: 1 }));
      expect(await read()).toEqual({ texts: ['b'], statements: 3 });
      const [{ content }] = await store.getRevisions([
        { documentId: (await store.getDocument(DB))!.id, number: 1 },
      ]);
      expect(content).toEqual({ text: 'a' });
      expect(() => {
        content.text = 'changed by a reader';
      }).toThrow(TypeError);
    });

    it('hides what is gone for 90 days, and what another entity replaced', async () => {
      const { database, store } = await setUp();
      await store.recordSync(outcome({ text: 'a', basedOn: 0 }));
      const { id } = (await store.getDocument(DB))!;
      await expect(store.listPublishedServices()).resolves.toEqual([DB]);

      await store.reconcile({ present: new Map() });
      await expect(store.listPublishedServices()).resolves.toEqual([]);
      await expect(store.getDocument(DB)).resolves.toBeUndefined();
      await expect(
        store.listStanding({ serviceRefs: [DB], asOf: now }),
      ).resolves.toEqual([]);
      await expect(store.listDocuments()).resolves.toMatchObject([
        { id, hiddenBecause: 'entity-gone', hiddenAt: now.toISOString() },
      ]);

      // The same entity is back.
      await store.reconcile({ present: new Map([[DB, 'uid-1']]) });
      await expect(store.getDocument(DB)).resolves.toMatchObject({ id });

      // Another entity of that name has a document of its own.
      await store.recordSync(outcome({ text: 'z', basedOn: 0, uid: 'uid-9' }));
      const other = (await store.getDocument(DB))!;
      expect(other).toMatchObject({
        entityUid: 'uid-9',
        revision: { number: 1 },
      });
      expect(other.id).not.toBe(id);
      await expect(
        store.findDocument({ serviceRef: DB, entityUid: 'uid-1' }),
      ).resolves.toMatchObject({ id, hiddenBecause: 'entity-replaced' });
      await store.reconcile({ present: new Map([[DB, 'uid-9']]) });
      await expect(store.getDocument(DB)).resolves.toEqual(other);

      // And the first one again.
      await store.reconcile({ present: new Map([[DB, 'uid-1']]) });
      await expect(store.getDocument(DB)).resolves.toMatchObject({ id });

      now = new Date('2027-01-29T10:00:00.000Z');
      await store.reconcile({ present: new Map([[DB, 'uid-1']]) });
      await expect(database('documents')).resolves.toHaveLength(2);
      now = new Date('2027-01-31T10:00:00.000Z');
      await store.reconcile({ present: new Map([[DB, 'uid-1']]) });
      await expect(store.listDocuments()).resolves.toMatchObject([{ id }]);
      await expect(database('revisions')).resolves.toHaveLength(1);
    });

    it('keeps the state of an attempt that brought no text', async () => {
      const { store } = await setUp();
      const { publish, findings, lastText, source, ...rest } = outcome({
        text: 'a',
        basedOn: 0,
      });
      await store.recordSync({
        ...rest,
        sync: { status: 'refused', at: now.toISOString(), message: 'no' },
      });
      await expect(store.getDocument(DB)).resolves.toEqual({
        id: expect.any(String),
        serviceRef: DB,
        entityUid: 'uid-1',
        version: 1,
        findings: [],
        sync: { status: 'refused', at: now.toISOString(), message: 'no' },
      });
      await expect(store.listPublishedServices()).resolves.toEqual([]);
    });
  },
);
