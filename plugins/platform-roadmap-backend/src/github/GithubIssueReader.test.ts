import { mockServices } from '@backstage/backend-test-utils';
import {
  DefaultGithubCredentialsProvider,
  ScmIntegrations,
} from '@backstage/integration';
import {
  GithubServer,
  issue,
  startGithubServer,
} from '../__testUtils__/githubServer';
import { GithubIssueReader, ReadLimits } from './GithubIssueReader';

describe('GithubIssueReader', () => {
  let github: GithubServer;

  beforeEach(async () => {
    github = await startGithubServer();
  });

  afterEach(async () => {
    await github.stop();
  });

  function createReader(limits?: Partial<ReadLimits>) {
    const integrations = ScmIntegrations.fromConfig(
      mockServices.rootConfig({
        data: { integrations: { github: [github.integration] } },
      }),
    );
    const reader = new GithubIssueReader({
      integrations,
      credentials:
        DefaultGithubCredentialsProvider.fromIntegrations(integrations),
      ...(limits && { limits }),
    });
    return async (place: { since?: string; etag?: string } = {}) => {
      const changed = await reader.readChanged({
        ...place,
        repository: `${github.baseUrl}/acme/roadmap`,
      });
      return (
        changed && {
          ...changed,
          numbers: changed.issues.map(({ number }) => number).sort(byNumber),
        }
      );
    };
  }

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9])(
    'passes over no issue when issue %i changes while pages are read',
    async changing => {
      const read = createReader();
      github.issues = Array.from({ length: 9 }, (_, index) => issue(index + 1));
      github.before = () => {
        // All that stand behind it in the list move up by one.
        if (github.requests.length === 3) {
          github.issues[changing - 1].updated_at = '2026-11-20T00:00:00Z';
        }
        return undefined;
      };
      const { numbers, lastChange, hasMore } = (await read()) ?? {};
      expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
      expect(lastChange).toBe('2026-11-20T00:00:00.000Z');
      expect(hasMore).toBe(false);
    },
  );

  it('reads pages that were changed in one second by their numbers', async () => {
    const at = { updated_at: '2026-11-03T00:00:00Z' };
    github.issues = [
      issue(1),
      ...[2, 3, 4, 5, 6].map(number => issue(number, at)),
      issue(7),
    ];
    const found = await createReader()();
    expect(found?.numbers).toEqual([1, 2, 3, 4, 5, 6, 7]);
    await expect(
      createReader({ pages: 2 })({ since: '2026-11-03T00:00:00Z' }),
    ).rejects.toThrow(
      'more than 2 pages of them were changed in the same second, 2026-11-03T00:00:00.000Z',
    );
  });

  it.each([{ pages: 2 }, { bytes: 600 }])(
    'reads at most %j at a time, and goes on from there',
    async limits => {
      const read = createReader(limits);
      github.issues = Array.from({ length: 9 }, (_, index) => issue(index + 1));
      const found = new Set<number>();
      let since: string | undefined;
      let calls = 0;
      for (let hasMore = true; hasMore; calls++) {
        github.requests = [];
        const changed = await read({ ...(since && { since }) });
        expect(github.requests.length).toBeLessThanOrEqual(2);
        changed?.numbers.forEach(number => found.add(number));
        since = changed?.lastChange;
        hasMore = changed?.hasMore === true && calls < 9;
      }
      expect(calls).toBeGreaterThan(2);
      expect([...found].sort(byNumber)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    },
  );

  it('says which page of what is too large or too slow', async () => {
    github.issues = [issue(1), issue(2), issue(3, { body: 'x'.repeat(5_000) })];
    await expect(createReader({ pageBytes: 2_000 })()).rejects.toThrow(
      `Page 2 of the issues of ${github.baseUrl}/acme/roadmap cannot be read: it is larger than 2000 bytes`,
    );
    // One that begins and never ends.
    github.write = response => {
      response.writeHead(200);
      response.write('[');
    };
    await expect(createReader({ pageMs: 100 })()).rejects.toThrow(
      `Page 1 of the issues of ${github.baseUrl}/acme/roadmap cannot be read: it took longer than 0.1 seconds`,
    );
  });

  it('knows the answer again that it has had', async () => {
    const read = createReader();
    github.issues = [issue(1), issue(2)];
    const { etag, lastChange: since } = (await read()) ?? {};
    expect(etag).toEqual(expect.any(String));
    const again = await read({ since });
    expect(again?.numbers).toEqual([2]);
    await expect(read({ since, etag: again?.etag })).resolves.toBeUndefined();
    github.issues.push(issue(3));
    const more = await read({ since, etag: again?.etag });
    expect(more?.numbers).toEqual([2, 3]);
  });
});

function byNumber(a: number, b: number): number {
  return a - b;
}
