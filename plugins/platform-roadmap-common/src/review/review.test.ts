import fc from 'fast-check';
import {
  anyRoadmap,
  intervalWith,
  itemWith,
  roadmapWith,
} from '../__testUtils__/roadmaps';
import { freshness } from '../combine';
import { diffRoadmaps } from '../diff';
import {
  assignKeys,
  Deliverable,
  DELIVERABLE_STATUSES,
  isOpen,
  listItems,
} from '../model';
import { applyReview } from './applyReview';
import { checkReview } from './checkReview';
import { openDeliverables } from './openDeliverables';
import { reviewMessage } from './reviewMessage';

const on = '2026-11-24';

function line(key: string, parts: Partial<Deliverable> = {}): Deliverable {
  return { key, text: `Text ${key}`, status: 'in-progress', ...parts };
}

const roadmap = roadmapWith({
  intervals: [
    intervalWith({
      reviewedOn: '2026-11-17',
      committed: [
        itemWith({
          key: 'one',
          deliverables: [line('a', { note: 'Old' }), line('b')],
        }),
        itemWith({
          key: 'two',
          deliverables: [line('c', { status: 'done' })],
        }),
      ],
      uncommitted: [
        itemWith({
          key: 'three',
          deliverables: [line('d', { status: 'blocked', note: 'Why' })],
        }),
      ],
    }),
    intervalWith({
      name: '2026-5',
      state: 'closed',
      committed: [itemWith({ key: 'one', deliverables: [line('a')] })],
    }),
    intervalWith({
      name: '2026-7',
      state: 'draft',
      committed: [itemWith({ key: 'four', deliverables: [line('e')] })],
    }),
  ],
  next: [itemWith({ key: 'five', deliverables: [line('f')] })],
});

