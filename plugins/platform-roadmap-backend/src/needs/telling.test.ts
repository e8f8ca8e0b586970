import {
  createMockDirectory,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { Notifier } from '@plinth/backstage-plugin-platform-services-node';
import { SERVICE_ENTITY } from '../__testUtils__/digestFixture';
import {
  ITEM,
  SERVICE,
  startFollowingHost,
  userEntity,
} from '../__testUtils__/followingHost';
import { ALLOW_ALL } from '../__testUtils__/startHost';
import { GrantedReaders, GrantStore } from '../grants';
import { FollowUpStore } from './FollowUpStore';
import { FollowUpTask } from './FollowUpTask';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const DAY_MS = 24 * 60 * 60_000;

const TEAM: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'team', namespace: 'default', uid: 'uid-team' },
  spec: { type: 'team', children: [] },
  relations: [
    { type: 'hasMember', targetRef: 'user:default/stranger' },
    { type: 'parentOf', targetRef: 'group:default/squad' },
  ],
};

const SQUAD: Entity = {
  ...TEAM,
  metadata: { name: 'squad', namespace: 'default', uid: 'uid-squad' },
  relations: [
    { type: 'hasMember', targetRef: 'user:default/reader' },
    { type: 'parentOf', targetRef: 'group:default/team' },
  ],
};

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())(
  'those who asked for something, on %s',
  databaseId => {
    const directory = createMockDirectory();

    async function start() {
      const knex = await databases.init(databaseId);
      const host = await startFollowingHost({
        directory,
        knex,
        users: [
          ...['reader', 'stranger', 'helpdesk', 'ppo'].map(name =>
            userEntity(name),
          ),
          TEAM,
          SQUAD,
        ],
      });
      const ask = async (text: string, user = 'reader', more = {}) => {
        const { body } = await host
          .post(`${SERVICE}/needs`, user)
          .send({ text, ...more })
          .expect(201);
        return body;
      };
      const decide = async (need: { id: string; etag: string }, body: object) =>
        host
          .put(`${SERVICE}/needs/${need.id}`, 'ppo')
          .set('If-Match', `"${need.etag}"`)
          .send(body)
          .expect(200);
      const visit = (user = 'reader') =>
        host.get(`${SERVICE}/roadmap/me`, user).expect(200);
      const askedAbout = async (user = 'reader') => {
        const { body } = await host.get('/follow-ups', user).expect(200);
        return body.items.map(
          ({ need }: { need: { text: string } }) => need.text,
        );
      };
      /** Recipients by the first word of the scope. */
      const told = (about: string) =>
        host.sent
          .filter(({ payload }) => payload.scope?.startsWith(about))
          .flatMap(({ recipients }) =>
            recipients.type === 'entity' ? [recipients.entityRef].flat() : [],
          );
      const createTask = (
        options: { absent?: string[]; failing?: () => string[] } = {},
      ) => {
        const { absent = [] } = options;
        const logger = mockServices.logger.mock();
        const task = new FollowUpTask({
          followUps: FollowUpStore.create({ database: knex }),
          granted: GrantedReaders.create({
            auth: mockServices.auth(),
            catalog: catalogServiceMock({
              entities: [
                SERVICE_ENTITY,
                userEntity('reader'),
                userEntity('helpdesk'),
                userEntity('stranger'),
              ].filter(({ metadata }) => !absent.includes(metadata.name)),
            }),
            digestsMs: 30 * DAY_MS,
            grants: GrantStore.create({ database: knex }),
          }),
          logger,
          notifier: Notifier.create({
            about: 'roadmaps',
            logger,
            notifications: {
              send: async sent => {
                const to =
                  sent.recipients.type === 'entity'
                    ? [sent.recipients.entityRef].flat()
                    : [];
                if (options.failing?.().some(ref => to.includes(ref))) {
                  throw new Error('No such channel');
                }
                host.sent.push(sent);
              },
            },
          }),
        });
        return { logger, task };
      };
      return {
        ...host,
        knex,
        ask,
        askedAbout,
        createTask,
        decide,
        told,
        visit,
      };
    }

    it('are told what was decided, as long as they may read the service', async () => {
      const { ask, decide, knex, told, visit, sent } = await start();
      const parked = { decision: 'parked', reason: 'Later.' };
      await visit();
      const need = await ask('one');
      const { body: decided } = await decide(need, parked);
      expect(told('decision')).toEqual(['user:default/reader']);
      expect(sent.at(-1)).toMatchObject({ payload: { description: 'Later.' } });

      // A "no" ends it, and the decision is stored all the same.
      const denied = await startFollowingHost({
        directory,
        knex,
        policy: { ...ALLOW_ALL, mayRead: 'none' },
      });
      await denied.get(`${SERVICE}/roadmap`).expect(404);
      await decide(decided, { ...parked, decision: 'declined' });
      expect(told('decision')).toEqual(['user:default/reader']);
    });

    it('are told as members of the group for which it was written down', async () => {
      const { ask, decide, told, visit } = await start();
      await visit('reader');
      const need = await ask('one', 'ppo', { askedBy: 'group:default/team' });
      await decide(need, { decision: 'accepted', reason: 'Soon.' });
      expect(told('decision')).toEqual(['user:default/reader']);
    });

    it('are not told when it cannot be found out, and the decision stands', async () => {
      const { ask, decide, knex, told, visit } = await start();
      await visit();
      const need = await ask('one');
      await knex.schema.renameTable('grants', 'elsewhere');
      await decide(need, { decision: 'accepted', reason: 'Soon.' });
      expect(told('decision')).toEqual([]);
      await knex.schema.renameTable('elsewhere', 'grants');
    });

    it('are told once that there are questions for them, as long as they may read the service', async () => {
      const { ask, createTask, decide, publish, told, visit } = await start();
      await visit('reader');
      for (const user of ['reader', 'stranger']) {
        await decide(await ask(`By ${user}`, user), { items: [ITEM] });
      }
      await publish({ service: 'db', status: 'done' });
      const { task } = createTask();
      await task.run();
      await task.run();
      expect(told('follow-up')).toEqual(['user:default/reader']);
    });

    it.each(['db', 'reader'])(
      'are told later when %s is not in the catalog for a moment, but not for longer than the visit counts',
      async name => {
        const { ask, createTask, decide, knex, publish, told, visit } =
          await start();
        await visit();
        await decide(await ask('one'), { items: [ITEM] });
        await publish({ service: 'db', status: 'done' });
        const waiting = () => knex('follow_ups').whereNull('told_at');
        await createTask({ absent: [name] }).task.run();
        expect(told('follow-up')).toEqual([]);
        await expect(waiting()).resolves.toHaveLength(1);
        await createTask().task.run();
        expect(told('follow-up')).toEqual(['user:default/reader']);
        await expect(waiting()).resolves.toEqual([]);

        await knex('follow_ups').update({ told_at: null });
        await knex('grants').update({ granted_at: '2026-01-01T00:00:00.000Z' });
        await createTask({ absent: [name] }).task.run();
        await expect(waiting()).resolves.toEqual([]);
      },
    );

    it('are told later when it fails, which keeps nobody else from it and is said once', async () => {
      const { ask, createTask, decide, publish, told, visit } = await start();
      const users = ['reader', 'stranger', 'helpdesk'];
      for (const user of users) {
        await visit(user);
        await decide(await ask(`By ${user}`, user), { items: [ITEM] });
      }
      await publish({ service: 'db', status: 'done' });
      let failing = ['user:default/reader', 'user:default/stranger'];
      const { logger, task } = createTask({ failing: () => failing });
      await task.run();
      await task.run();
      expect(told('follow-up')).toEqual(['user:default/helpdesk']);
      expect(logger.warn).toHaveBeenCalledTimes(2);
      failing = [];
      await task.run();
      expect(told('follow-up').sort()).toEqual([
        'user:default/helpdesk',
        'user:default/reader',
        'user:default/stranger',
      ]);
    });

    it('are asked at once when it is linked to what has shipped already', async () => {
      const { ask, askedAbout, decide, publish } = await start();
      const linked = await ask('linked');
      const other = await ask('the same', 'helpdesk');
      const open = await ask('open', 'stranger');
      await publish({ service: 'db', status: 'done' });
      await expect(askedAbout()).resolves.toEqual([]);

      const { body: now } = await decide(linked, { items: [ITEM] });
      await expect(askedAbout()).resolves.toEqual(['linked']);
      await decide(now, { decision: 'accepted', reason: 'There it is.' });
      await expect(askedAbout()).resolves.toEqual(['linked']);
      await decide(other, {
        decision: 'merged',
        mergedInto: linked.id,
        reason: 'The same.',
      });
      await expect(askedAbout('helpdesk')).resolves.toEqual(['the same']);

      await publish({ service: 'db', status: 'in-progress' });
      await decide(open, { items: [ITEM] });
      await expect(askedAbout('stranger')).resolves.toEqual([]);
    });
  },
);
