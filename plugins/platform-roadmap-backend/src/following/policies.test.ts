import { createMockDirectory } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { platformRoadmapDecidePermission } from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  createPlatformRoadmapDecision,
  platformRoadmapConditions,
} from '@plinth/backstage-plugin-platform-services-node';
import { Test } from 'supertest';
import {
  ENTITY,
  ITEM,
  SERVICE,
  startFollowingHost,
} from '../__testUtils__/followingHost';
import {
  ALLOW_ALL,
  PERMISSIONS_OFF,
  TestPolicy,
} from '../__testUtils__/startHost';

jest.setTimeout(120_000);

const NO_ID = '00000000-0000-0000-0000-000000000000';
const PEOPLE = ['ppo', 'operator', 'owner'];
const USERS = ['stranger', 'reader', 'helpdesk', ...PEOPLE];

const roleCondition = (roles: Array<'operator'>) => (claims: string[]) =>
  createPlatformRoadmapDecision(
    platformRoadmapDecidePermission,
    platformRoadmapConditions.hasPlatformRole({ claims, roles }),
  );

/** What a policy says about reading, and whom it lets write. */
const policies: Record<string, TestPolicy & { grants: string[] }> = {
  'permissions off': { ...PERMISSIONS_OFF, grants: USERS },
  'allow all': { ...ALLOW_ALL, grants: USERS },
  'owner condition on reading': {
    mayRead: 'some',
    write: { result: AuthorizeResult.ALLOW },
    grants: USERS,
  },
  'only operators write': {
    mayRead: 'all',
    write: roleCondition(['operator']),
    grants: ['operator'],
  },
  'deny writes': {
    mayRead: 'all',
    write: { result: AuthorizeResult.DENY },
    grants: [],
  },
  'deny all': {
    mayRead: 'none',
    write: { result: AuthorizeResult.DENY },
    grants: [],
  },
};

function statusOfReading(options: { user: string; isHidden: boolean }) {
  if (options.user === 'anonymous') {
    return 401;
  }
  return options.isHidden ? 404 : 200;
}

/** Of a request that is let pass wherever the service may be read. */
function statusOf(reading: number, passed: number) {
  return reading === 200 ? passed : reading;
}

