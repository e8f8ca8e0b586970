import fc from 'fast-check';
import { ClosingDecision } from '../api';
import { intervalWith, itemWith, roadmapWith } from '../__testUtils__/roadmaps';
import { describeChange, diffRoadmaps } from '../diff';
import { lintRoadmap } from '../lint';
import {
  assignKeys,
  Deliverable,
  DELIVERABLE_STATUSES,
  Interval,
  isOpen,
  listItems,
  publishedView,
  Roadmap,
  RoadmapItem,
} from '../model';
import { checkClosing } from './checkClosing';
import { closeInterval } from './closeInterval';
import { intervalOutcomes } from './intervalOutcomes';

const on = '2026-12-13';

function line(key: string, parts: Partial<Deliverable> = {}): Deliverable {
  return { key, text: `Text ${key}`, status: 'in-progress', ...parts };
}

function item(key: string, ...deliverables: Deliverable[]): RoadmapItem {
  return itemWith({ key, project: `Project ${key}`, deliverables });
}

const ending = intervalWith({
  committed: [
    item('one', line('a', { status: 'done' }), line('b'), line('c')),
    item('two', line('d', { status: 'blocked', note: 'Why' })),
  ],
  uncommitted: [item('three', line('e')), item('bare')],
});
const coming = intervalWith({
  name: '2026-7',
  start: '2026-12-14',
  end: '2027-01-24',
  state: 'draft',
  committed: [item('planned', line('p'))],
});
const draft = roadmapWith({
  intervals: [ending, coming],
  next: [item('later-on', line('n'))],
});
const published = publishedView(draft);

function close(
  roadmap: Roadmap,
  decisions: ClosingDecision[],
  parts: Partial<Parameters<typeof closeInterval>[0]['request']> = {},
): Roadmap {
  return closeInterval({
    roadmap,
    interval: '2026-6',
    request: { decisions, ...parts },
    on,
  });
}

/** Where open and deferred lines stand: list, item and lines with status. */
function places(roadmap: Roadmap): string[] {
  return listItems(roadmap)
    .filter(({ interval }) => interval?.state !== 'closed')
    .map(({ interval, horizon, item: { key, deliverables = [] } }) =>
      [
        interval?.name ?? horizon,
        key,
        ...deliverables.map(each => `${each.key}:${each.status}`),
      ].join(' '),
    );
}

function linesOf({ committed, uncommitted = [] }: Interval): Deliverable[] {
  return [...committed, ...uncommitted].flatMap(
    ({ deliverables = [] }) => deliverables,
  );
}

function isOpenLine({ status }: Deliverable): boolean {
  return isOpen(status);
}

const anyDecision = fc.record({
  decision: fc.constantFrom('done', 'wont-do', 'deferred', 'carry-over'),
  reason: fc.constant('r'),
  to: fc.constantFrom('next', 'later', undefined),
});

/** A sound roadmap with an active interval, and a decision for each open line. */
const anyClosing = fc
  .record({
    statuses: fc.array(
      fc.array(fc.constantFrom(...DELIVERABLE_STATUSES), { maxLength: 4 }),
      { maxLength: 4 },
    ),
    above: fc.nat(4),
    decisions: fc.array(anyDecision, { minLength: 16, maxLength: 16 }),
  })
  .map(({ statuses, above, decisions }) => {
    const items = statuses.map((lines, index) =>
      item(
        `item-${index}`,
        ...lines.map((status, position) =>
          line(`line-${index}-${position}`, { status, reason: 'r' }),
        ),
      ),
    );
    const roadmap = roadmapWith({
      intervals: [
        intervalWith({
          committed: items.slice(0, above),
          uncommitted: items.slice(above),
        }),
      ],
      next: [item('later-on', line('n'))],
    });
    const open = linesOf(roadmap.spec.intervals[0]).filter(isOpenLine);
    return {
      roadmap,
      decisions: open.map(
        ({ key = '' }, index): ClosingDecision => ({
          deliverable: key,
          ...decisions[index],
        }),
      ),
    };
  });

