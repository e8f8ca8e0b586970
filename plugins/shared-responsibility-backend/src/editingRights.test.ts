import {
  createMockDirectory,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { PlatformRole } from '@plinth/backstage-plugin-platform-services-common';
import {
  createResponsibilityMatrixDecision,
  responsibilityMatrixConditions,
} from '@plinth/backstage-plugin-platform-services-node';
import { responsibilityMatrixDraftPermission } from '@plinth/backstage-plugin-shared-responsibility-common';
import {
  editingEntities,
  editor,
  matrixDraft,
} from './__testUtils__/editingHost';
import { matrixYaml } from './__testUtils__/matrixYaml';
import {
  ALLOW_ALL,
  PERMISSIONS_OFF,
  startHost,
  TestPolicy,
} from './__testUtils__/startHost';

jest.setTimeout(120_000);

/** Belongs to nothing, supports, owns another service, or is another backend. */
const WITHOUT_ROLE = ['stranger', 'helpdesk', 'reader', 'service'];
const WITH_ROLE = ['ppo', 'operator', 'owner'];

/** What policies answer, and who of those with a role gets through. */
const POLICIES: Record<string, TestPolicy & { passes: string[] }> = {
  'allow all': { ...ALLOW_ALL, passes: WITH_ROLE },
  'permissions off': { ...PERMISSIONS_OFF, passes: WITH_ROLE },
  'whoever has a role': {
    mayRead: 'all',
    write: claims => onCondition({ claims }),
    passes: WITH_ROLE,
  },
  'only operators': {
    mayRead: 'all',
    write: claims => onCondition({ claims, roles: ['operator'] }),
    passes: ['operator'],
  },
  'only product owners': {
    mayRead: 'all',
    write: claims => onCondition({ claims, roles: ['product-owner'] }),
    passes: ['ppo'],
  },
  'only logging': {
    mayRead: 'all',
    write: createResponsibilityMatrixDecision(
      responsibilityMatrixDraftPermission,
      responsibilityMatrixConditions.hasCapability({
        capabilities: ['logging'],
      }),
    ),
    passes: [],
  },
  'deny writing': {
    mayRead: 'all',
    write: { result: AuthorizeResult.DENY },
    passes: [],
  },
  'read some': {
    mayRead: 'some',
    write: { result: AuthorizeResult.ALLOW },
    passes: WITH_ROLE,
  },
};

function onCondition(options: {
  /** Of the asker. */
  claims: string[];
  roles?: PlatformRole[];
}) {
  return createResponsibilityMatrixDecision(
    responsibilityMatrixDraftPermission,
    responsibilityMatrixConditions.hasPlatformRole(options),
  );
}

const DENY_READING: TestPolicy = {
  mayRead: 'none',
  write: { result: AuthorizeResult.ALLOW },
};

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())(
  'rights to edit on %s',
  databaseId => {
    const directory = createMockDirectory();

    async function start(policy: TestPolicy) {
      directory.setContent({
        'git/matrix.yaml': matrixYaml({ service: 'git' }),
      });
      return startHost({
        knex: await databases.init(databaseId),
        entities: editingEntities(directory),
        policy,
      });
    }

    /** Every route that is about a draft or a source, as one user. */
    async function tryAll(
      host: Awaited<ReturnType<typeof start>>,
      user: string,
      service = 'db',
    ) {
      const { path } = editor(host, service);
      const any = { 'If-Match': '"any"' };
      const answers = {
        read: await host.get(`${path}/draft`, user),
        changes: await host.get(`${path}/draft/changes`, user),
        save: await host
          .put(`${path}/draft`, user)
          .set(any)
          .send({ document: matrixDraft() }),
        discard: await host.delete(`${path}/draft`, user).set(any),
        publish: await host
          .post(`${path}/publish`, user)
          .set(any)
          .send({ message: 'x' }),
        source: await host
          .put(`${path}/source`, user)
          .set(any)
          .send({ type: 'database' }),
        import: await host
          .post(`${path}/import?format=csv`, user)
          .type('text/csv')
          .send('Task,Team\nx,R'),
        write: await host
          .post(`${path}/import?format=csv&dryRun=false`, user)
          .set(any)
          .type('text/csv')
          .send('Task,Team\nx,R'),
      };
      return Object.fromEntries(
        Object.entries(answers).map(([name, { status }]) => [name, status]),
      );
    }

    const all = (status: number) => ({
      read: status,
      changes: status,
      save: status,
      discard: status,
      publish: status,
      source: status,
      import: status,
      write: status,
    });

    /** Through both gates: what comes then depends on the state of the draft. */
    const passed = {
      read: 404,
      changes: 404,
      save: 412,
      discard: 404,
      publish: 412,
      source: 412,
      import: 200,
      write: 412,
    };

    it.each(Object.keys(POLICIES))(
      'are a role on the service and the policy: %s',
      async name => {
        const host = await start(POLICIES[name]);
        for (const user of WITHOUT_ROLE) {
          const hidden = name === 'read some' && user === 'stranger';
          expect({ user, ...(await tryAll(host, user)) }).toEqual({
            user,
            ...all(hidden ? 404 : 403),
          });
        }
        for (const user of WITH_ROLE) {
          expect({ user, ...(await tryAll(host, user)) }).toEqual({
            user,
            ...(POLICIES[name].passes.includes(user) ? passed : all(403)),
          });
        }
        expect(await tryAll(host, 'anonymous')).toEqual(all(401));
      },
    );

    it('are nothing where the service may not be read', async () => {
      const none = await start(DENY_READING);
      for (const user of ['stranger', 'ppo']) {
        expect(await tryAll(none, user)).toEqual(all(404));
        expect(await tryAll(none, user, 'nosuch')).toEqual(all(404));
      }
      const some = await start(POLICIES['read some']);
      expect(await tryAll(some, 'ppo', 'hidden')).toEqual(all(404));
      const { body: hidden } = await some
        .get('/services/default/hidden/draft', 'ppo')
        .expect(404);
      const { body: unknown } = await some
        .get('/services/default/nosuch/draft', 'ppo')
        .expect(404);
      expect(hidden.error.message.replace('hidden', 'x')).toBe(
        unknown.error.message.replace('nosuch', 'x'),
      );
      for (const path of ['diff?from=0&to=1', 'export?format=yaml']) {
        await some.get(`/services/default/hidden/${path}`, 'ppo').expect(404);
        await some.get(`/services/default/db/${path}`, 'stranger').expect(404);
        await some.get(`/services/default/db/${path}`, 'anonymous').expect(401);
      }
    });

    it('show no trace of a draft to those without a role', async () => {
      const host = await start(ALLOW_ALL);
      const paths = ['matrix', 'findings', 'revisions'].map(
        name => `/services/default/db/${name}`,
      );
      const look = () =>
        Promise.all(
          paths.map(async path => {
            const { body, headers } = await host
              .get(path, 'stranger')
              .expect(200);
            return { body: { ...body, asOf: undefined }, etag: headers.etag };
          }),
        );
      const [before] = [await look()];
      const { first } = editor(host);
      await first('operator', matrixDraft({ restore: 'R' })).expect(200);
      expect((await look()).map(({ body }) => body)).toEqual(
        before.map(({ body }) => body),
      );
      await host
        .get('/services/default/db/export?format=yaml', 'stranger')
        .expect(404);
    });
  },
);
