import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { Notifier } from '@plinth/backstage-plugin-platform-services-node';
import {
  DOCUMENT_ID,
  fillDigestTables,
  REVISIONS,
  SERVICE_ENTITY,
  SERVICE_REF,
  uidOf,
} from '../__testUtils__/digestFixture';
import { ReviewStore } from '../store';
import { MailingSender } from './MailingSender';
import { OutboxStore } from './OutboxStore';
import { ReviewReminderTask } from './ReviewReminderTask';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('a review, on %s', databaseId => {
  it('is asked of the product owner when it is due, and once more when the roadmap is stale', async () => {
    const database = await databases.init(databaseId);
    await fillDigestTables({ database, subscribers: [] });
    const sent: NotificationSendOptions[] = [];
    const outbox = new OutboxStore({ database });
    const reviews = ReviewStore.create({ database });
    const remind = async (now: string, uid = uidOf(SERVICE_REF)) =>
      new ReviewReminderTask({
        auth: mockServices.auth(),
        catalog: catalogServiceMock({
          entities: [
            {
              ...SERVICE_ENTITY,
              metadata: { ...SERVICE_ENTITY.metadata, uid },
            },
          ],
        }),
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
        store: {
          listDocuments: async () => [
            {
              id: DOCUMENT_ID,
              serviceRef: SERVICE_REF,
              entityUid: 'uid-db',
              version: 1,
              findings: [],
              revision: REVISIONS[1],
            },
          ],
          getRevisions: async () => [REVISIONS[1]],
        },
        now: () => new Date(now),
      }).run();
    // Reviewed on 2026-11-17.
    await remind('2026-11-24T08:00:00.000Z');
    expect(sent).toEqual([]);
    // Not about the roadmap of a service that had the name before.
    await remind('2026-11-24T09:00:00.000Z', 'uid-another');
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
});
