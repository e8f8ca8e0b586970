import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import {
  Notifier,
  StoredDocument,
} from '@plinth/backstage-plugin-platform-services-node';
import {
  DOCUMENT_ID,
  fillDigestTables,
  REVISIONS,
  SERVICE_ENTITY,
  SERVICE_REF,
} from '../__testUtils__/digestFixture';
import { ReviewStore } from '../store';
import { MailingSender } from './MailingSender';
import { OutboxStore } from './OutboxStore';
import {
  ReviewReminderTask,
  ReviewReminderTaskOptions,
} from './ReviewReminderTask';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const DOCUMENT: StoredDocument = {
  id: DOCUMENT_ID,
  serviceRef: SERVICE_REF,
  entityUid: 'uid-db',
  version: 1,
  findings: [],
  revision: REVISIONS[1],
};

/** Another service of the same name. */
const NAMESAKE: Entity = {
  ...SERVICE_ENTITY,
  metadata: { ...SERVICE_ENTITY.metadata, uid: 'uid-another' },
};

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('a review, on %s', databaseId => {
  async function start() {
    const database = await databases.init(databaseId);
    await fillDigestTables({ database, subscribers: [] });
    const sent: NotificationSendOptions[] = [];
    const outbox = new OutboxStore({ database });
    const reviews = ReviewStore.create({ database });
    const remind = async (
      now: string,
      options: {
        entities?: Entity[];
        store?: ReviewReminderTaskOptions['store'];
      } = {},
    ) => {
      const {
        entities = [SERVICE_ENTITY],
        store = {
          listDocuments: async () => [DOCUMENT],
          getRevisions: async () => [REVISIONS[1]],
        },
      } = options;
      return new ReviewReminderTask({
        auth: mockServices.auth(),
        catalog: catalogServiceMock({ entities }),
        outbox,
        reviews,
        sender: new MailingSender({
          outbox,
          notifier: Notifier.create({
            about: 'roadmaps',
            logger: mockServices.logger.mock(),
            notifications: { send: async each => void sent.push(each) },
          }),
        }),
        store,
        now: () => new Date(now),
      }).run();
    };
    return { database, remind, reviews, sent };
  }

  it('is asked of the product owner when it is due, and once more when the roadmap is stale', async () => {
    const { remind, reviews, sent } = await start();
    // Reviewed on 2026-11-17.
    await remind('2026-11-24T08:00:00.000Z');
    expect(sent).toEqual([]);
    await remind('2026-11-25T08:00:00.000Z');
    await remind('2026-11-26T08:00:00.000Z');
    expect(sent).toMatchObject([
      {
        recipients: { entityRef: ['user:default/ppo'] },
        payload: {
          title: 'db: the weekly review is due',
          description: 'Last reviewed on 2026-11-17.',
        },
      },
    ]);
    await remind('2026-11-28T08:00:00.000Z');
    await remind('2026-11-29T08:00:00.000Z');
    expect(sent).toHaveLength(2);
    expect(sent[1].payload.title).toBe('db: the weekly review is overdue');
    await reviews.addReview({
      documentId: DOCUMENT_ID,
      day: '2026-11-29',
      by: 'user:default/ppo',
    });
    await remind('2026-11-30T08:00:00.000Z');
    expect(sent).toHaveLength(2);
  });

  it('is asked for later when the catalog lacks the service for a moment', async () => {
    const { remind, sent } = await start();
    await remind('2026-11-25T08:00:00.000Z', { entities: [] });
    // Nor is it asked of whoever has a service of that name.
    await remind('2026-11-25T09:00:00.000Z', { entities: [NAMESAKE] });
    expect(sent).toEqual([]);
    await remind('2026-11-25T10:00:00.000Z');
    await remind('2026-11-25T11:00:00.000Z');
    expect(sent).toHaveLength(1);
  });

  it('is asked for on every roadmap, of which few are read at a time and one may be gone', async () => {
    const { database, remind, sent } = await start();
    const documents = [...Array(120).keys()].map(index => ({
      ...DOCUMENT,
      id: `d-${index}`,
    }));
    await database.batchInsert(
      'documents',
      documents.map(({ id, serviceRef }) => ({
        id,
        service_ref: `${serviceRef}-${id}`,
        entity_uid: id,
        version: 1,
        newest_revision: 2,
        created_at: '2026-10-01T00:00:00.000Z',
        findings: '[]',
      })),
      50,
    );
    const read: number[] = [];
    await remind('2026-11-25T08:00:00.000Z', {
      store: {
        listDocuments: async () => documents,
        getRevisions: async wanted => {
          read.push(wanted.length);
          return wanted
            .filter(({ documentId }) => documentId !== 'd-0')
            .map(({ documentId }) => ({ ...REVISIONS[1], documentId }));
        },
      },
    });
    expect(read).toEqual([50, 50, 20]);
    expect(sent).toHaveLength(119);
  });
});