describe('closeInterval', () => {
  it('keeps what was in the interval, and carries on what goes on', () => {
    const closed = close(
      published,
      [
        { deliverable: 'b', decision: 'done' },
        { deliverable: 'c', decision: 'carry-over' },
        { deliverable: 'd', decision: 'wont-do', reason: 'Too dear' },
        { deliverable: 'e', decision: 'deferred', reason: 'No time' },
      ],
      { retrospective: { process: { wentWell: ['Reviews'] } } },
    );
    const [interval] = closed.spec.intervals;
    expect(interval).toEqual({
      ...ending,
      state: 'closed',
      reviewedOn: on,
      retrospective: { process: { wentWell: ['Reviews'] } },
      committed: [
        item(
          'one',
          line('a', { status: 'done' }),
          line('b', { status: 'done', reviewedOn: on }),
          line('c'),
        ),
        item(
          'two',
          line('d', {
            status: 'wont-do',
            note: 'Why',
            reason: 'Too dear',
            reviewedOn: on,
          }),
        ),
      ],
      uncommitted: [
        item(
          'three',
          line('e', { status: 'deferred', reason: 'No time', reviewedOn: on }),
        ),
        item('bare'),
      ],
    });
    expect(closed.spec.next).toEqual([
      { ...item('one', line('c')), carriedOverFrom: '2026-6' },
      { ...item('bare'), carriedOverFrom: '2026-6' },
      item('later-on', line('n')),
    ]);
    expect(closed.spec.later).toEqual([
      {
        ...item(
          'three',
          line('e', { status: 'deferred', reason: 'No time', reviewedOn: on }),
        ),
        carriedOverFrom: '2026-6',
      },
    ]);
    expect(intervalOutcomes(interval)).toEqual({
      planned: 5,
      delivered: 2,
      carried: 1,
      dropped: 2,
      committed: { planned: 4, delivered: 2, carried: 1, dropped: 1 },
    });
    expect(
      lintRoadmap(closed, { previous: published }).findings.filter(
        ({ severity }) => severity === 'error',
      ),
    ).toEqual([]);
    expect(
      diffRoadmaps({ from: published, to: closed }).map(change =>
        describeChange(change),
      ),
    ).toEqual([
      '"Text d" of "Project two" is now Won\'t do, was Blocked: Too dear.',
      '"Text e" of "Project three" is now Deferred, was In progress: No time.',
      'Interval 2026-6 is closed.',
      '"Project one" is carried over from 2026-6, and is now in Next.',
      '"Project bare" is carried over from 2026-6, and is now in Next.',
      '"Project three" is carried over from 2026-6, and is now in Later.',
      '"Text b" of "Project one" is now Done, was In progress.',
    ]);
  });

  it('goes to an interval to come in the draft, and to next where readers see it', () => {
    const decisions: ClosingDecision[] = [
      { deliverable: 'b', decision: 'carry-over', to: '2026-7' },
      { deliverable: 'c', decision: 'carry-over', to: '2026-7' },
      { deliverable: 'd', decision: 'carry-over' },
      { deliverable: 'e', decision: 'deferred', reason: 'r', to: '2026-7' },
    ];
    expect(places(close(published, decisions))).toEqual([
      'next one b:in-progress c:in-progress',
      'next two d:blocked',
      'next three e:deferred',
      'next bare',
      'next later-on n:in-progress',
    ]);
    expect(places(close(draft, decisions))).toEqual([
      '2026-7 one b:in-progress c:in-progress',
      '2026-7 planned p:in-progress',
      '2026-7 three e:not-started',
      'next two d:blocked',
      'next bare',
      'next later-on n:in-progress',
    ]);
  });

  it('makes two items of one whose lines part', () => {
    const closed = close(published, [
      { deliverable: 'b', decision: 'deferred', reason: 'r' },
      { deliverable: 'c', decision: 'carry-over' },
      { deliverable: 'd', decision: 'done' },
      { deliverable: 'e', decision: 'done' },
    ]);
    expect(places(closed)).toEqual([
      'next one c:in-progress',
      'next bare',
      'next later-on n:in-progress',
      'later one-2 b:deferred',
    ]);
    expect(
      lintRoadmap(closed).findings.filter(({ rule }) => rule === 'M06'),
    ).toEqual([]);
  });

  it('fits a draft in which things have moved by now', () => {
    const moved = roadmapWith({
      intervals: [
        {
          ...ending,
          committed: [item('one', line('b'), line('new'))],
          uncommitted: [],
        },
        { ...coming, committed: [item('one', line('x'))] },
      ],
      next: [item('two', line('d'))],
      later: [item('three', line('e'))],
    });
    expect(
      places(
        close(moved, [
          { deliverable: 'b', decision: 'carry-over' },
          { deliverable: 'c', decision: 'carry-over' },
          { deliverable: 'd', decision: 'done' },
          { deliverable: 'e', decision: 'deferred', reason: 'r' },
        ]),
      ),
    ).toEqual([
      '2026-7 one b:in-progress new:in-progress x:in-progress',
      'next two d:done',
      'later three e:deferred',
    ]);
    expect(close(roadmapWith(), [])).toEqual(roadmapWith());
    const closed = roadmapWith({ intervals: [{ ...ending, state: 'closed' }] });
    expect(close(closed, [])).toBe(closed);
  });

  it('makes items of the actions of the retrospective, at the end of next', () => {
    const retrospective = {
      actions: [
        { text: 'Ask users earlier', owner: 'group:default/data' },
        { text: 'Ask users earlier' },
      ],
    };
    const decided: ClosingDecision[] = [];
    expect(
      close(published, decided, { retrospective }).spec.next?.at(-1)?.key,
    ).toBe('later-on');
    const closed = close(published, decided, {
      retrospective,
      actionsBecomeItems: true,
    });
    expect(closed.spec.next?.slice(-2)).toEqual([
      {
        key: 'ask-users-earlier',
        project: 'Ask users earlier',
        goal: 'What we learned in 2026-6 changes how we work.',
        stakeholders: [{ ref: 'group:default/data', kind: 'other' }],
        deliverables: [
          {
            key: 'ask-users-earlier-done',
            text: 'Ask users earlier',
            status: 'not-started',
          },
        ],
      },
      expect.objectContaining({ key: 'ask-users-earlier-2' }),
    ]);
    expect(assignKeys(closed)).toEqual(closed);
  });

  it('loses no line and doubles none, whatever is decided', () => {
    fc.assert(
      fc.property(anyClosing, ({ roadmap, decisions }) => {
        const before = JSON.stringify(roadmap);
        const closed = close(roadmap, decisions);
        expect(JSON.stringify(roadmap)).toBe(before);
        expect(
          checkClosing({
            roadmap,
            interval: '2026-6',
            request: { decisions },
          }),
        ).toEqual([]);

        const [interval] = closed.spec.intervals;
        const wasOpen = linesOf(roadmap.spec.intervals[0]).filter(isOpenLine);
        expect(interval.state).toBe('closed');
        expect(linesOf(interval).map(({ key }) => key)).toEqual(
          linesOf(roadmap.spec.intervals[0]).map(({ key }) => key),
        );
        const after = listItems(closed)
          .filter(each => each.interval?.state !== 'closed')
          .flatMap(each => each.item.deliverables ?? []);
        const became = wasOpen.map(({ key, status }) => {
          const kept = linesOf(interval).find(each => each.key === key);
          return {
            key,
            in: kept?.status === status ? 'unchanged' : kept?.status,
            goesOn: after.filter(each => each.key === key).length,
          };
        });
        expect(became).toEqual(
          decisions.map(({ deliverable, decision }) => ({
            key: deliverable,
            in: decision === 'carry-over' ? 'unchanged' : decision,
            goesOn: decision === 'done' || decision === 'wont-do' ? 0 : 1,
          })),
        );
        const { findings } = lintRoadmap(closed, { previous: roadmap });
        expect(findings.filter(({ severity }) => severity === 'error')).toEqual(
          [],
        );
        expect(
          diffRoadmaps({ from: roadmap, to: closed }).filter(({ kind }) =>
            /removed/.test(kind),
          ),
        ).toEqual([]);
        const { planned, delivered, carried, dropped } =
          intervalOutcomes(interval);
        expect(delivered + carried + dropped).toBe(planned);
      }),
    );
  });

  it('does the same to a draft that plans on, wherever things go', () => {
    const anyPlace = fc.constantFrom('next', 'later', '2026-7', undefined);
    fc.assert(
      fc.property(
        anyClosing,
        fc.array(anyPlace, { minLength: 16, maxLength: 16 }),
        fc.nat(3),
        ({ roadmap, decisions }, targets, planned) => {
          // Some of the items are planned on already.
          const ahead = listItems(roadmap)
            .filter(({ interval }) => interval)
            .slice(0, planned)
            .map(each => ({ ...each.item, deliverables: [] }));
          const plan = {
            ...roadmap,
            spec: {
              ...roadmap.spec,
              intervals: [
                ...roadmap.spec.intervals,
                { ...coming, committed: [...ahead, ...coming.committed] },
              ],
            },
          };
          const going = decisions.map((decision, index) => ({
            ...decision,
            to: targets[index],
          }));
          const closed = close(plan, going);
          const after = listItems(closed)
            .filter(({ interval }) => interval?.state !== 'closed')
            .flatMap(each => each.item.deliverables ?? [])
            .map(({ key }) => key);
          const goesOn = going
            .filter(({ decision }) => /carry-over|deferred/.test(decision))
            .map(({ deliverable }) => deliverable);
          expect([...after].sort()).toEqual([...goesOn, 'n', 'p'].sort());
          expect(
            lintRoadmap(closed).findings.filter(
              ({ severity }) => severity === 'error',
            ),
          ).toEqual([]);
        },
      ),
    );
  });
});

