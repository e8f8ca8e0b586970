import {
  coreServices,
  createBackendModule,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import {
  createMockDirectory,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { createServer, IncomingMessage, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import {
  DB,
  SERVICE,
  startFollowingHost,
} from '../__testUtils__/followingHost';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

jest.setTimeout(60_000);

interface Answer {
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
}

/** An issue as GitHub's API gives it. */
function issue(number: number, more: object = {}) {
  return {
    number,
    title: `Issue ${number}`,
    state: 'open',
    html_url: `https://github.com/acme/roadmap/issues/${number}`,
    labels: [],
    user: { login: 'octocat' },
    updated_at: `2026-11-0${number}T00:00:00Z`,
    ...more,
  };
}

const WORKING = { labels: [{ name: "We're Working On It" }] };
const PROPOSED = { labels: [{ name: 'Proposed' }], body: 'Please.' };

describe.each(databases.eachSupportedId())(
  'scheduled imports from GitHub, on %s',
  databaseId => {
    const directory = createMockDirectory();
    let server: Server;
    let requests: IncomingMessage[];
    let answer: (url: URL, request: IncomingMessage) => Answer;

    const baseUrl = () =>
      `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

    beforeEach(async () => {
      requests = [];
      server = createServer((request, response) => {
        requests.push(request);
        const { status, headers, body } = answer(
          new URL(request.url ?? '', baseUrl()),
          request,
        );
        response.writeHead(status ?? 200, {
          'Content-Type': 'application/json',
          ...headers,
        });
        response.end(body === undefined ? '' : JSON.stringify(body));
      });
      await new Promise<void>(resolve => {
        server.listen(0, '127.0.0.1', resolve);
      });
    });

    afterEach(async () => {
      await new Promise(resolve => {
        server.close(resolve);
      });
    });

    async function start() {
      const knex = await databases.init(databaseId);
      let scheduler: SchedulerService | undefined;
      const host = await startFollowingHost({
        directory,
        knex,
        config: {
          integrations: {
            github: [
              {
                host: new URL(baseUrl()).host,
                apiBaseUrl: `${baseUrl()}/api`,
                token: 'secret-token',
              },
            ],
          },
          platformRoadmap: {
            github: {
              imports: [
                { repository: `${baseUrl()}/acme/roadmap`, service: DB },
              ],
            },
          },
        },
        features: [
          createBackendModule({
            pluginId: 'platform-roadmap',
            moduleId: 'looks-at-the-scheduler',
            register: env =>
              env.registerInit({
                deps: { scheduler: coreServices.scheduler },
                init: async deps => {
                  scheduler = deps.scheduler;
                },
              }),
          }),
        ],
      });
      // Kept in the database, without a revision.
      await knex('revisions').delete();
      await knex('documents').update({
        newest_revision: 0,
        source: JSON.stringify({
          type: 'database',
          setAside: './roadmap.yaml',
        }),
      });
      const run = async () => {
        await scheduler?.triggerTask('roadmap-github-imports');
        const [state] = await knex('github_imports');
        return { ...state, outcome: JSON.parse(state.outcome) };
      };
      const draft = async () => {
        const { body } = await host.get(`${SERVICE}/draft`, 'ppo');
        return body.document;
      };
      const needs = async () =>
        (await host.get(`${SERVICE}/needs`).expect(200)).body.items;
      return { ...host, knex, run, draft, needs };
    }

    /** Two pages, and from then on only what has changed. */
    function twoPages(url: URL): Answer {
      const page = url.searchParams.get('page') ?? '1';
      if (url.searchParams.has('since')) {
        return { body: [issue(4)], headers: { ETag: '"later"' } };
      }
      const more = new URL(url);
      more.searchParams.set('page', '2');
      return page === '1'
        ? {
            body: [issue(1, WORKING), issue(2, PROPOSED)],
            headers: {
              ETag: '"first"',
              Link: `<${more}>; rel="next", <${more}>; rel="last"`,
            },
          }
        : { body: [issue(3, { pull_request: {} }), issue(4)] };
    }

    it('follow the pages, and bring rows into the draft and requests into needs', async () => {
      answer = twoPages;
      const { run, draft, needs, get } = await start();
      const state = await run();
      expect(state).toMatchObject({
        since: '2026-11-04T00:00:00.000Z',
        outcome: { status: 'imported' },
      });
      expect(requests.map(({ url }) => url)).toEqual([
        '/api/repos/acme/roadmap/issues?state=all&sort=updated&direction=asc&per_page=100',
        '/api/repos/acme/roadmap/issues?state=all&sort=updated&direction=asc&per_page=100&page=2',
      ]);
      for (const { headers } of requests) {
        expect(headers.authorization).toContain('secret-token');
      }
      const { spec } = await draft();
      expect(spec.next).toMatchObject([{ project: 'Issue 1' }]);
      expect(spec.later).toMatchObject([{ project: 'Issue 4' }]);
      await expect(needs()).resolves.toMatchObject([
        {
          text: 'Issue 2\n\nPlease.',
          channel: 'request',
          askedByName: 'octocat',
          link: 'https://github.com/acme/roadmap/issues/2',
        },
      ]);
      // A draft is for nobody but those who plan.
      const { text } = await get(`${SERVICE}/roadmap`).expect(200);
      expect(text).not.toContain('Issue 1');
      await get(`${SERVICE}/draft`).expect(403);
    });

    it('ask only for what has changed since, and change nothing the second time', async () => {
      answer = twoPages;
      const { run, draft, needs } = await start();
      await run();
      const before = await draft();
      const second = await run();
      const last = new URL(requests.at(-1)?.url ?? '', baseUrl());
      expect(last.searchParams.get('since')).toBe('2026-11-04T00:00:00.000Z');
      expect(second).toMatchObject({ etag: '"later"' });
      answer = (_, { headers }) => {
        expect(headers['if-none-match']).toBe('"later"');
        return { status: 304 };
      };
      const third = await run();
      expect(third).toMatchObject({
        etag: '"later"',
        outcome: { status: 'unchanged' },
      });
      await expect(draft()).resolves.toEqual(before);
      await expect(needs()).resolves.toHaveLength(1);
    });

    it('leave nothing half done when a page fails, and go on the next time', async () => {
      answer = url =>
        url.searchParams.has('page') ? { status: 502 } : twoPages(url);
      const { run, draft, needs } = await start();
      const failed = await run();
      expect(failed).toMatchObject({
        since: null,
        outcome: { status: 'failed', message: expect.stringContaining('502') },
      });
      await expect(draft()).resolves.toBeUndefined();
      await expect(needs()).resolves.toEqual([]);
      answer = twoPages;
      const repeated = await run();
      expect(repeated.outcome.status).toBe('imported');
    });

    it.each([
      ['retry-after', { status: 429, headers: { 'Retry-After': '3600' } }],
      [
        'the reset of the limit',
        {
          status: 403,
          headers: {
            'X-RateLimit-Remaining': '0',
            'X-RateLimit-Reset': String(Math.ceil(Date.now() / 1000) + 3600),
          },
        },
      ],
    ])('wait as long as GitHub says: %s', async (_, limited) => {
      answer = () => limited;
      const { run } = await start();
      const state = await run();
      expect(state.outcome.status).toBe('limited');
      const wait = Date.parse(state.not_before) - Date.now();
      expect(wait).toBeGreaterThan(3500_000);
      expect(wait).toBeLessThan(3700_000);
      await run();
      expect(requests).toHaveLength(1);
    });

    it('send credentials nowhere else, and believe only issues', async () => {
      const elsewhere: Answer[] = [
        {
          body: [issue(1)],
          headers: { Link: '<http://example.com/next>; rel="next"' },
        },
        { status: 302, headers: { Location: 'http://example.com/' } },
        { body: { message: 'Not a list' } },
        { body: [{ number: 'x' }] },
        { status: 404, body: {} },
      ];
      const { run, draft } = await start();
      for (const wrong of elsewhere) {
        answer = () => wrong;
        const state = await run();
        expect(state.outcome.status).toBe('failed');
        expect(JSON.stringify(state)).not.toContain('secret-token');
      }
      await expect(draft()).resolves.toBeUndefined();
    });

    it('leave a roadmap alone that is kept in Git, but take down what is asked for', async () => {
      answer = twoPages;
      const { run, knex, needs } = await start();
      await knex('documents').update({
        source: JSON.stringify({ type: 'git', url: 'file:roadmap.yaml' }),
      });
      const state = await run();
      // All of it is read again, in case the roadmap is kept here some day.
      expect(state).toMatchObject({
        since: null,
        outcome: {
          status: 'imported',
          message: expect.stringContaining('kept in Git'),
        },
      });
      await expect(knex('drafts')).resolves.toEqual([]);
      await expect(needs()).resolves.toHaveLength(1);
    });
  },
);
