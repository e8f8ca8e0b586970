import {
  coreServices,
  createBackendModule,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import {
  createMockDirectory,
  TestDatabases,
} from '@backstage/backend-test-utils';
import {
  DB,
  SERVICE,
  startFollowingHost,
} from '../__testUtils__/followingHost';
import {
  Answer,
  GithubServer,
  issue,
  startGithubServer,
} from '../__testUtils__/githubServer';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

jest.setTimeout(60_000);

const WORKING = { labels: [{ name: "We're Working On It" }] };
const PROPOSED = { labels: [{ name: 'Proposed' }], body: 'Please.' };

describe.each(databases.eachSupportedId())(
  'scheduled imports from GitHub, on %s',
  databaseId => {
    const directory = createMockDirectory();
    let github: GithubServer;

    beforeEach(async () => {
      github = await startGithubServer();
      github.pageSize = 3;
      github.issues = [
        issue(1, WORKING),
        issue(2, PROPOSED),
        issue(3, { pull_request: {} }),
        issue(4),
      ];
    });

    afterEach(async () => {
      await github.stop();
    });

    async function start() {
      const knex = await databases.init(databaseId);
      let scheduler: SchedulerService | undefined;
      const host = await startFollowingHost({
        directory,
        knex,
        config: {
          integrations: {
            github: [github.integration],
          },
          platformRoadmap: {
            github: {
              imports: [
                { repository: `${github.baseUrl}/acme/roadmap`, service: DB },
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

    it('follow the pages, and bring rows into the draft and requests into needs', async () => {
      const { run, draft, needs, get } = await start();
      const state = await run();
      expect(state).toMatchObject({
        since: '2026-11-04T00:00:00.000Z',
        outcome: { status: 'imported' },
      });
      expect(github.requests.map(({ url }) => url)).toEqual([
        '/api/repos/acme/roadmap/issues?state=all&sort=updated&direction=asc&per_page=100',
        '/api/repos/acme/roadmap/issues?state=all&sort=updated&direction=asc&per_page=100&since=2026-11-02T23%3A59%3A59.000Z',
      ]);
      for (const { headers } of github.requests) {
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
      const { run, draft, needs } = await start();
      await run();
      const before = await draft();
      const second = await run();
      const last = new URL(github.requests.at(-1)?.url ?? '', github.baseUrl);
      expect(last.searchParams.get('since')).toBe('2026-11-03T23:59:59.000Z');
      expect(second.etag).toEqual(expect.any(String));
      const third = await run();
      expect(github.requests.at(-1)?.headers['if-none-match']).toBe(
        second.etag,
      );
      expect(third).toMatchObject({
        etag: second.etag,
        outcome: { status: 'unchanged' },
      });
      await expect(draft()).resolves.toEqual(before);
      await expect(needs()).resolves.toHaveLength(1);
    });

    it('miss nothing that changes while pages are read', async () => {
      github.pageSize = 2;
      github.issues = [1, 2, 3, 4, 5, 6].map(number => issue(number, WORKING));
      github.before = () => {
        // The third issue moves up to the page that has been read.
        if (github.requests.length === 2) {
          github.issues[0].updated_at = '2026-11-20T00:00:00Z';
        }
        return undefined;
      };
      const { run, draft } = await start();
      await run();
      const { spec } = await draft();
      expect(
        spec.next.map(({ project }: { project: string }) => project),
      ).toEqual([1, 2, 3, 4, 5, 6].map(number => `Issue ${number}`));
    });

    /** A draft that is no roadmap yet. */
    const startDraft = (host: Awaited<ReturnType<typeof start>>) =>
      host
        .put(`${SERVICE}/draft`, 'ppo')
        .set('If-None-Match', '*')
        .send({ document: { metadata: { title: 'Just begun' } } })
        .expect(200);

    it('leave to the next attempt what is too much for one', async () => {
      // 50 pages, each with the last issue of the one before.
      github.pageSize = 2;
      const hour = 3_600_000;
      const hours = (number: number) => ({
        updated_at: new Date(number * hour).toISOString(),
      });
      github.issues = Array.from({ length: 60 }, (_, index) =>
        issue(index + 1, { ...PROPOSED, ...hours(index) }),
      );
      const host = await start();
      const { run, knex } = host;
      await startDraft(host);
      const first = await run();
      expect(github.requests).toHaveLength(50);
      expect(first).toMatchObject({
        since: hours(50).updated_at,
        outcome: {
          status: 'imported',
          message: expect.stringContaining('there is more to read'),
        },
      });
      expect(first.outcome).not.toHaveProperty('readAgainAt');
      // The draft lacks all of it: it is read again, but not before the rest was.
      await expect(run()).resolves.toMatchObject({
        since: hours(59).updated_at,
        outcome: { readAgainAt: expect.any(String) },
      });
      await expect(knex('needs')).resolves.toHaveLength(60);
    });

    it('leave nothing half done when a page fails, and go on the next time', async () => {
      github.before = url =>
        url.searchParams.has('since') ? { status: 502 } : undefined;
      const { run, draft, needs } = await start();
      const failed = await run();
      expect(failed).toMatchObject({
        since: null,
        outcome: { status: 'failed', message: expect.stringContaining('502') },
      });
      await expect(draft()).resolves.toBeUndefined();
      await expect(needs()).resolves.toEqual([]);
      github.before = () => undefined;
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
      github.before = () => limited;
      const { run } = await start();
      const state = await run();
      expect(state.outcome.status).toBe('limited');
      const wait = Date.parse(state.not_before) - Date.now();
      expect(wait).toBeGreaterThan(3500_000);
      expect(wait).toBeLessThan(3700_000);
      await run();
      expect(github.requests).toHaveLength(1);
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
        github.before = () => wrong;
        const state = await run();
        expect(state.outcome.status).toBe('failed');
        expect(JSON.stringify(state)).not.toContain('secret-token');
      }
      await expect(draft()).resolves.toBeUndefined();
    });

    it('leave a roadmap alone that is kept in Git, but take down what is asked for', async () => {
      const { run, knex, needs, draft } = await start();
      const keepIn = (source: object) =>
        knex('documents').update({ source: JSON.stringify(source) });
      await keepIn({ type: 'git', url: 'file:roadmap.yaml' });
      const state = await run();
      expect(state).toMatchObject({
        since: '2026-11-04T00:00:00.000Z',
        outcome: {
          status: 'imported',
          message: expect.stringContaining('kept in Git'),
        },
      });
      await expect(knex('drafts')).resolves.toEqual([]);
      await expect(needs()).resolves.toHaveLength(1);
      // Only what has changed is read from then on, if anything.
      await run();
      await expect(run()).resolves.toMatchObject({
        outcome: { status: 'unchanged' },
      });
      expect(github.requests).toHaveLength(4);

      // When it is kept here some day, the next change brings all of it.
      await keepIn({ type: 'database', setAside: './roadmap.yaml' });
      github.issues.push(issue(5));
      await run();
      await run();
      expect(JSON.stringify(await draft())).toContain('Issue 1');
      const last = await run();
      expect(last.outcome).not.toHaveProperty('behind');
    });

    it('read all again for a draft that was not finished enough, but only once a day', async () => {
      const host = await start();
      const { run, knex, needs, draft } = host;
      await startDraft(host);
      const state = await run();
      expect(state).toMatchObject({
        since: '2026-11-04T00:00:00.000Z',
        outcome: {
          status: 'imported',
          message: expect.stringContaining('not finished enough'),
        },
      });
      await expect(needs()).resolves.toHaveLength(1);
      const wait = Date.parse(state.outcome.readAgainAt) - Date.now();
      expect(wait).toBeGreaterThan(23 * 3_600_000);
      expect(wait).toBeLessThan(25 * 3_600_000);
      await run();
      const third = await run();
      expect(github.requests).toHaveLength(4);
      expect(third.outcome).toMatchObject({
        status: 'unchanged',
        readAgainAt: state.outcome.readAgainAt,
      });

      await knex('drafts').delete();
      await knex('github_imports').update({
        outcome: JSON.stringify({
          ...third.outcome,
          readAgainAt: '2026-11-22T00:00:00.000Z',
        }),
      });
      const again = await run();
      expect(JSON.stringify(await draft())).toContain('Issue 1');
      expect(again.outcome).not.toHaveProperty('readAgainAt');
    });
  },
);
