import {
  createMockDirectory,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { PlatformRole } from '@plinth/backstage-plugin-platform-services-common';
import {
  createPlatformRoadmapDecision,
  platformRoadmapConditions,
} from '@plinth/backstage-plugin-platform-services-node';
import { platformRoadmapDraftPermission } from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  editingEntities,
  planner,
  roadmapDraft,
} from '../__testUtils__/editingHost';
import { roadmapYaml } from '../__testUtils__/roadmapYaml';
import {
  ALLOW_ALL,
  PERMISSIONS_OFF,
  startHost,
  TestPolicy,
} from '../__testUtils__/startHost';

jest.setTimeout(120_000);

/** Belongs to nothing, supports, owns another service, or is another backend. */
const WITHOUT_ROLE = ['stranger', 'helpdesk', 'reader', 'service'];
const WITH_ROLE = ['ppo', 'operator', 'owner'];

/** What policies answer, and who of those with a role gets through. */
const POLICIES: Record<string, TestPolicy & { passes: string[] }> = {
  'allow all': { ...ALLOW_ALL, passes: WITH_ROLE },
  'permissions off': { ...PERMISSIONS_OFF, passes: WITH_ROLE },
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
  return createPlatformRoadmapDecision(
    platformRoadmapDraftPermission,
    platformRoadmapConditions.hasPlatformRole(options),
  );
}

const DENY_READING: TestPolicy = {
  mayRead: 'none',
  write: { result: AuthorizeResult.ALLOW },
};

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

describe('rights to plan', () => {
  const directory = createMockDirectory();

  async function start(policy: TestPolicy) {
    directory.setContent({
      'git/roadmap.yaml': roadmapYaml({ service: 'git' }),
    });
    return startHost({
      knex: await databases.init('SQLITE_3'),
      entities: editingEntities(directory),
      policy,
    });
  }

  /** Every route that takes a role, as one user. */
  async function tryAll(
    host: Awaited<ReturnType<typeof start>>,
    user: string,
    service = 'db',
  ) {
    const { path, discard, publish, review, save, source, close } = planner(
      host,
      service,
    );
    const answers = {
      read: await host.get(`${path}/draft`, user),
      changes: await host.get(`${path}/draft/changes`, user),
      save: await save('any', roadmapDraft(), user),
      discard: await discard('any', user),
      publish: await publish('any', { message: 'x' }, user),
      source: await source('any', 'database', user),
      import: await host
        .post(`${path}/import?format=yaml`, user)
        .type('application/yaml')
        .send('kind: Roadmap'),
      review: await review('any', { deliverables: [] }, user),
      close: await close('any', { decisions: [] }, 'now', user),
      former: await host.get(`${path}/former`, user),
      confirm: await host
        .post(`${path}/former/confirm`, user)
        .set('If-Match', '"any"'),
    };
    return Object.fromEntries(
      Object.entries(answers).map(([name, { status }]) => [name, status]),
    );
  }

  /** Through both gates: what comes then depends on the state of the draft. */
  const passed = {
    read: 404,
    changes: 404,
    save: 412,
    discard: 404,
    publish: 412,
    source: 412,
    import: 200,
    review: 404,
    close: 404,
    former: 200,
    confirm: 404,
  };

  const all = (status: number) =>
    Object.fromEntries(Object.keys(passed).map(name => [name, status]));

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
    for (const path of [
      'diff?from=1&to=2',
      'export?format=yaml',
      'history?deliverable=x',
    ]) {
      await some.get(`/services/default/hidden/${path}`, 'ppo').expect(404);
      await some.get(`/services/default/db/${path}`, 'stranger').expect(404);
      await some.get(`/services/default/db/${path}`, 'anonymous').expect(401);
    }
  });

  it('show no trace of a draft to those without a role', async () => {
    const host = await start(ALLOW_ALL);
    const look = () =>
      Promise.all(
        ['roadmap', 'findings', 'revisions', 'history?deliverable=restore'].map(
          async name => {
            const path = `/services/default/db/${name}`;
            const { body, headers } = await host
              .get(path, 'stranger')
              .expect(200);
            return { body, etag: headers.etag };
          },
        ),
      );
    const before = await look();
    await planner(host).first().expect(200);
    const after = await look();
    expect(after.map(({ body }) => body)).toEqual(
      before.map(({ body }) => body),
    );
    await host
      .get('/services/default/db/export?format=yaml', 'stranger')
      .expect(404);
  });
});
