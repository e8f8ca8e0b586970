import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { Notifier } from '@plinth/backstage-plugin-platform-services-node';
import {
  createDigestTask,
  DOCUMENT_ID,
  fillDigestTables,
  SERVICE_ENTITY,
} from '../__testUtils__/digestFixture';
import { userEntity } from '../__testUtils__/followingHost';
import { lastPeriod } from './periods';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

jest.setTimeout(60_000);

describe('periods', () => {
  it('are two weeks from Monday on, or a month, and the last one that is over', () => {
    const of = (period: 'two-weekly' | 'monthly', now: string) => {
      const { name, from, to } = lastPeriod({ period, now: new Date(now) });
      return [name, from.toISOString(), to.toISOString()];
    };
    const twoWeeks = [
      'two-weekly 2026-11-09',
      '2026-11-09T00:00:00.000Z',
      '2026-11-23T00:00:00.000Z',
    ];
    expect(of('two-weekly', '2026-11-23T00:00:00.000Z')).toEqual(twoWeeks);
    expect(of('two-weekly', '2026-12-06T23:59:59.999Z')).toEqual(twoWeeks);
    expect(of('two-weekly', '2026-12-07T00:00:00.000Z')[0]).toBe(
      'two-weekly 2026-11-23',
    );
    expect(of('monthly', '2027-01-01T00:00:00.000Z')).toEqual([
      'monthly 2026-12-01',
      '2026-12-01T00:00:00.000Z',
      '2027-01-01T00:00:00.000Z',
    ]);
  });
});

