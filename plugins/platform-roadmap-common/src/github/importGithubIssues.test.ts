import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { intervalWith, itemWith, roadmapWith } from '../__testUtils__/roadmaps';
import { lintRoadmap } from '../lint';
import { listItems, parseRoadmapValue, Roadmap } from '../model';
import { importGithubIssues } from './importGithubIssues';
import { readGithubIssues } from './readGithubIssues';
import { readLabelMap } from './readLabelMap';
import { GithubIssue } from './types';

const REPOSITORY = 'acme/roadmap';
const REAL = resolve(__dirname, '../../../../examples/real');

function issue(number: number, parts: Partial<GithubIssue> = {}): GithubIssue {
  return {
    number,
    title: `Issue ${number}`,
    state: 'open',
    html_url: `https://github.com/${REPOSITORY}/issues/${number}`,
    created_at: '2026-01-01T10:00:00Z',
    ...parts,
  };
}

function importIssues(issues: GithubIssue[], base?: Roadmap) {
  return importGithubIssues({ issues, repository: REPOSITORY, base });
}

function statusesOf(roadmap: Roadmap) {
  return listItems(roadmap).map(
    ({ item, horizon, interval }) =>
      `${item.key} ${interval?.name ?? horizon} ${item.deliverables
        ?.map(({ status }) => status)
        .join()}`,
  );
}

