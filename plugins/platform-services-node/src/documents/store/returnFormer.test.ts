import { TestDatabases } from '@backstage/backend-test-utils';
import { createTables } from '../__testUtils__/createTables';
import { Note, noteOf } from '../__testUtils__/notes';
import { DatabaseDocumentStore } from './DatabaseDocumentStore';
import { DatabaseDraftStore } from './DatabaseDraftStore';
import { hashContent } from '../hashing';
import { NewRevision } from '../types';

const DB = 'platformservice:default/db';
const OLD = { serviceRef: DB, entityUid: 'uid-old' };
const NEW = { serviceRef: DB, entityUid: 'uid-new' };
const BY = 'user:default/ppo';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())(
  'the document of a former entity, on %s',
  databaseId => {
    let now = new Date('2026-11-01T10:00:00.000Z');

    function revision(text: string) {
      const content = noteOf(text);
      return {
        content,
        contentHash: hashContent(content),
        verdict: { ruleSet: '1', findings: [], notChecked: ['N1'] },
        message: `About ${text}`,
        publishedBy: BY,
      } satisfies NewRevision<Note>;
    }

    async function setUp() {
      now = new Date('2026-11-01T10:00:00.000Z');
      const database = await databases.init(databaseId);
      await createTables(database);
      const options = { database, now: () => now };
      const store = DatabaseDocumentStore.create<Note>(options);
      const drafts = DatabaseDraftStore.create<Note>(options);
      const publishInGit = async (
        key: typeof OLD,
        text: string,
        basedOn: number,
      ) =>
        store.recordSync({
          ...key,
          basedOn,
          sync: { status: 'ok', at: now.toISOString() },
          source: { type: 'git', url: 'https://example.com/note.yaml' },
          findings: [],
          publish: revision(text),
        });
      const saveHere = async (key: typeof OLD, text: string) => {
        const saved = await drafts.saveDraft({
          ...key,
          draft: {
            content: noteOf(text),
            basedOn: 0,
            updatedBy: BY,
            findings: [],
            notChecked: [],
          },
        });
        if (saved.result !== 'stored') {
          throw new Error(saved.result);
        }
        return saved.stored;
      };
      const publishHere = async (key: typeof OLD, text: string) => {
        const expected = await saveHere(key, text);
        await drafts.publishDraft({
          ...key,
          expected,
          draftEtag: 'x',
          publish: revision(text),
        });
      };
      /** The entity goes, and another one takes its name. */
      const replace = async () => {
        now = new Date('2026-11-02T10:00:00.000Z');
        await store.reconcile({ present: new Map() });
        now = new Date('2026-11-03T10:00:00.000Z');
        await store.reconcile({ present: new Map([[DB, NEW.entityUid]]) });
      };
      const giveBack = async () => {
        const former = (await store.findFormer(NEW))!;
        const returned = await store.returnFormer({ ...NEW, former, by: BY });
        if (returned.result !== 'stored') {
          throw new Error(returned.result);
        }
        return returned;
      };
      return {
        database,
        store,
        drafts,
        publishInGit,
        saveHere,
        publishHere,
        replace,
        giveBack,
      };
    }

    it('is found by the entity that has its name now, and by no other', async () => {
      const { store, publishInGit, replace } = await setUp();
      expect(await store.findFormer(NEW)).toBeUndefined();
      await publishInGit(OLD, 'one', 0);
      expect(await store.findFormer(NEW)).toBeUndefined();
      await replace();
      expect(await store.findFormer(NEW)).toMatchObject({
        entityUid: 'uid-old',
        hiddenAt: '2026-11-02T10:00:00.000Z',
        revision: { number: 1 },
      });
      expect(await store.findFormer(OLD)).toBeUndefined();
      expect(
        await store.findFormer({ ...NEW, serviceRef: 'platformservice:a/b' }),
      ).toBeUndefined();
      expect(await store.getDocument(DB)).toBeUndefined();
    });

    it('is there again with its history, and the one between is gone from sight', async () => {
      const { store, publishInGit, replace, giveBack } = await setUp();
      await publishInGit(OLD, 'one', 0);
      await publishInGit(OLD, 'two', 1);
      const before = (await store.getDocument(DB))!;
      await replace();
      await publishInGit(NEW, 'three', 0);
      const between = (await store.getDocument(DB))!;

      const { document, replaced } = await giveBack();
      expect(document).toMatchObject({
        id: before.id,
        entityUid: 'uid-new',
        revision: { number: 2 },
      });
      expect(document).not.toHaveProperty('hiddenAt');
      expect(replaced).toBe(between.id);
      expect(await store.getDocument(DB)).toEqual(document);
      expect(await store.findDocument(NEW)).toEqual(document);
      expect(
        await store.listStanding({ serviceRefs: [DB], asOf: now }),
      ).toMatchObject([{ documentId: before.id, number: 2 }]);

      // It is not offered in its turn, and neither entity gets it back.
      expect(await store.findFormer(NEW)).toBeUndefined();
      for (const uid of ['uid-new', 'uid-old', 'uid-new']) {
        await store.reconcile({ present: new Map([[DB, uid]]) });
      }
      expect(await store.getDocument(DB)).toMatchObject({ id: before.id });

      // What the file of the new entity says becomes the next revision.
      const { version } = (await store.findDocument(NEW))!;
      expect(await publishInGit(NEW, 'three', version)).toMatchObject({
        recorded: true,
        published: { number: 3 },
        document: { id: before.id },
      });
    });

    it('returns once, of two that confirm at the same time, and not in a state that nobody saw', async () => {
      const { store, publishInGit, replace } = await setUp();
      await publishInGit(OLD, 'one', 0);
      await replace();
      const former = (await store.findFormer(NEW))!;
      const answers = await Promise.all(
        [1, 2].map(() => store.returnFormer({ ...NEW, former, by: BY })),
      );
      expect(answers.map(({ result }) => result).sort()).toEqual([
        'stale',
        'stored',
      ]);
      expect(await store.listDocuments()).toHaveLength(1);
    });

    it('takes what was being written meanwhile as its draft', async () => {
      const { store, drafts, saveHere, publishHere, replace, giveBack } =
        await setUp();
      await publishHere(OLD, 'one');
      await saveHere(OLD, 'never finished');
      await replace();
      const written = await saveHere(NEW, 'in the middle');
      const { document } = await giveBack();
      expect(await drafts.getDraft(document.id)).toMatchObject({
        id: written.id,
        basedOn: 1,
        content: noteOf('in the middle'),
        updatedBy: BY,
      });
      expect(await store.getDocument(DB)).toMatchObject({
        revision: { number: 1 },
      });
    });

    it('takes what was published here meanwhile as its draft, and keeps its own when there was nothing', async () => {
      const { drafts, publishHere, replace, giveBack } = await setUp();
      await publishHere(OLD, 'one');
      await replace();
      await publishHere(NEW, 'other');
      const { document } = await giveBack();
      expect(await drafts.getDraft(document.id)).toMatchObject({
        basedOn: 1,
        content: noteOf('other'),
        notChecked: ['N1'],
      });

      const again = await setUp();
      await again.publishHere(OLD, 'one');
      await again.saveHere(OLD, 'my own');
      await again.replace();
      const returned = await again.giveBack();
      expect(returned).not.toHaveProperty('replaced');
      expect(await again.drafts.getDraft(returned.document.id)).toMatchObject({
        content: noteOf('my own'),
      });
    });
  },
);