describe('checkClosing', () => {
  const check = (
    decisions: ClosingDecision[],
    parts: Partial<Parameters<typeof checkClosing>[0]> = {},
  ) =>
    checkClosing({
      roadmap: published,
      interval: '2026-6',
      request: { decisions },
      draft,
      ...parts,
    }).map(({ message }) => message);
  const done = (...keys: string[]) =>
    keys.map(key => ({ deliverable: key, decision: 'done' as const }));

  it('wants one decision for each open line, with reasons and real places', () => {
    expect(check(done('b', 'c', 'd', 'e'))).toEqual([]);
    expect(
      check([
        ...done('a', 'b', 'b'),
        { deliverable: 'c', decision: 'wont-do' },
        { deliverable: 'd', decision: 'deferred', reason: ' ', to: 'never' },
      ]),
    ).toEqual([
      '"Text e" is open and is not in it.',
      '"Text b" is in it more than once.',
      'a is not the key of an open deliverable of the active interval.',
      '"Text c" will not be done, without a reason; add one.',
      '"Text d" is deferred, without a reason; add one.',
      '"Text d" cannot go to never; it can go to next, to later, or to an interval that is still to come.',
    ]);
    const to = (place: string, parts = {}) =>
      check(
        [
          ...done('b', 'c', 'd'),
          { deliverable: 'e', decision: 'carry-over', to: place },
        ],
        parts,
      );
    expect(to('2026-7')).toEqual([]);
    expect(to('later')).toEqual([]);
    expect(to('2026-7', { draft: undefined })).toHaveLength(1);
    expect(to('2026-6')).toHaveLength(1);
  });

  it('closes only what is active', () => {
    expect(check([], { interval: '2026-5' })).toEqual([
      'There is no interval 2026-5.',
    ]);
    expect(check([], { roadmap: draft, interval: '2026-7' })).toEqual([
      'Interval 2026-7 is draft; only an active one can be closed.',
    ]);
  });
});
