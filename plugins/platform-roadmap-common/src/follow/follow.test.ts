import { intervalWith, itemWith, roadmapWith } from '../__testUtils__/roadmaps';
import { closeInterval } from '../close';
import { DeliverableStatus, Roadmap } from '../model';
import { doneItems } from './doneItems';
import { FOLLOW_UP_QUESTIONS } from './followUpQuestions';
import { shippedItems } from './shippedItems';

function roadmap(...statuses: DeliverableStatus[]): Roadmap {
  return roadmapWith({
    intervals: [
      intervalWith({
        committed: [
          itemWith({
            key: 'recovery',
            deliverables: statuses.map((status, index) => ({
              key: `d${index}`,
              text: `D${index}`,
              status,
              reason: 'r',
            })),
          }),
        ],
      }),
    ],
  });
}

describe('shippedItems', () => {
  const shipped = (from: Roadmap | undefined, to: Roadmap) =>
    shippedItems({ from, to });

  it('finds what became done, and nothing else', () => {
    const open = roadmap('done', 'in-progress');
    expect(shipped(open, roadmap('done', 'done'))).toEqual(['recovery']);
    expect(shipped(open, roadmap('done', 'wont-do'))).toEqual(['recovery']);
    expect(shipped(open, roadmap('done', 'at-risk'))).toEqual([]);
    expect(shipped(roadmap('in-progress'), roadmap('wont-do'))).toEqual([]);
    expect(shipped(roadmap('done'), roadmap('done'))).toEqual([]);
  });

  it('does not take an imported past for news', () => {
    expect(shipped(undefined, roadmap('done'))).toEqual([]);
    expect(shipped(roadmapWith(), roadmap('done'))).toEqual([]);
  });

  it('finds what the closing of its interval made done, and waits for what is carried over', () => {
    const from = roadmap('done', 'in-progress');
    const close = (decision: 'done' | 'carry-over') =>
      closeInterval({
        roadmap: from,
        interval: '2026-6',
        request: { decisions: [{ deliverable: 'd1', decision }] },
        on: '2026-12-13',
      });
    expect(shipped(from, close('done'))).toEqual(['recovery']);
    const carried = close('carry-over');
    expect(shipped(from, carried)).toEqual([]);
    const later = structuredClone(carried);
    later.spec.next?.[0].deliverables?.forEach(each => {
      each.status = 'done';
    });
    expect(shipped(carried, later)).toEqual(['recovery']);
  });
});

describe('doneItems', () => {
  it('finds what is done now, whenever it was, and not what waits to be done where it was carried to', () => {
    expect(doneItems(roadmap('done', 'wont-do'))).toEqual(['recovery']);
    expect(doneItems(roadmap('done', 'in-progress'))).toEqual([]);
    expect(doneItems(roadmap('wont-do'))).toEqual([]);
    expect(doneItems(roadmap())).toEqual([]);
    const carried = closeInterval({
      roadmap: roadmap('done', 'in-progress'),
      interval: '2026-6',
      request: { decisions: [{ deliverable: 'd1', decision: 'carry-over' }] },
      on: '2026-12-13',
    });
    expect(doneItems(carried)).toEqual([]);
    carried.spec.next?.[0].deliverables?.forEach(each => {
      each.status = 'done';
    });
    expect(doneItems(carried)).toEqual(['recovery']);
  });
});

describe('FOLLOW_UP_QUESTIONS', () => {
  it('are open', () => {
    for (const question of FOLLOW_UP_QUESTIONS) {
      expect(question).toMatch(/^(What|How|Why|When|Where|Who)\b.*\?$/);
    }
  });
});
