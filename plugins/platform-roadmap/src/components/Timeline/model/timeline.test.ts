import {
  DateChange,
  RoadmapItemView,
  TargetDate,
  targetRange,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import { barOf, byDate, createTimeScale, formerEnds, stretchOf } from '.';

const INTERVAL = { start: '2026-11-02', end: '2026-12-13' };
const TODAY = '2026-11-21';

function itemWith(
  target?: TargetDate,
  dateChanges: DateChange[] = [],
): RoadmapItemView {
  const range = target && targetRange(target);
  return {
    key: target?.date ?? 'none',
    project: 'x',
    horizon: 'committed',
    rank: 0,
    stakeholders: [],
    status: 'not-started',
    deliverables: [],
    dateChanges,
    late: false,
    ...(target && { target }),
    ...(range && { targetRange: range }),
  };
}

describe('the timeline', () => {
  it('draws an item from the first day of its interval to its strict day', () => {
    const item = itemWith({ date: '2026-11-20', resolution: 'day' });
    expect(barOf({ item, interval: INTERVAL })).toEqual({
      start: '2026-11-02',
      end: '2026-11-20',
    });
    expect(barOf({ item: itemWith(), interval: INTERVAL })).toEqual(INTERVAL);
  });

  it('draws dates that are known to the month or coarser without strict edges', () => {
    const december = itemWith({ date: '2026-12', resolution: 'month' });
    expect(barOf({ item: december, interval: INTERVAL })).toEqual({
      start: '2026-11-02',
      end: '2026-12-31',
      endsFrom: '2026-12-01',
    });
    const half = itemWith({ date: '2027-H1', resolution: 'half' });
    expect(barOf({ item: half })).toEqual({
      start: '2027-01-01',
      end: '2027-06-30',
      startsBy: '2027-06-30',
      endsFrom: '2027-01-01',
    });
    const week = itemWith({ date: '2026-W48', resolution: 'week' });
    expect(barOf({ item: week })).toEqual({
      start: '2026-11-23',
      end: '2026-11-29',
    });
    expect(barOf({ item: itemWith() })).toBeUndefined();
  });

  it('keeps what was promised before', () => {
    const item = itemWith({ date: '2027-01', resolution: 'month' }, [
      { field: 'target', from: '2026-10', to: '2026-12', reason: 'a' },
      { field: 'target', from: '2026-12', to: '2027-01', reason: 'b' },
    ]);
    expect(formerEnds(item)).toEqual(['2026-10-31', '2026-12-31']);
    expect(stretchOf([{ item }], TODAY).start).toBe('2026-10-31');
  });

  it('shows all that is near, and cuts what is far away', () => {
    expect(stretchOf([], TODAY)).toEqual({
      start: '2026-11-07',
      end: '2027-01-02',
    });
    const far = itemWith({ date: '2031', resolution: 'year' });
    const old = itemWith({ date: '2020-01-01', resolution: 'day' });
    expect(stretchOf([{ item: far }, { item: old }], TODAY)).toEqual({
      start: '2026-07-24',
      end: '2027-03-21',
    });
    expect(stretchOf([{ item: far, interval: INTERVAL }], TODAY).end).toBe(
      '2027-06-09',
    );
  });

  it('puts days on a line from a Monday to the end of a month', () => {
    const scale = createTimeScale({ start: '2026-11-05', end: '2026-12-10' });
    expect([scale.start, scale.end]).toEqual(['2026-11-02', '2026-12-31']);
    expect(scale.at('2026-11-02')).toBe(0);
    expect(scale.after('2026-12-31')).toBe(100);
    expect(scale.at('2026-12-02')).toBe(50);
    expect(
      scale.ticks.filter(({ unit }) => unit === 'month').map(({ at }) => at),
    ).toEqual([0, scale.at('2026-12-01')]);
    expect(scale.at('2020-01-01')).toBe(0);
    expect(scale.after('2030-01-01')).toBe(100);
    expect(scale.contains('2027-01-01')).toBe(false);
    expect(
      scale.ticks.filter(({ unit }) => unit === 'week').map(({ day }) => day),
    ).toContain('2026-11-09');
    expect(
      createTimeScale({ start: '2026-11-05', end: '2027-11-05' }).ticks.every(
        ({ unit }) => unit === 'month',
      ),
    ).toBe(true);
  });

  it('lists what is nearest first, and what has no date last', () => {
    const entries = [
      { item: itemWith() },
      { item: itemWith({ date: '2027-Q1', resolution: 'quarter' }) },
      { item: itemWith({ date: '2026-12', resolution: 'month' }) },
    ];
    expect(byDate(entries).map(({ item }) => item.key)).toEqual([
      '2026-12',
      '2027-Q1',
      'none',
    ]);
  });
});
