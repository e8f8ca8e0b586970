import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { InputError } from '@backstage/errors';
import { createTables } from '../__testUtils__/createTables';
import { createDraftService } from '../__testUtils__/draftService';
import { Note, noteOf } from '../__testUtils__/notes';
import { serviceEntity } from '../__testUtils__/serviceEntity';
import { DatabaseDocumentStore } from '../store/DatabaseDocumentStore';
import { DatabaseDraftStore } from '../store/DatabaseDraftStore';
import { RevisionHook } from '../store/documentRows';
import { Amendment } from './amendments';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

jest.setTimeout(60_000);

/** Adds a word to a note. */
function adding(word: string): Amendment<Note> {
  return {
    eventId: 'note-amend',
    request: { word },
    plan({ newest }) {
      if (newest.spec.text.includes(word)) {
        throw new InputError(`It says ${word} already.`);
      }
      return {
        message: `Adds ${word}`,
        change: note => ({
          ...note,
          spec: { ...note.spec, text: `${note.spec.text} ${word}` },
        }),
      };
    },
  };
}

describe.each(databases.eachSupportedId())(
  'RevisionAmender on %s',
  databaseId => {
    const entity = serviceEntity({
      location: 'url:https://example.com/x.yaml',
    });
    const by = 'user:default/ppo';
    const asker = { entity, by, credentials: mockCredentials.user(by) };

    async function setUp() {
      const database = await databases.init(databaseId);
      await createTables(database);
      let onRevision: RevisionHook<Note> = async () => {};
      const options = {
        database,
        onRevision: (revision: Parameters<RevisionHook<Note>>[0]) =>
          onRevision(revision),
      };
      const store = DatabaseDocumentStore.create<Note>(options);
      const { service, publisher, amender, audit } = createDraftService({
        store,
        drafts: DatabaseDraftStore.create<Note>(options),
      });
      const saveFirst = (text: string) =>
        service.saveDraft({
          ...asker,
          precondition: { isFirst: true },
          request: { document: noteOf(text) },
        });
      const { etag } = await saveFirst('one');
      await publisher.publishDraft({
        ...asker,
        precondition: { ifMatch: `"${etag}"`, isFirst: false },
        request: { message: 'First' },
      });
      const amend = (word: string, ifMatch = '"r1.any"') =>
        amender.amend({
          ...asker,
          precondition: { ifMatch, isFirst: false },
          amendment: adding(word),
        });
      const failInTheMiddle = () => {
        onRevision = async () => {
          throw new Error('The database went away');
        };
      };
      return { service, saveFirst, amend, audit, failInTheMiddle };
    }

    it('makes the change in the newest revision and in the draft, once', async () => {
      const { service, saveFirst, amend, audit } = await setUp();
      const draft = await saveFirst('one and more');
      const first = await amend('two');
      expect(first.revision).toMatchObject({ number: 2, message: 'Adds two' });
      const found = await service.findDraft(entity);
      expect(found).toMatchObject({
        newest: { number: 2 },
        previous: { spec: { text: 'one two' } },
        draft: { basedOn: 2, document: { spec: { text: 'one and more two' } } },
      });
      expect(found.draft?.etag).not.toBe(draft.etag);
      expect(audit.at(-1)).toBe('note-amend');

      // Sent again, and by a proxy that weakens etags.
      expect((await amend('two')).revision.number).toBe(2);
      expect((await amend('two', 'W/"r1.any"')).revision.number).toBe(2);
      await expect(amend('three')).rejects.toMatchObject({ statusCode: 412 });
      await expect(amend('two', '"r2.any"')).rejects.toThrow('already');
    });

    it('stores nothing of it when anything fails', async () => {
      const { service, saveFirst, amend, failInTheMiddle } = await setUp();
      await saveFirst('one and more');
      const before = await service.findDraft(entity);
      failInTheMiddle();
      await expect(amend('two')).rejects.toThrow('The database went away');
      expect(await service.findDraft(entity)).toEqual(before);
    });

    it('leaves a draft where it is that was made from an older revision', async () => {
      const { service, amend } = await setUp();
      await service.saveDraft({
        ...asker,
        precondition: { isFirst: true },
        request: { document: noteOf('old'), basedOn: 0 },
      });
      await amend('two');
      const { draft } = await service.findDraft(entity);
      expect(draft).toMatchObject({
        basedOn: 0,
        document: { spec: { text: 'old two' } },
      });
    });
  },
);
