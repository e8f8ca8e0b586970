import { intervalWith, itemWith, roadmapWith } from '../__testUtils__/roadmaps';
import { diffRoadmaps } from '../diff';
import { lintRoadmap } from '../lint';
import { Roadmap, TargetDate } from '../model';
import { changeTarget } from './changeTarget';
import {
  addInterval,
  IntervalFields,
  removeInterval,
  replaceInterval,
  startInterval,
} from './editIntervals';
import { moveItem } from './moveItem';
import { ItemPlace } from './places';

const on = '2026-11-17';

describe('addInterval', () => {
  const next = (roadmap: Roadmap, interval = {}) =>
    addInterval({ roadmap, interval, on }).spec.intervals.at(-1);

  it('comes after the last one, with 42 days and the next name', () => {
    const roadmap = roadmapWith({
      intervals: [
        intervalWith(),
        intervalWith({
          name: '2026-5',
          start: '2026-09-21',
          end: '2026-11-01',
          state: 'closed',
        }),
      ],
    });
    const added = addInterval({ roadmap, on });
    expect(added.spec.intervals).toEqual([
      ...roadmap.spec.intervals,
      {
        name: '2026-7',
        start: '2026-12-14',
        end: '2027-01-24',
        state: 'draft',
        committed: [],
      },
    ]);
    expect(lintRoadmap(addInterval({ roadmap: added, on })).findings).toEqual(
      [],
    );
    expect(next(added)).toMatchObject({
      name: '2027-1',
      start: '2027-01-25',
      end: '2027-03-07',
    });
  });

  it('starts today when it is the first, and takes what is given', () => {
    expect(next(roadmapWith())).toMatchObject({
      name: '2026-1',
      start: on,
      end: '2026-12-28',
    });
    expect(
      next(roadmapWith(), {
        name: 'Sprint 9',
        start: '2026-12-01',
        balance: { feature: 50 },
        state: 'active',
      }),
    ).toEqual({
      name: 'Sprint 9',
      start: '2026-12-01',
      end: '2027-01-11',
      state: 'draft',
      committed: [],
      balance: { feature: 50 },
    });
    const named = (...names: string[]) =>
      next(
        roadmapWith({ intervals: names.map(name => intervalWith({ name })) }),
      )?.name;
    expect(named('Sprint 9')).toBe('Sprint 10');
    expect(named('Autumn')).toBe('2026-1');
    expect(named('2026-2', '2026-1')).toBe('2026-3');
  });
});