describe('who may do what with roadmaps', () => {
  const directory = createMockDirectory();

  type Host = Awaited<ReturnType<typeof startFollowingHost>>;
  type Call = (host: Host, user: string) => Test;

  const reads: Record<string, Call> = {
    'GET needs': (host, user) => host.get(`${SERVICE}/needs`, user),
    'GET me': (host, user) => host.get(`${SERVICE}/roadmap/me`, user),
    'GET entity me': (host, user) => host.get(`${ENTITY}/roadmap/me`, user),
  };
  const own: Record<string, Call> = {
    'GET follow-ups': (host, user) => host.get('/follow-ups', user),
    'GET subscriptions': (host, user) => host.get('/subscriptions', user),
    'GET items': (host, user) => host.get('/items', user),
    'GET changes': (host, user) => host.get('/changes', user),
  };
  // 412: the request passed the gates, and is about something else by then.
  const ofReaders: Record<string, { call: Call; passed: number }> = {
    'PUT seen': {
      call: (host, user) =>
        host.put(`${SERVICE}/seen`, user).send({ etag: 'old' }),
      passed: 412,
    },
    'PUT entity seen': {
      call: (host, user) =>
        host.put(`${ENTITY}/seen`, user).send({ etag: 'old' }),
      passed: 412,
    },
  };
  // What is one's own can be ended by whoever may not read the service any more.
  const ends: Record<string, { call: Call; passed: number }> = {
    'DELETE subscription': {
      call: (host, user) => host.delete(`${SERVICE}/subscription`, user),
      passed: 204,
    },
    'DELETE vote': {
      call: (host, user) => host.delete(`${SERVICE}/items/${ITEM}/vote`, user),
      passed: 200,
    },
    'DELETE feed token': {
      call: (host, user) => host.delete(`/feed-tokens/${NO_ID}`, user),
      passed: 204,
    },
  };
  const granted: Record<string, { call: Call; passed: number }> = {
    'PUT subscription': {
      call: (host, user) =>
        host.put(`${SERVICE}/subscription`, user).send({ period: 'monthly' }),
      passed: 200,
    },
    'POST need': {
      call: (host, user) =>
        host.post(`${SERVICE}/needs`, user).send({ text: `From ${user}` }),
      passed: 201,
    },
    'PUT vote': {
      call: (host, user) => host.put(`${SERVICE}/items/${ITEM}/vote`, user),
      passed: 200,
    },
  };
  const ofPeople: Record<string, { call: Call; passed: number }> = {
    'POST need for others': {
      call: (host, user) =>
        host
          .post(`${SERVICE}/needs`, user)
          .send({ text: `By ${user}`, askedByName: 'The auditor' }),
      passed: 201,
    },
    'PUT need': {
      call: (host, user) =>
        host
          .put(`${SERVICE}/needs/${NO_ID}`, user)
          .set('If-Match', '"x"')
          .send({ items: [] }),
      passed: 404,
    },
  };

  it.each(Object.keys(policies))('under the policy: %s', async name => {
    const policy = policies[name];
    const host = await startFollowingHost({ directory, policy });
    const results: Record<string, number> = {};
    const expected: Record<string, number> = {};
    const expectStatus = async (
      route: string,
      user: string,
      call: Call,
      status: number,
    ) => {
      results[`${user} ${route}`] = (await call(host, user)).status;
      expected[`${user} ${route}`] = status;
    };
    for (const user of ['anonymous', ...USERS, 'service']) {
      const isUser = USERS.includes(user);
      const isHidden =
        isUser &&
        (policy.mayRead === 'none' ||
          (policy.mayRead === 'some' && user === 'stranger'));
      const reading = statusOfReading({ user, isHidden });
      const gated = (may: boolean, passed: number) =>
        reading === 200 && !may ? 403 : statusOf(reading, passed);
      const isGranted = policy.grants.includes(user);
      for (const [route, call] of Object.entries(reads)) {
        await expectStatus(route, user, call, reading);
      }
      for (const [route, call] of Object.entries(own)) {
        await expectStatus(route, user, call, user === 'anonymous' ? 401 : 200);
      }
      for (const [route, { call, passed }] of Object.entries(ofReaders)) {
        await expectStatus(route, user, call, gated(isUser, passed));
      }
      for (const [route, { call, passed }] of Object.entries(ends)) {
        const may = isUser ? passed : 403;
        await expectStatus(route, user, call, user === 'anonymous' ? 401 : may);
      }
      for (const [route, { call, passed }] of Object.entries(granted)) {
        await expectStatus(route, user, call, gated(isGranted, passed));
      }
      for (const [route, { call, passed }] of Object.entries(ofPeople)) {
        const may = isGranted && PEOPLE.includes(user);
        await expectStatus(route, user, call, gated(may, passed));
      }
    }
    expect(results).toEqual(expected);
  });

  it('shows nothing at all to whom everything is denied', async () => {
    const host = await startFollowingHost({
      directory,
      policy: policies['deny all'],
    });
    for (const path of ['/items', '/changes', '/subscriptions']) {
      const { body } = await host.get(path).expect(200);
      expect(body.items).toEqual([]);
    }
  });

  it('does not tell what is unknown from what may not be read', async () => {
    const host = await startFollowingHost({
      directory,
      policy: policies['owner condition on reading'],
    });
    const paths: Array<[string, (path: string) => Test]> = [
      ['needs', path => host.get(path)],
      ['roadmap/me', path => host.get(path)],
      ['items/some-item/vote', path => host.put(path)],
      ['subscription', path => host.put(path).send({ period: 'monthly' })],
      ['needs', path => host.post(path).send({ text: 'x' })],
    ];
    for (const [path, call] of paths) {
      const hidden = await call(`/services/default/vault/${path}`).expect(404);
      const missing = await call(`/services/default/nada/${path}`).expect(404);
      expect(hidden.body.error.message.replace('vault', 'nada')).toBe(
        missing.body.error.message,
      );
    }
  });
});
