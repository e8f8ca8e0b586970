import { RevisionSummary } from '@plinth/backstage-plugin-platform-services-common/document';
import fc from 'fast-check';
import {
  anyRoadmap,
  intervalWith,
  itemWith,
  POSTGRES_YAML,
  roadmapWith,
} from '../__testUtils__/roadmaps';
import { assignKeys, parseRoadmap, Roadmap } from '../model';
import { balance } from './balance';
import { freshness } from './freshness';
import { statusChanges } from './statusHistory';
import { viewRoadmap } from './viewRoadmap';

const NOW = new Date('2026-11-21T10:00:00Z');

function revision(number: number, publishedAt: string): RevisionSummary {
  return {
    number,
    publishedAt,
    publishedBy: 'user:default/ppo',
    message: 'Week 3',
    effectiveFrom: publishedAt,
  };
}

describe('viewRoadmap', () => {
  it('shows the document of the specification with what is derived', () => {
    const { document } = parseRoadmap(POSTGRES_YAML);
    const view = viewRoadmap({
      roadmap: document as Roadmap,
      revision: revision(9, '2026-11-17T09:00:00Z'),
      now: NOW,
    });
    expect(view).toMatchObject({
      serviceRef: 'platformservice:default/managed-postgres',
      title: 'managed-postgres',
      source: 'own',
      revision: 9,
      publishedBy: 'user:default/ppo',
      freshness: { state: 'fresh', reviewedOn: '2026-11-17', days: 4 },
      intervals: [
        {
          name: '2026-6',
          week: { number: 3, of: 6 },
          balanceView: {
            unit: 'items',
            shares: [
              { type: 'feature', actual: 100, target: 50 },
              { type: 'technical-debt', actual: 0, target: 30 },
              { type: 'operations', actual: 0, target: 20 },
            ],
          },
          committed: [
            {
              key: 'pitr',
              horizon: 'committed',
              rank: 0,
              status: 'in-progress',
              goal: {
                text: 'Undo a bad migration within minutes without calling anyone.',
              },
              targetRange: { start: '2026-12-01', end: '2026-12-31' },
              late: false,
            },
          ],
          uncommitted: [],
        },
      ],
      next: [],
      later: [],
    });
  });

  it('hides drafts, sorts intervals, and shows slips of earlier intervals', () => {
    const carried = itemWith({
      key: 'upgrades',
      target: { date: '2026-11-20', resolution: 'day' },
    });
    const change = (to: string) => ({
      item: 'upgrades',
      field: 'target' as const,
      from: '2026-10-01',
      to,
      reason: 'r',
    });
    const view = viewRoadmap({
      roadmap: roadmapWith({
        intervals: [
          intervalWith({ name: 'secret', state: 'draft' }),
          intervalWith({ name: 'old', start: '2026-01-01', state: 'closed' }),
          intervalWith({
            committed: [carried],
            dateChanges: [change('2026-11-20')],
          }),
          intervalWith({
            name: 'older',
            start: '2025-12-01',
            state: 'closed',
            dateChanges: [change('2026-10-10')],
          }),
        ],
      }),
      revision: revision(1, '2026-11-17T09:00:00Z'),
      now: NOW,
    });
    expect(JSON.stringify(view)).not.toContain('secret');
    expect(view.intervals.map(({ name }) => name)).toEqual([
      '2026-6',
      'old',
      'older',
    ]);
    const [item] = view.intervals[0].committed;
    expect(item.late).toBe(true);
    expect(item.dateChanges.map(({ to }) => to)).toEqual([
      '2026-10-10',
      '2026-11-20',
    ]);
  });

  it('says since when a status is there and what it was', () => {
    const withStatus = (status: 'in-progress' | 'possible-delay') =>
      assignKeys(
        roadmapWith({
          next: [itemWith({ deliverables: [{ text: 'Restore', status }] })],
        }),
      );
    const before = withStatus('in-progress');
    const after = withStatus('possible-delay');
    const first = revision(1, '2026-11-02T09:00:00Z');
    const second = revision(2, '2026-11-16T09:00:00Z');
    const history = [
      ...statusChanges({ current: before, revision: first }),
      ...statusChanges({ previous: before, current: after, revision: second }),
    ];
    expect(history).toEqual([
      {
        deliverable: 'restore',
        to: 'in-progress',
        at: '2026-11-02T09:00:00Z',
        revision: 1,
        by: 'user:default/ppo',
      },
      {
        deliverable: 'restore',
        from: 'in-progress',
        to: 'possible-delay',
        at: '2026-11-16T09:00:00Z',
        revision: 2,
        by: 'user:default/ppo',
      },
    ]);
    expect(
      statusChanges({ previous: after, current: after, revision: second }),
    ).toEqual([]);

    const view = viewRoadmap({
      roadmap: after,
      revision: second,
      statusHistory: history,
      now: NOW,
    });
    expect(view.next[0].deliverables).toEqual([
      {
        key: 'restore',
        text: 'Restore',
        status: 'possible-delay',
        since: '2026-11-16T09:00:00Z',
        was: 'in-progress',
      },
    ]);
  });

  it('keeps the order and the line, whatever is in it', () => {
    fc.assert(
      fc.property(anyRoadmap, roadmap => {
        const view = viewRoadmap({
          roadmap,
          revision: revision(1, '2026-11-17T09:00:00Z'),
          now: NOW,
        });
        const published = roadmap.spec.intervals.filter(
          ({ state }) => state !== 'draft',
        );
        expect(view.intervals).toHaveLength(published.length);
        for (const interval of view.intervals) {
          const written = published.filter(
            ({ name, start }) =>
              name === interval.name && start === interval.start,
          );
          expect(
            written.map(({ committed }) => committed.map(i => i.project)),
          ).toContainEqual(interval.committed.map(i => i.project));
          for (const [horizon, items] of [
            ['committed', interval.committed],
            ['uncommitted', interval.uncommitted],
          ] as const) {
            expect(items.map(item => item.rank)).toEqual([...items.keys()]);
            expect(items.every(item => item.horizon === horizon)).toBe(true);
          }
        }
      }),
    );
  });
});