describe('replaceInterval', () => {
  const published = roadmapWith({
    intervals: [
      intervalWith({
        dateChanges: [
          {
            field: 'end',
            from: '2026-12-06',
            to: '2026-12-13',
            reason: 'Planned anew',
          },
        ],
      }),
    ],
  });
  const draft = roadmapWith({
    intervals: [
      ...published.spec.intervals,
      intervalWith({
        name: '2026-7',
        start: '2026-12-14',
        end: '2027-01-24',
        state: 'draft',
      }),
    ],
  });
  const replace = (
    roadmap: Roadmap,
    fields: IntervalFields,
    parts: { interval?: string; reason?: string } = {},
  ) =>
    replaceInterval({
      roadmap,
      interval: '2026-6',
      fields,
      published,
      on,
      ...parts,
    });

  it('changes a draft freely', () => {
    const changed = replace(
      draft,
      { name: 'Winter', end: '2027-02-01', balance: { feature: 20 } },
      { interval: '2026-7' },
    );
    expect(changed.spec.intervals[1]).toEqual({
      ...draft.spec.intervals[1],
      name: 'Winter',
      end: '2027-02-01',
      balance: { feature: 20 },
    });
    expect(() =>
      replace(draft, { name: '2026-6' }, { interval: '2026-7' }),
    ).toThrow('There is an interval 2026-6 already');
    expect(() => replace(draft, {}, { interval: 'x' })).toThrow(
      'There is no interval x',
    );
  });

  it('locks the dates of a published one behind a reason', () => {
    expect(() => replace(draft, { end: '2026-12-20' })).toThrow(
      'The end is published as 2026-12-13; it changes with a reason only',
    );
    expect(() => replace(draft, { name: 'Other' })).toThrow(
      'Interval 2026-6 is published; its name stays',
    );
    const changed = replace(
      draft,
      { end: '2026-12-20' },
      { reason: ' Holidays ' },
    );
    expect(changed.spec.intervals[0].dateChanges).toEqual([
      ...(published.spec.intervals[0].dateChanges ?? []),
      {
        field: 'end',
        from: '2026-12-13',
        to: '2026-12-20',
        reason: 'Holidays',
        on,
      },
    ]);
    expect(
      lintRoadmap(changed, { previous: published }).findings.filter(
        ({ rule }) => rule === 'M10',
      ),
    ).toEqual([]);
    expect(diffRoadmaps({ from: published, to: changed })).toEqual([
      {
        kind: 'interval-dates',
        interval: '2026-6',
        from: '2026-11-02/2026-12-13',
        to: '2026-11-02/2026-12-20',
        reason: 'Holidays',
      },
    ]);
  });

  it('tells readers one change, however often it changed before', () => {
    const twice = replace(
      replace(draft, { end: '2026-12-20' }, { reason: 'One' }),
      { end: '2026-12-22' },
      { reason: 'Two' },
    );
    expect(twice.spec.intervals[0].dateChanges?.slice(1)).toEqual([
      { field: 'end', from: '2026-12-13', to: '2026-12-22', reason: 'Two', on },
    ]);
    const back = replace(twice, { end: '2026-12-13' });
    expect(back).toEqual(draft);
  });

  it('is free as long as readers have not seen it', () => {
    const started = startInterval({
      roadmap: roadmapWith({ intervals: [draft.spec.intervals[1]] }),
      interval: '2026-7',
    });
    const fields = { start: '2026-12-15', end: '2027-02-01' };
    const changed = { ...started.spec.intervals[0], ...fields };
    expect(
      replace(started, fields, { interval: '2026-7' }).spec.intervals,
    ).toEqual([changed]);
    expect(
      replaceInterval({ roadmap: started, interval: '2026-7', fields, on }).spec
        .intervals,
    ).toEqual([changed]);
  });
});

describe('startInterval and removeInterval', () => {
  const draft = intervalWith({
    name: '2026-7',
    state: 'draft',
    committed: [itemWith({ key: 'a' })],
    uncommitted: [itemWith({ key: 'b' })],
  });

  it('starts one at a time', () => {
    const roadmap = roadmapWith({ intervals: [draft] });
    const started = startInterval({ roadmap, interval: '2026-7' });
    expect(started.spec.intervals).toEqual([{ ...draft, state: 'active' }]);
    expect(() =>
      startInterval({ roadmap: started, interval: '2026-7' }),
    ).toThrow('Interval 2026-7 is active, not a draft');
    expect(() =>
      startInterval({
        roadmap: roadmapWith({ intervals: [draft, intervalWith()] }),
        interval: '2026-7',
      }),
    ).toThrow('Interval 2026-6 is active; close it before 2026-7 starts');
  });

  it('keeps the items of a draft that is given up', () => {
    const roadmap = roadmapWith({
      intervals: [draft, intervalWith()],
      next: [itemWith({ key: 'c' })],
    });
    const removed = removeInterval({ roadmap, interval: '2026-7' });
    expect(removed.spec.intervals).toEqual([intervalWith()]);
    expect(removed.spec.next?.map(({ key }) => key)).toEqual(['a', 'b', 'c']);
    expect(() => removeInterval({ roadmap, interval: '2026-6' })).toThrow(
      'Interval 2026-6 is active, not a draft',
    );
  });
});

