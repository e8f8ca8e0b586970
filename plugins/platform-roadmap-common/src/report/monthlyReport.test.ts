import { intervalWith, itemWith, roadmapWith } from '../__testUtils__/roadmaps';
import { RoadmapView, viewRoadmap } from '../combine';
import { Roadmap } from '../model';
import { monthlyReport } from './monthlyReport';

function view(spec: Partial<Roadmap['spec']>, title: string): RoadmapView {
  return viewRoadmap({
    roadmap: {
      ...roadmapWith(spec),
      metadata: { name: 'x', title },
    },
    revision: {
      number: 3,
      publishedAt: '2026-11-17T09:00:00.000Z',
      effectiveFrom: '2026-11-17T09:00:00.000Z',
      message: 'Week 3',
    },
    now: new Date('2026-11-22T12:00:00Z'),
  });
}

const postgres = view(
  {
    service: 'platformservice:default/postgres',
    intervals: [
      intervalWith({
        reviewedOn: '2026-11-17',
        committed: [
          itemWith({
            project: 'Recovery | restore',
            deliverables: [
              { text: 'Restore', status: 'possible-delay', note: 'Load test' },
              { text: 'Runbook', status: 'blocked' },
            ],
          }),
          itemWith({
            project: 'Proxies',
            target: { date: '2026-11-10', resolution: 'day' },
          }),
          itemWith({
            project: 'Tuning',
            deliverables: [{ text: 'Tune', status: 'done' }],
          }),
        ],
        uncommitted: [itemWith({ project: 'Idea', deliverables: [] })],
      }),
    ],
    next: [itemWith({ project: 'Next' })],
  },
  'Postgres',
);
const kafka = view({ service: 'platformservice:default/kafka' }, 'Kafka');

describe('monthlyReport', () => {
  it('says where each service stands, what worries, and what changed', () => {
    expect(
      monthlyReport({
        month: '2026-11',
        roadmaps: [postgres, kafka],
        changes: [
          {
            serviceRef: 'platformservice:default/postgres',
            title: 'Postgres',
            revision: 3,
            publishedAt: '2026-11-17T09:00:00.000Z',
            message: 'Week 3',
            changes: [
              {
                kind: 'item-shipped',
                itemKey: 'tuning',
                project: 'Tuning',
                from: 'in-progress',
                to: 'done',
              },
            ],
          },
          {
            serviceRef: 'platformservice:default/postgres',
            title: 'Postgres',
            revision: 1,
            publishedAt: '2026-10-31T23:59:59.000Z',
            message: 'Start',
            changes: [
              {
                kind: 'item-added',
                itemKey: 'tuning',
                project: 'Tuning',
                to: 'next',
              },
            ],
          },
        ],
      }),
    ).toBe(
      [
        '# Platform roadmap, November 2026',
        [
          '| Service | Interval | Done | In progress | At risk or late | Not started | Reviewed |',
          '| --- | --- | --- | --- | --- | --- | --- |',
          '| Kafka | none is active | 0 | 0 | 0 | 0 |  |',
          '| Postgres | 2026-6, to 2026-12-13 | 1 | 0 | 2 | 1 | 2026-11-17 |',
        ].join('\n'),
        '## Kafka',
        'Nothing was published in this month.',
        '## Postgres',
        '### Late or at risk',
        [
          '- Recovery \\| restore: Blocked; Restore (Load test); Runbook',
          '- Proxies: In progress; late, was due 2026-11-10',
        ].join('\n'),
        '### Shipped',
        '- "Tuning" has shipped.\n',
      ].join('\n\n'),
    );
  });

  it('says when there is nothing', () => {
    expect(monthlyReport({ month: '2026-11', roadmaps: [], changes: [] })).toBe(
      '# Platform roadmap, November 2026\n\nThere are no roadmaps.\n',
    );
  });
});
