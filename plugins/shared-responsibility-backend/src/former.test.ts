import {
  createMockDirectory,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { Knex } from 'knex';
import { matrixYaml } from './__testUtils__/matrixYaml';
import {
  ALLOW_ALL,
  PERMISSIONS_OFF,
  serviceEntity,
  startHost,
  TestPolicy,
} from './__testUtils__/startHost';

const PATH = '/services/default/db';
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

jest.setTimeout(120_000);

describe.each(databases.eachSupportedId())(
  'a service that was registered again, on %s',
  databaseId => {
    const directory = createMockDirectory();

    async function start(options: {
      knex: Knex;
      uid: string;
      title?: string;
      policy?: TestPolicy;
    }) {
      const { knex, uid, title = 'Databases', policy } = options;
      directory.setContent({
        'db/matrix.yaml': matrixYaml({ service: 'db', title }),
      });
      const events: object[] = [];
      const signals: object[] = [];
      const audit: object[] = [];
      const entity = serviceEntity({ directory, name: 'db' });
      entity.metadata.uid = uid;
      const host = await startHost({
        knex,
        entities: [entity],
        ...(policy && { policy }),
        features: [
          mockServices.events.mock({
            publish: async ({ eventPayload }) => {
              events.push(eventPayload as object);
            },
          }).factory,
          createServiceFactory({
            service: signalsServiceRef,
            deps: {},
            factory: () => ({
              publish: async ({ message }) => {
                signals.push(message as object);
              },
            }),
          }),
          mockServices.auditor.mock({
            createEvent: async ({ eventId, meta }) => ({
              success: async result => {
                audit.push({ eventId, ...meta, ...result?.meta });
              },
              fail: async () => {
                audit.push({ eventId, failed: true });
              },
            }),
          }).factory,
        ],
      });
      const confirm = (etag: string, user = 'ppo') =>
        host.post(`${PATH}/former/confirm`, user).set('If-Match', `"${etag}"`);
      return { ...host, confirm, events, signals, audit };
    }

    /** The service had a revision, and another entity has its name now. */
    async function startReplaced(options?: {
      title?: string;
      policy?: TestPolicy;
    }) {
      const knex = await databases.init(databaseId);
      const before = await start({ knex, uid: 'uid-1' });
      await before.post(`${PATH}/sync`, 'service').expect(200);
      const host = await start({ knex, uid: 'uid-2', ...options });
      await host.post(`${PATH}/sync`, 'service').expect(200);
      host.events.length = 0;
      host.signals.length = 0;
      host.audit.length = 0;
      return host;
    }

    it('gets its matrix back with its history when somebody with a role says that it is the same', async () => {
      const { get, post, confirm, events, signals, audit } =
        await startReplaced({ title: 'Renamed' });
      const { body: fresh } = await get(`${PATH}/matrix`).expect(200);
      expect(fresh).toMatchObject({ revision: { number: 1 } });
      const { body } = await get(`${PATH}/former`, 'operator').expect(200);
      expect(body).toEqual({
        serviceRef: 'platformservice:default/db',
        former: {
          hiddenSince: expect.any(String),
          revision: expect.objectContaining({ number: 1 }),
          etag: expect.any(String),
        },
      });

      await post(`${PATH}/former/confirm`, 'ppo').expect(428);
      const stale = await confirm('other').expect(412);
      expect(stale.headers.etag).toBe(`"${body.former.etag}"`);
      const { body: state } = await confirm(body.former.etag).expect(200);
      // The file of the new entity is read at once.
      expect(state).toMatchObject({
        source: { type: 'git' },
        sync: { status: 'ok' },
        revision: { number: 2 },
      });
      const revisions = await get(`${PATH}/revisions`).expect(200);
      expect(revisions.body.items).toHaveLength(2);
      const { body: first } = await get(`${PATH}/revisions/1`).expect(200);
      expect(first.document.metadata.title).toBe('Databases');
      const { body: after } = await get(`${PATH}/former`, 'ppo').expect(200);
      expect(after).not.toHaveProperty('former');
      await confirm(body.former.etag).expect(404);

      const [returned] = events as Array<{ documentId: string }>;
      expect(returned).toEqual({
        action: 'former-returned',
        documentId: expect.any(String),
        serviceRef: 'platformservice:default/db',
      });
      // Open pages show the document that went.
      expect(signals.slice(0, 2)).toEqual([
        { action: 'document-changed', documentId: returned.documentId },
        { action: 'document-changed', documentId: expect.any(String) },
      ]);
      expect(audit[0]).toEqual({
        eventId: 'former-confirm',
        serviceRef: 'platformservice:default/db',
        confirmedBy: 'user:default/ppo',
        result: 'stored',
      });
    });

    it('makes no revision of a file that says what it said', async () => {
      const { get, confirm } = await startReplaced();
      const { body } = await get(`${PATH}/former`, 'owner').expect(200);
      const { body: state } = await confirm(body.former.etag, 'owner').expect(
        200,
      );
      expect(state).toMatchObject({ revision: { number: 1 } });
    });

    it.each<[string, TestPolicy, number, number]>([
      ['allow all', ALLOW_ALL, 200, 412],
      ['permissions off', PERMISSIONS_OFF, 200, 412],
      [
        'deny writing',
        { mayRead: 'all', write: { result: AuthorizeResult.DENY } },
        403,
        403,
      ],
      ['deny reading', { ...ALLOW_ALL, mayRead: 'none' }, 404, 404],
    ])(
      'shows nobody else that there was one: %s',
      async (_, policy, read, write) => {
        const { get, post, confirm } = await startReplaced({ policy });
        for (const user of ['ppo', 'operator', 'owner']) {
          await get(`${PATH}/former`, user).expect(read);
          await confirm('any', user).expect(write);
        }
        const hidden = policy.mayRead === 'none' ? 404 : 403;
        for (const user of ['stranger', 'helpdesk', 'reader']) {
          await get(`${PATH}/former`, user).expect(hidden);
          await confirm('any', user).expect(hidden);
        }
        await get(`${PATH}/former`, 'service').expect(403);
        await confirm('any', 'service').expect(403);
        await get(`${PATH}/former`, 'anonymous').expect(401);
        await post(`${PATH}/former/confirm`, 'anonymous').expect(401);
        const { text } = await get(`${PATH}/matrix`, 'stranger');
        expect(text).not.toContain('former');
      },
    );
  },
);