describe('freshness', () => {
  function on(day: string, reviewedOn?: string, reviewEvery?: string) {
    return freshness({
      roadmap: roadmapWith({
        reviewEvery,
        intervals: [intervalWith({ reviewedOn })],
      }),
      now: new Date(`${day}T23:59:59Z`),
    });
  }

  it('is fresh, then due for three days, then stale', () => {
    expect(on('2026-11-17', '2026-11-10')).toEqual({
      state: 'fresh',
      reviewedOn: '2026-11-10',
      days: 7,
    });
    expect(on('2026-11-18', '2026-11-10').state).toBe('due');
    expect(on('2026-11-20', '2026-11-10').state).toBe('due');
    expect(on('2026-11-21', '2026-11-10')).toMatchObject({
      state: 'stale',
      days: 11,
    });
    expect(on('2026-11-21', '2026-11-10', 'P14D').state).toBe('fresh');
    expect(on('2026-11-18', '2026-11-10', 'nonsense').state).toBe('due');
  });

  it('counts from the first day without a review, and only while active', () => {
    expect(on('2026-11-09')).toEqual({ state: 'fresh' });
    expect(on('2026-11-13')).toEqual({ state: 'stale' });
    expect(
      freshness({
        roadmap: roadmapWith({
          intervals: [intervalWith({ state: 'closed' })],
        }),
        now: NOW,
      }),
    ).toEqual({ state: 'none' });
  });

  it('counts the later one of what the file says and what was recorded beside it', () => {
    const after = (recordedReview: string) =>
      freshness({
        roadmap: roadmapWith({
          intervals: [intervalWith({ reviewedOn: '2026-11-10' })],
        }),
        recordedReview,
        now: new Date('2026-11-21T12:00:00Z'),
      });
    expect(after('2026-11-17')).toEqual({
      state: 'fresh',
      reviewedOn: '2026-11-17',
      days: 4,
    });
    expect(after('2026-11-09')).toMatchObject({ reviewedOn: '2026-11-10' });
    // Of an interval before.
    expect(after('2026-10-30')).toMatchObject({ reviewedOn: '2026-11-10' });
  });

  it('counts reviews of lines when every open one has one', () => {
    const reviewed = (second?: string) =>
      freshness({
        roadmap: roadmapWith({
          intervals: [
            intervalWith({
              reviewedOn: '2026-11-03',
              committed: [
                itemWith({
                  deliverables: [
                    {
                      text: 'a',
                      status: 'in-progress',
                      reviewedOn: '2026-11-18',
                    },
                    { text: 'b', status: 'blocked', reviewedOn: second },
                    { text: 'c', status: 'done' },
                  ],
                }),
              ],
            }),
          ],
        }),
        now: NOW,
      }).reviewedOn;
    expect(reviewed('2026-11-17')).toBe('2026-11-17');
    expect(reviewed()).toBe('2026-11-03');
  });
});

describe('balance', () => {
  it('counts effort where every item has one, and adds up to 100', () => {
    const item = (type: 'feature' | 'operations', effort?: number) =>
      itemWith({ type, effort });
    expect(balance({ committed: [itemWith()] })).toBeUndefined();
    expect(
      balance({ committed: [item('feature', 3), item('operations', 1)] }),
    ).toMatchObject({
      unit: 'effort',
      shares: [{ actual: 75 }, { actual: 0 }, { actual: 25 }],
    });
    expect(
      balance({ committed: [item('feature', 3), item('operations')] })?.unit,
    ).toBe('items');
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('feature', 'technical-debt', 'operations'), {
          minLength: 1,
        }),
        types => {
          const shares = balance({
            committed: types.map(type => itemWith({ type })),
          })?.shares;
          expect(shares?.reduce((sum, { actual }) => sum + actual, 0)).toBe(
            100,
          );
        },
      ),
    );
  });
});
