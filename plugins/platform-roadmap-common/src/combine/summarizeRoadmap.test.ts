import { intervalWith, roadmapWith } from '../__testUtils__/roadmaps';
import { Deliverable, Roadmap, RoadmapItem } from '../model';
import { summarizeRoadmap } from './summarizeRoadmap';
import { viewRoadmap } from './viewRoadmap';

function item(
  project: string,
  month?: string,
  status: Deliverable['status'] = 'in-progress',
): RoadmapItem {
  return {
    key: project,
    project,
    ...(month && { target: { date: month, resolution: 'month' } }),
    deliverables: [{ text: project, status }],
  };
}

function summaryOf(spec: Partial<Roadmap['spec']>) {
  return summarizeRoadmap({
    roadmap: viewRoadmap({
      roadmap: roadmapWith(spec),
      revision: {
        number: 1,
        publishedAt: '2026-11-01T00:00:00.000Z',
        effectiveFrom: '2026-11-01T00:00:00.000Z',
        message: 'First',
      },
      now: new Date('2026-11-22'),
    }),
  });
}

describe('summarizeRoadmap', () => {
  it('names what is committed and is to be there first', () => {
    expect(
      summaryOf({
        intervals: [
          intervalWith({
            committed: [
              item('someday'),
              item('in january', '2027-01'),
              item('in october', '2026-10'),
              item('shipped', '2026-09', 'done'),
              item('given up', '2026-09', 'wont-do'),
            ],
            uncommitted: [item('perhaps', '2026-08')],
          }),
        ],
        next: [item('afterwards')],
      }),
    ).toEqual({
      workingOn: 3,
      next: {
        key: 'in october',
        project: 'in october',
        status: 'in-progress',
        late: true,
        target: { date: '2026-10', resolution: 'month' },
      },
    });
  });

  it('looks below the line, then at what is next, then says nothing', () => {
    const done = item('shipped', '2026-09', 'done');
    const interval = intervalWith({ committed: [done], uncommitted: [] });
    const perhaps = intervalWith({
      committed: [done],
      uncommitted: [item('perhaps')],
    });
    const next = [item('afterwards')];
    expect(summaryOf({ intervals: [perhaps], next }).next?.key).toBe('perhaps');
    expect(summaryOf({ intervals: [interval], next })).toMatchObject({
      workingOn: 0,
      next: { key: 'afterwards' },
    });
    expect(summaryOf({ intervals: [interval] })).toEqual({ workingOn: 0 });
    expect(
      summaryOf({
        intervals: [intervalWith({ state: 'closed', committed: next })],
      }),
    ).toEqual({ workingOn: 0 });
  });
});