describe('changeTarget', () => {
  const november: TargetDate = { date: '2026-11', resolution: 'month' };
  const december: TargetDate = { date: '2026-12', resolution: 'month' };
  const dated = itemWith({ key: 'a', target: november });
  const published = roadmapWith({
    intervals: [intervalWith({ committed: [dated] })],
    next: [itemWith({ key: 'b', project: 'B', target: november })],
  });
  const place: ItemPlace = {
    horizon: 'committed',
    interval: '2026-6',
    rank: 0,
  };
  const change = (
    roadmap: Roadmap,
    parts: Partial<Parameters<typeof changeTarget>[0]>,
  ) => changeTarget({ roadmap, place, published, on, ...parts });

  it('notes a published target that moves, with the reason', () => {
    expect(() => change(published, { target: december })).toThrow(
      'The target is published as 2026-11; it changes with a reason only',
    );
    const moved = change(published, { target: december, reason: 'Load test' });
    expect(moved.spec.intervals[0]).toMatchObject({
      committed: [{ key: 'a', target: december }],
      dateChanges: [
        {
          item: 'a',
          field: 'target',
          from: '2026-11',
          to: '2026-12',
          reason: 'Load test',
          on,
        },
      ],
    });
    expect(lintRoadmap(moved, { previous: published }).findings).toEqual([]);
    const back = change(moved, { target: november });
    expect(back.spec.intervals[0].dateChanges).toEqual([]);
  });

  it('knows what readers know, whatever the draft did in between', () => {
    const without = change(published, { target: undefined });
    expect(() => change(without, { target: december })).toThrow(
      'with a reason only',
    );
    const again = change(without, { target: december, reason: 'Load test' });
    expect(again.spec.intervals[0].dateChanges).toMatchObject([
      { item: 'a', from: '2026-11', to: '2026-12', reason: 'Load test' },
    ]);
    // Noted in the interval in which it stood at that time.
    const moved = moveItem({
      roadmap: addInterval({ roadmap: again, on }),
      from: place,
      to: { ...place, interval: '2026-7' },
    });
    const there = { ...place, interval: '2026-7' };
    expect(
      change(moved, {
        place: there,
        target: { date: '2027-01', resolution: 'month' },
        reason: 'Holidays',
      }).spec.intervals.map(({ dateChanges = [] }) =>
        dateChanges.map(({ from, to }) => `${from} ${to}`),
      ),
    ).toEqual([[], ['2026-11 2027-01']]);
    expect(
      change(again, { target: undefined }).spec.intervals[0].dateChanges,
    ).toEqual([]);
  });

  it('notes those of next and later in the active interval', () => {
    const moved = change(published, {
      place: { horizon: 'next', rank: 0 },
      target: december,
      reason: 'Later',
    });
    expect(moved.spec.next?.[0].target).toEqual(december);
    expect(moved.spec.intervals[0].dateChanges).toMatchObject([
      { item: 'b', to: '2026-12' },
    ]);
  });

  it('needs no reason for what readers were never told, or no longer are', () => {
    const open = roadmapWith({
      intervals: [intervalWith({ committed: [itemWith({ key: 'a' })] })],
    });
    expect(
      change(open, { target: december, published: open }).spec.intervals[0],
    ).toEqual(
      intervalWith({ committed: [itemWith({ key: 'a', target: december })] }),
    );
    expect(
      change(published, { target: december, published: undefined }).spec
        .intervals[0].dateChanges,
    ).toBeUndefined();
    expect(
      change(published, { target: undefined }).spec.intervals[0].committed,
    ).toEqual([itemWith({ key: 'a' })]);
  });

  it('says how exact the new target is', () => {
    const quarter: TargetDate = { ...november, resolution: 'quarter' };
    const moved = change(published, { target: quarter, reason: 'Unsure' });
    expect(moved.spec.intervals[0].dateChanges).toMatchObject([
      { from: '2026-11', to: '2026-Q4', reason: 'Unsure' },
    ]);
    expect(lintRoadmap(moved, { previous: published }).findings).toEqual([]);
    expect(diffRoadmaps({ from: published, to: moved })).toMatchObject([
      { kind: 'item-target', from: '2026-11', to: '2026-Q4', reason: 'Unsure' },
    ]);
    // The same month in other words.
    expect(
      change(published, { target: { ...november, date: '2026-11-20' } }).spec
        .intervals[0].dateChanges,
    ).toBeUndefined();
  });
});
