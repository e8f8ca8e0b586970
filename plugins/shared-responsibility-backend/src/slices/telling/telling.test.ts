import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import {
  DeclaringConsumer,
  DocumentStore,
  Notifier,
  PlatformServicesService,
  StoredRevision,
} from '@plinth/backstage-plugin-platform-services-node';
import { ResponsibilityMatrix } from '@plinth/backstage-plugin-shared-responsibility-common';
import { Knex } from 'knex';
import { join } from 'node:path';
import {
  AFTER,
  BEFORE,
  consumers,
  DB,
  indexOf,
  insertDocument,
  revision,
} from '../../__testUtils__/fanOutFixture';
import { ResponsibilityService } from '../../service';
import { DatabaseSliceStore } from '../store';
import { FanOutStore } from './FanOutStore';
import { FanOutTask } from './FanOutTask';
import { createSliceHook } from './recordRevision';
import { ReminderTask } from './ReminderTask';

const directory = join(__dirname, '../../../migrations');
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

jest.setTimeout(120_000);

describe.each(databases.eachSupportedId())(
  'telling owner groups, on %s',
  databaseId => {
    let knex: Knex;
    let now = new Date('2026-11-22T08:00:00.000Z');

    beforeEach(async () => {
      now = new Date('2026-11-22T08:00:00.000Z');
      knex = await databases.init(databaseId);
      await knex.migrate.latest({ directory });
      await insertDocument(knex);
    });

    function createTask(options: {
      consumers: DeclaringConsumer[];
      revisions: Array<StoredRevision<ResponsibilityMatrix>>;
      /** Fails, like a process that ends, before or after it has sent. */
      send?: (sent: NotificationSendOptions[]) => void;
      everyDays?: number;
      index?: PlatformServicesService;
    }) {
      const { revisions } = options;
      const sent: NotificationSendOptions[] = [];
      const documents = {
        getRevision: async ({ number }: { number: number }) =>
          revisions.find(each => each.number === number),
        getRevisions: async () => [revisions[revisions.length - 1]],
        listDocuments: async () => [{ serviceRef: DB }],
        listStanding: async () => [
          {
            ...revisions[revisions.length - 1],
            serviceRef: DB,
            standing: 'in-force',
          },
        ],
      } as unknown as DocumentStore<ResponsibilityMatrix>;
      const slices = DatabaseSliceStore.create({
        database: knex,
        now: () => now,
      });
      const common = {
        documents,
        slices,
        platformServices: options.index ?? indexOf(options.consumers),
        logger: mockServices.logger.mock(),
        notifier: Notifier.create({
          about: 'responsibilities',
          logger: mockServices.logger.mock(),
          notifications: {
            send: async notification => {
              sent.push(notification);
              options.send?.(sent);
            },
          },
        }),
        now: () => now,
      };
      return {
        sent,
        fanOut: new FanOutTask({
          ...common,
          store: new FanOutStore({ database: knex, now: () => now }),
        }),
        reminders: new ReminderTask({
          ...common,
          database: knex,
          afterDays: 7,
          everyDays: options.everyDays ?? 7,
          responsibilities: ResponsibilityService.create({
            store: documents,
            slices,
            now: () => now,
          }),
        }),
      };
    }

    async function record(
      content: StoredRevision<ResponsibilityMatrix>,
      previous?: StoredRevision<ResponsibilityMatrix>,
      config: object = {},
    ) {
      const hook = createSliceHook({
        config: mockServices.rootConfig({ data: { ...config } }),
      });
      await knex.transaction(transaction =>
        hook({
          transaction,
          documentId: 'd1',
          revision: content,
          content: content.content,
          ...(previous && { previous: previous.content }),
        }),
      );
    }

    function recipientsOf(sent: NotificationSendOptions[]): string[] {
      return sent.flatMap(({ recipients }) =>
        recipients.type === 'entity' ? recipients.entityRef : [],
      );
    }

    it('goes on where it was killed, and nobody is told twice', async () => {
      const all = consumers(1100);
      const revisions = [revision(1, BEFORE), revision(2, AFTER)];
      await record(revisions[1], revisions[0]);

      // Killed while it collects.
      const index = indexOf(all);
      let pages = 0;
      const killed = createTask({
        consumers: all,
        revisions,
        index: {
          ...index,
          getDeclaringEntities: async options => {
            pages += 1;
            if (pages === 2) {
              throw new Error('killed');
            }
            return index.getDeclaringEntities(options);
          },
        },
      });
      await expect(killed.fanOut.run()).rejects.toThrow('killed');
      await expect(knex('fan_out_groups')).resolves.toHaveLength(500);

      // Killed after a batch was sent, before that was noted.
      const second = createTask({
        consumers: all,
        revisions,
        send: sent => {
          if (sent.length === 3) {
            throw new Error('killed');
          }
        },
      });
      await expect(second.fanOut.run()).rejects.toThrow('killed');
      const first = createTask({ consumers: all, revisions });
      await first.fanOut.run();
      await first.fanOut.run();

      const batches = [...second.sent, ...first.sent];
      expect(
        batches.map(({ recipients }) =>
          recipients.type === 'entity' ? recipients.entityRef.length : 0,
        ),
      ).toEqual([200, 200, 200, 200, 200, 200, 100]);
      // The batch in between went out twice, word for word: the scope makes it one.
      expect(first.sent[0]).toEqual(second.sent[2]);
      expect(new Set(batches.map(({ payload }) => payload.scope)).size).toBe(1);
      const told = recipientsOf([...second.sent.slice(0, 2), ...first.sent]);
      expect([...told].sort()).toEqual(all.map(({ ownerRef }) => ownerRef));
    });

    it('says what shifted, to whom it shifted, and from when', async () => {
      const [affected, unaffected] = consumers(2);
      unaffected.uses = [{ serviceRef: DB, variant: 'self-service' }];
      const revisions = [
        revision(1, BEFORE),
        revision(2, AFTER, { effectiveFrom: '2026-12-01T00:00:00.000Z' }),
      ];
      await record(revisions[1], revisions[0]);
      const { fanOut, sent } = createTask({
        consumers: [affected, unaffected],
        revisions,
      });
      await fanOut.run();
      expect(sent).toEqual([
        {
          recipients: { type: 'entity', entityRef: [affected.ownerRef] },
          payload: {
            title: 'Managed database: 1 task is now yours from 2026-12-01',
            description: 'Revision 2\nNow yours: Test a restore',
            link: '/platform-services/my-responsibilities?service=platformservice:default/db',
            topic: 'shared-responsibility',
            scope: expect.stringMatching(/^revision d1 2 /),
          },
        },
      ]);
    });

    it('leaves alone who only reads other words', async () => {
      const reworded = AFTER.replace('You restore it.', 'You do restore it.');
      const revisions = [
        revision(1, BEFORE),
        revision(2, AFTER),
        revision(3, reworded, { editorial: ['restore-test'] }),
      ];
      await record(revisions[2], revisions[1]);
      await expect(knex('rewordings')).resolves.toMatchObject([
        { old_words: 'You restore it.', new_words: 'You do restore it.' },
      ]);
      const { fanOut, sent } = createTask({
        consumers: consumers(3),
        revisions,
      });
      await fanOut.run();
      expect(sent).toEqual([]);
    });

    it('can keep quiet about first revisions, while many come in', async () => {
      const first = revision(1, BEFORE);
      await record(first, undefined, {
        sharedResponsibility: { notifications: { firstRevisions: false } },
      });
      await expect(knex('fan_outs')).resolves.toEqual([]);
      await record(first);
      await expect(knex('fan_outs')).resolves.toHaveLength(1);
    });

    it('reminds of what is open until it is acknowledged, not every day', async () => {
      const all = consumers(2);
      const { reminders, sent } = createTask({
        consumers: all,
        revisions: [revision(2, AFTER)],
      });
      now = new Date('2026-11-05T08:00:00.000Z');
      await reminders.run();
      expect(sent).toEqual([]);
      now = new Date('2026-11-10T08:00:00.000Z');
      await reminders.run();
      await reminders.run();
      expect(sent).toEqual([
        {
          recipients: {
            type: 'entity',
            entityRef: all.map(({ ownerRef }) => ownerRef),
          },
          payload: expect.objectContaining({
            title: '1 task waits for your acknowledgement',
          }),
        },
      ]);
      now = new Date('2026-11-18T08:00:00.000Z');
      await reminders.run();
      expect(sent).toHaveLength(2);
    });

    it('needs no notifications backend', async () => {
      const logger = mockServices.logger.mock();
      const notifier = Notifier.create({
        about: 'responsibilities',
        logger,
        notifications: {
          send: async () => {
            throw new Error(
              'Failed to send notifications: Error: Request failed with status 404',
            );
          },
        },
      });
      const message = { title: 'x', topic: 'x', scope: 'x' };
      await notifier.send({ recipients: ['group:default/a'], message });
      await notifier.send({ recipients: ['group:default/a'], message });
      expect(logger.warn).toHaveBeenCalledTimes(1);
    });
  },
);