describe.each(databases.eachSupportedId())('digests, on %s', databaseId => {
  async function start(options: { subscribers: string[]; granted?: string[] }) {
    const database = await databases.init(databaseId);
    await fillDigestTables({ ...options, database });
    const sent: NotificationSendOptions[] = [];
    const at = (
      now: string,
      world: {
        failAt?: number;
        namesakes?: Entity[];
        absent?: string[];
      } = {},
    ) => {
      const { failAt, namesakes = [], absent = [] } = world;
      return createDigestTask({
        database,
        auth: mockServices.auth(),
        catalog: catalogServiceMock({
          entities: [
            SERVICE_ENTITY,
            ...['a', 'b', 'c'].map(name => userEntity(name)),
            {
              ...userEntity('member'),
              relations: [
                { type: 'memberOf', targetRef: 'group:default/team' },
              ],
            },
            {
              apiVersion: 'backstage.io/v1alpha1',
              kind: 'Group',
              metadata: { name: 'team', namespace: 'default' },
              spec: { type: 'team', children: [] },
              relations: [
                { type: 'childOf', targetRef: 'group:default/department' },
              ],
            },
            ...namesakes,
          ].filter(({ metadata }) => !absent.includes(metadata.name)),
        }),
        owners: ['group:default/department'],
        logger: mockServices.logger.mock(),
        metrics: metricsServiceMock.mock({
          createCounter: () => ({ add: () => {} }),
        }),
        notifier: Notifier.create({
          about: 'roadmaps',
          logger: mockServices.logger.mock(),
          notifications: {
            send: async notification => {
              sent.push(notification);
              if (sent.length === failAt) {
                throw new Error('killed');
              }
            },
          },
        }),
        now: () => new Date(now),
      });
    };
    const recipients = () =>
      sent.flatMap(({ recipients: to }) =>
        to.type === 'entity' ? [to.entityRef].flat() : [],
      );
    return { at, database, recipients, sent };
  }

  it('tell who subscribed and was seen to may read it, once, what changed', async () => {
    const { at, recipients, sent } = await start({
      subscribers: [
        'user:default/a',
        'user:default/b',
        'user:default/gone',
        'user:default/never-there',
      ],
      granted: ['user:default/a', 'user:default/gone'],
    });
    await at('2026-11-22T08:00:00.000Z').task.run();
    expect(sent).toEqual([]);
    await at('2026-11-23T08:00:00.000Z').task.run();
    await at('2026-11-23T09:00:00.000Z').task.run();
    await at('2026-12-01T09:00:00.000Z').task.run();
    expect(recipients()).toEqual(['user:default/a']);
    const [{ payload }] = sent;
    expect(payload).toMatchObject({
      title: 'db: what changed from 2026-11-09 to 2026-11-22',
      description: expect.stringContaining('At risk'),
      link: '/catalog/default/platformservice/db/roadmap',
      topic: 'platform-roadmap',
      scope: `digest ${DOCUMENT_ID} two-weekly 2026-11-09`,
    });
    const html = String(payload.metadata?.['plinth/digest-html']);
    expect(html).toContain(
      'https://portal.example/catalog/default/platformservice/db/roadmap',
    );
    expect(html).not.toContain('Secret plan');
    expect(payload.metadata?.['plinth/digest-text']).toEqual(
      expect.stringContaining('At risk'),
    );
  });

  it('tell nobody when nothing changed, or the visit is long ago', async () => {
    const { at, database, sent } = await start({
      subscribers: ['user:default/a'],
    });
    await at('2026-12-07T08:00:00.000Z').task.run();
    expect(sent).toEqual([]);
    await database('grants').update({ granted_at: '2026-10-01T00:00:00.000Z' });
    await at('2026-11-23T08:00:00.000Z').task.run();
    expect(sent).toEqual([]);
  });

  it('tell who subscribed to everything when a group above theirs uses it', async () => {
    const { at, database, recipients } = await start({
      subscribers: [],
      granted: ['user:default/member', 'user:default/b'],
    });
    await database('subscriptions').insert(
      ['member', 'b'].map(name => ({
        id: name,
        user_ref: `user:default/${name}`,
        user_uid: `uid-${name}`,
        document_id: null,
        period: 'two-weekly',
        since: '2026-10-01T00:00:00.000Z',
      })),
    );
    await at('2026-11-23T08:00:00.000Z').task.run();
    expect(recipients()).toEqual(['user:default/member']);
  });

  it('reach nobody who merely has the name of a reader, or of the service', async () => {
    const { at, database, recipients, sent } = await start({
      subscribers: ['user:default/a', 'user:default/b', 'user:default/c'],
    });
    const now = '2026-11-23T08:00:00.000Z';
    const again = async (namesakes: Entity[]) => {
      await database('digest_outbox').delete();
      await at(now, { namesakes }).task.run();
    };
    const another = { uid: 'uid-another' };
    const { metadata, ...user } = userEntity('b');
    const newUser = { ...user, metadata: { ...metadata, ...another } };
    await again([
      {
        ...SERVICE_ENTITY,
        metadata: { ...SERVICE_ENTITY.metadata, ...another },
      },
    ]);
    expect(sent).toEqual([]);
    await again([newUser]);
    expect(recipients()).toEqual(['user:default/a', 'user:default/c']);

    // Also not when the new one may read it, and has not subscribed.
    await database('grants')
      .where({ user_ref: 'user:default/b' })
      .update({ user_uid: 'uid-another' });
    sent.length = 0;
    await again([newUser]);
    expect(recipients()).toEqual(['user:default/a', 'user:default/c']);
  });

  it('do not reach who has ended the subscription since', async () => {
    const { at, database, sent } = await start({
      subscribers: ['user:default/a'],
    });
    const { outbox, task } = at('2026-11-23T08:00:00.000Z');
    const mailing = {
      documentId: DOCUMENT_ID,
      period: 'two-weekly 2026-11-09',
    };
    await outbox.addReaders({ mailing, readers: ['user:default/a'] });
    await outbox.closeList(mailing);
    await database('subscriptions').delete();
    await task.run();
    expect(sent).toEqual([]);
  });

  it.each([
    ['db', []],
    ['b', ['user:default/a']],
  ])(
    'reach later whom they could not while %s was not in the catalog for a moment',
    async (name, others) => {
      const both = ['user:default/a', 'user:default/b'];
      const { at, database, recipients } = await start({ subscribers: both });
      const absent = { absent: [name] };
      await at('2026-11-23T08:00:00.000Z', absent).task.run();
      expect(recipients()).toEqual(others);
      const { outbox, task } = at('2026-11-23T10:00:00.000Z');
      await outbox.releaseClaims({
        before: new Date('2026-11-23T09:00:00.000Z'),
      });
      await task.run();
      await task.run();
      expect(recipients().sort()).toEqual(both);
      await expect(
        database('digest_outbox').whereNull('sent_at'),
      ).resolves.toEqual([]);
    },
  );

  it('that were in doubt are sent again word for word, later', async () => {
    const { at, sent } = await start({ subscribers: ['user:default/a'] });
    const killed = at('2026-11-23T08:00:00.000Z', { failAt: 1 });
    await expect(killed.task.run()).rejects.toThrow('killed');
    await at('2026-11-23T08:10:00.000Z').task.run();
    expect(sent).toHaveLength(1);
    const later = at('2026-11-23T10:00:00.000Z');
    await later.outbox.releaseClaims({
      before: new Date('2026-11-23T09:00:00.000Z'),
    });
    await later.task.run();
    await later.task.run();
    expect(sent).toHaveLength(2);
    expect(sent[1]).toEqual(sent[0]);
  });
});