describe('a weekly review', () => {
  it('goes through the open lines of the active interval in order', () => {
    expect(
      openDeliverables(roadmap).map(({ key, item, interval, horizon }) =>
        [key, item.key, interval, horizon].join(' '),
      ),
    ).toEqual([
      'a one 2026-6 committed',
      'b one 2026-6 committed',
      'd three 2026-6 uncommitted',
    ]);
  });

  it('sets status, note, reason and day of each line, and of the interval', () => {
    const reviewed = applyReview({
      roadmap,
      on,
      review: [
        { deliverable: 'a', status: 'wont-do', note: '', reason: ' Too dear ' },
        { deliverable: 'b', status: 'possible-delay', note: 'Load test' },
        { deliverable: 'd' },
      ],
    });
    expect(reviewed.spec.intervals[0]).toEqual({
      ...roadmap.spec.intervals[0],
      reviewedOn: on,
      committed: [
        itemWith({
          key: 'one',
          deliverables: [
            {
              key: 'a',
              text: 'Text a',
              status: 'wont-do',
              reason: 'Too dear',
              reviewedOn: on,
            },
            {
              key: 'b',
              text: 'Text b',
              status: 'possible-delay',
              note: 'Load test',
              reviewedOn: on,
            },
          ],
        }),
        roadmap.spec.intervals[0].committed[1],
      ],
      uncommitted: [
        itemWith({
          key: 'three',
          deliverables: [
            line('d', { status: 'blocked', note: 'Why', reviewedOn: on }),
          ],
        }),
      ],
    });
    expect(reviewed.spec.intervals.slice(1)).toEqual(
      roadmap.spec.intervals.slice(1),
    );
    expect(reviewed.spec.next).toEqual(roadmap.spec.next);
  });

  it('makes a roadmap fresh and tells readers nothing when nothing changed', () => {
    const review = openDeliverables(roadmap).map(({ key }) => ({
      deliverable: key,
    }));
    const reviewed = applyReview({ roadmap, review, on });
    expect(checkReview({ roadmap, review })).toEqual([]);
    expect(reviewMessage({ roadmap, review })).toBe('Weekly review: no change');
    expect(diffRoadmaps({ from: roadmap, to: reviewed })).toEqual([]);
    expect(
      freshness({ roadmap: reviewed, now: new Date(`${on}T12:00:00Z`) }),
    ).toEqual({ state: 'fresh', reviewedOn: on, days: 0 });
  });

  it('follows lines that a draft has moved, and ignores those it has not', () => {
    const draft = roadmapWith({
      intervals: [intervalWith()],
      next: [itemWith({ key: 'one', deliverables: [line('a')] })],
    });
    const reviewed = applyReview({
      roadmap: draft,
      on,
      review: [
        { deliverable: 'a', status: 'done' },
        { deliverable: 'b', status: 'done' },
      ],
    });
    expect(reviewed).toEqual({
      ...draft,
      spec: {
        ...draft.spec,
        intervals: [intervalWith({ reviewedOn: on })],
        next: [
          itemWith({
            key: 'one',
            deliverables: [line('a', { status: 'done', reviewedOn: on })],
          }),
        ],
      },
    });
  });

  it('has each open line once, and reasons for what is dropped', () => {
    expect(
      checkReview({
        roadmap,
        review: [
          { deliverable: 'a', status: 'deferred', reason: ' ' },
          { deliverable: 'a' },
          { deliverable: 'c', status: 'in-progress' },
          { deliverable: 'd', status: 'wont-do', reason: 'Too dear' },
        ],
      }),
    ).toEqual([
      { deliverable: 'b', message: '"Text b" is open and is not in it.' },
      { deliverable: 'a', message: '"Text a" is in it more than once.' },
      {
        deliverable: 'c',
        message:
          'c is not the key of an open deliverable of the active interval.',
      },
      {
        deliverable: 'a',
        message: '"Text a" is Deferred without a reason; add one.',
      },
    ]);
    expect(checkReview({ roadmap: roadmapWith(), review: [] })).toEqual([
      { message: 'No interval is active, so there is nothing to review.' },
    ]);
  });

  it('is told by what changed, the gravest first', () => {
    expect(
      reviewMessage({
        roadmap,
        review: [
          { deliverable: 'a', note: 'New' },
          { deliverable: 'b', status: 'done' },
          { deliverable: 'd', status: 'possible-delay' },
          { deliverable: 'unknown', status: 'done' },
        ],
      }),
    ).toBe('Weekly review: 1 possible delay, 1 done, 1 note');
    expect(
      reviewMessage({
        roadmap,
        review: [
          { deliverable: 'a', status: 'in-progress', note: 'Old' },
          { deliverable: 'd', status: 'at-risk' },
        ],
        statusLabels: { 'at-risk': 'Red' },
      }),
    ).toBe('Weekly review: 1 red');
  });

  it('keeps everything but what it says, for any roadmap', () => {
    const anyReview = fc.array(
      fc.record(
        {
          deliverable: fc.constantFrom('a', 'b', 'restore', 'nobody'),
          status: fc.constantFrom(...DELIVERABLE_STATUSES),
          note: fc.constantFrom('', 'Note'),
          reason: fc.constantFrom('', 'Reason'),
        },
        { requiredKeys: ['deliverable'] },
      ),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(
        anyRoadmap.map(each => assignKeys(each)),
        anyReview,
        (original, review) => {
          const before = JSON.stringify(original);
          const reviewed = applyReview({ roadmap: original, review, on });
          expect(JSON.stringify(original)).toBe(before);
          const [was, is] = [original, reviewed].map(each =>
            listItems(each).map(
              ({ path, item: { deliverables, ...item } }) => ({
                path,
                item,
                lines: deliverables?.map(({ key, text }) => ({ key, text })),
              }),
            ),
          );
          expect(is).toEqual(was);
          const wrong = listItems(reviewed)
            .filter(({ interval }) => interval?.state !== 'closed')
            .flatMap(({ item }) => item.deliverables ?? [])
            .filter(({ key, status, reason, reviewedOn }) => {
              const said = review
                .filter(each => each.deliverable === key)
                .pop();
              const fits =
                reviewedOn === on &&
                (said?.status ?? status) === status &&
                !(reason !== undefined && isOpen(status));
              return said && !fits;
            });
          expect(wrong).toEqual([]);
        },
      ),
    );
  });
});