describe('importGithubIssues', () => {
  it('gives the outcomes that the public issues must give', () => {
    const { issues, findings } = readGithubIssues(
      JSON.parse(
        readFileSync(resolve(REAL, 'aws-containers-roadmap.json'), 'utf8'),
      ),
    );
    const expected = JSON.parse(
      readFileSync(resolve(REAL, 'expected.json'), 'utf8'),
    )['aws-containers-roadmap.json'];
    expect(findings).toEqual([]);
    const read = importGithubIssues({
      issues,
      repository: 'aws/containers-roadmap',
    });
    const { issues: count, ...outcomes } = expected;
    expect(issues).toHaveLength(count);
    expect(read.outcomes).toEqual({
      'in-progress': [],
      'wont-do': [],
      duplicate: [],
      ...outcomes,
    });
    expect(read.unmapped).toEqual(['ECR', 'ECS', 'EKS', 'Fargate']);
    expect(read.findings).toEqual([]);
    expect(read.requests.map(({ number }) => number)).toEqual(expected.request);
    const { findings: linted } = lintRoadmap(read.roadmap);
    expect(linted.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(read.roadmap.spec.intervals).toMatchObject([
      { name: 'earlier', state: 'closed', start: '2018-11-28' },
    ]);
    expect(read.roadmap.spec.later).toEqual([
      {
        key: 'gh-2864',
        project: '[EKS] [request]: Support for Kubernetes 1.37',
        theme: 'EKS',
        links: [
          {
            title: 'aws/containers-roadmap#2864',
            url: 'https://github.com/aws/containers-roadmap/issues/2864',
          },
        ],
        deliverables: [
          {
            key: 'gh-2864-issue',
            text: '[EKS] [request]: Support for Kubernetes 1.37',
            status: 'not-started',
          },
        ],
      },
    ]);
  });

  it('weighs the evidence in its order', () => {
    const labels = (...names: string[]) => ({
      labels: names.map(name => ({ name })),
    });
    const closed = { state: 'closed' as const };
    const { outcomes, unmapped } = importIssues([
      issue(1, { ...labels('Shipped'), pull_request: { url: 'x' } }),
      issue(2, {
        ...closed,
        state_reason: 'not_planned',
        ...labels('Shipped'),
      }),
      issue(3, { ...closed, ...labels('cancelled', 'Shipped') }),
      issue(4, { ...closed, state_reason: 'duplicate' }),
      issue(5, { ...closed, ...labels('Proposed') }),
      issue(6, labels('Proposed', 'Coming Soon', 'Work in Progress')),
      issue(7, labels('Proposed', 'Researching')),
      issue(8, labels('proposed ', 'EKS')),
      issue(9, labels('Closing Soon', 'Not Shipped', 'Work in progress?')),
      issue(10, { labels: ['We’re working on it'] }),
      issue(11, { labels: null }),
      issue(12, { state_reason: 'reopened', ...labels('Shipped') }),
      issue(13, { ...closed, state_reason: 'not_planned', pull_request: {} }),
      issue(14, { pull_request: null, ...labels('Developer Preview') }),
      issue(15, labels('Canceled')),
      issue(16, { ...closed, state_reason: 'completed' }),
    ]);
    expect(outcomes).toEqual({
      skip: [1, 13],
      'wont-do': [2, 3, 15],
      duplicate: [4],
      done: [5, 12, 16],
      'in-progress': [6, 10, 14],
      'not-started': [7, 9, 11],
      request: [8],
    });
    expect(unmapped).toEqual([
      'Closing Soon',
      'EKS',
      'Not Shipped',
      'Work in progress?',
    ]);
  });

  it('takes another table of labels', () => {
    const { document: map } = readLabelMap(
      'labels: {Planned: not-started, Proposed: tag, GA: done, declined: wont-do}\n',
    );
    const { outcomes, unmapped } = importGithubIssues({
      repository: REPOSITORY,
      map,
      issues: [
        issue(1, { labels: ['planned', 'Coming soon'] }),
        issue(2, { labels: ['Proposed'] }),
        issue(3, { labels: ['ga'] }),
        issue(4, { labels: ['Declined'] }),
      ],
    });
    expect(outcomes).toMatchObject({
      'in-progress': [1],
      'not-started': [2],
      done: [3],
      'wont-do': [4],
    });
    expect(unmapped).toEqual(['Proposed']);
    expect(readLabelMap('labels: {Planned: soon}').findings).toMatchObject([
      { severity: 'error', line: 1 },
    ]);
    expect(readLabelMap('Planned: not-started').document).toBeUndefined();
  });

  it('follows the issue and never touches what people wrote', () => {
    const first = importIssues([
      issue(1, { labels: ['Coming Soon'] }),
      issue(2, { labels: ['Coming Soon'] }),
      issue(3),
      issue(4, { state: 'closed' }),
    ]).roadmap;
    expect(statusesOf(first)).toEqual([
      'gh-4 earlier done',
      'gh-1 next in-progress',
      'gh-2 next in-progress',
      'gh-3 later not-started',
    ]);
    const [one, two] = first.spec.next ?? [];
    const planned: Roadmap = {
      ...first,
      spec: {
        ...first.spec,
        intervals: [
          intervalWith({
            committed: [
              {
                ...two,
                project: 'Reworded',
                goal: 'So that nobody waits.',
                deliverables: [
                  {
                    ...two.deliverables![0],
                    text: 'Reworded as well',
                    status: 'at-risk',
                    note: 'The supplier is late.',
                  },
                  { key: 'own', text: 'Our part', status: 'in-progress' },
                ],
              },
              one,
            ],
          }),
          ...first.spec.intervals,
        ],
        next: [itemWith({ key: 'own-item' })],
      },
    };
    const later = [
      issue(1, { state: 'closed' }),
      issue(2, { title: 'A new title', labels: ['Work in Progress'] }),
      issue(3, { state: 'closed', state_reason: 'not_planned' }),
      issue(4, { state_reason: 'reopened' }),
      issue(5, { labels: ['Coming Soon'] }),
      issue(6, { state: 'closed' }),
    ];
    const { roadmap } = importIssues(later, planned);
    expect(statusesOf(roadmap)).toEqual([
      'gh-2 2026-6 at-risk,in-progress',
      'gh-1 2026-6 done',
      'gh-4 earlier done',
      'gh-6 earlier done',
      'own-item next in-progress',
      'gh-5 next in-progress',
      'gh-3 later wont-do',
      'gh-4 later not-started',
    ]);
    expect(roadmap.spec.intervals[0].committed[0]).toEqual(
      planned.spec.intervals[0].committed[0],
    );
    expect(roadmap.spec.later?.[0].deliverables).toMatchObject([
      { reason: 'acme/roadmap#3 is not planned.' },
    ]);
    expect(roadmap.spec.later?.[1].carriedOverFrom).toBe('earlier');
    expect(importIssues(later, roadmap).roadmap).toEqual(roadmap);

    const reopened = importIssues([issue(3)], roadmap).roadmap;
    expect(reopened.spec.later?.[0].deliverables).toEqual(
      first.spec.later?.[0].deliverables,
    );
  });

  it('knows rows by their address, and leaves history out of somebody’s plan', () => {
    const base = roadmapWith({
      next: [
        itemWith({
          key: 'search',
          links: [{ url: 'https://github.com/Acme/Roadmap/issues/7/' }],
        }),
        itemWith({
          key: 'gh-8',
          links: [{ url: 'https://github.com/other/repo/issues/8' }],
        }),
      ],
    });
    const { roadmap } = importIssues(
      [
        issue(7),
        issue(8, { html_url: null }),
        issue(9, { state: 'closed' }),
        issue(10, { state: 'closed', state_reason: 'duplicate' }),
      ],
      base,
    );
    expect(statusesOf(roadmap)).toEqual([
      'search next in-progress',
      'gh-8 next in-progress',
      'gh-8-2 later not-started',
    ]);
    expect(roadmap.spec.later?.[0].links?.[0].url).toBe(
      'https://github.com/acme/roadmap/issues/8',
    );
  });

  it('does without addresses', () => {
    const issues = [
      issue(1, { html_url: null, labels: ['Proposed'] }),
      issue(2, {
        html_url: null,
        state: 'closed',
        state_reason: 'not_planned',
      }),
      issue(3, { html_url: null }),
    ];
    const first = importGithubIssues({ issues });
    expect(first.findings).toEqual([]);
    expect(first.requests).toEqual([{ number: 1, title: 'Issue 1' }]);
    expect(first.roadmap).toMatchObject({
      metadata: { name: 'roadmap' },
      spec: {
        intervals: [
          {
            committed: [{ deliverables: [{ reason: '#2 is not planned.' }] }],
          },
        ],
        later: [{ key: 'gh-3' }],
      },
    });
    expect(importGithubIssues({ issues, base: first.roadmap }).roadmap).toEqual(
      first.roadmap,
    );
  });

  it('leaves out what a roadmap has no room for, and says so', () => {
    const many = Array.from({ length: 502 }, (_, index) => index + 1);
    const { roadmap, findings } = importIssues([
      ...many.map(number => issue(number)),
      ...many.map(number => issue(number + 1000, { state: 'closed' })),
    ]);
    expect(roadmap.spec.later).toHaveLength(500);
    expect(roadmap.spec.intervals[0].committed[0].key).toBe('gh-1003');
    expect(findings).toMatchObject([
      { severity: 'warning', message: expect.stringMatching(/^4 issues/) },
    ]);
  });

  it('hands requests over with what was asked', () => {
    const { requests, roadmap } = importIssues([
      issue(1, {
        title: ' Quo\u0000tas ',
        labels: ['Proposed'],
        body: `Please.\r\n${'x'.repeat(5000)}`,
        user: { login: 'octocat' },
      }),
      issue(2, { labels: ['Proposed'], html_url: 'javascript:alert(1)' }),
    ]);
    expect(roadmap.spec.later).toBeUndefined();
    expect(requests).toEqual([
      {
        number: 1,
        title: 'Quotas',
        url: 'https://github.com/acme/roadmap/issues/1',
        body: expect.stringMatching(/^Please\.\nx{992}$/),
        author: 'octocat',
      },
      {
        number: 2,
        title: 'Issue 2',
        url: 'https://github.com/acme/roadmap/issues/2',
      },
    ]);
  });

  it('changes nothing the second time, whatever the issues', () => {
    const anyIssue = fc
      .record({
        number: fc.integer({ min: 1, max: 30 }),
        title: fc.string(),
        state: fc.constantFrom('open' as const, 'closed' as const),
        state_reason: fc.constantFrom(null, 'not_planned', 'duplicate'),
        labels: fc.subarray(['Proposed', 'Coming Soon', 'Shipped', 'EKS', '']),
      })
      .map(({ number, ...parts }) => issue(number, parts));
    const issues = fc.uniqueArray(anyIssue, {
      selector: ({ number }) => number,
    });
    const twice = fc.property(issues, issues, (before, after) => {
      const first = importIssues(before).roadmap;
      expect(importIssues(before, first).roadmap).toEqual(first);
      const second = importIssues(after, first);
      expect(second.findings).toEqual([]);
      expect(importIssues(after, second.roadmap).roadmap).toEqual(
        second.roadmap,
      );
      const value = JSON.parse(JSON.stringify(second.roadmap));
      expect(parseRoadmapValue(value).findings).toEqual([]);
    });
    fc.assert(twice);
  });
});

describe('readGithubIssues', () => {
  it('reads answers and pages of them, and names what is no issue', () => {
    const { issues, findings } = readGithubIssues([
      [issue(1), issue(2)],
      [issue(2, { state: 'closed' }), { number: 'x' }, 7, null],
    ]);
    expect(issues.map(({ number, state }) => `${number} ${state}`)).toEqual([
      '1 open',
      '2 closed',
    ]);
    expect(findings.map(({ path }) => path)).toEqual([[3], [4], [5]]);
    expect(readGithubIssues({ message: 'Not Found' }).findings).toMatchObject([
      { rule: 'github', severity: 'error' },
    ]);
  });
});
