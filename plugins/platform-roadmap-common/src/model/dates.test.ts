import fc from 'fast-check';
import {
  daysBetween,
  intervalWeek,
  isLate,
  targetRange,
  targetText,
} from './dates';
import { DateResolution } from './types';

const NOW = new Date('2026-11-22T23:30:00Z');

describe('targetRange', () => {
  it('reads every spelling', () => {
    const range = (date: string, resolution: string) => {
      const found = targetRange({
        date,
        resolution: resolution as 'day',
      });
      return found && `${found.start} ${found.end}`;
    };
    expect(range('2026-11-20', 'day')).toBe('2026-11-20 2026-11-20');
    expect(range('2026-W47', 'week')).toBe('2026-11-16 2026-11-22');
    expect(range('2026-12', 'month')).toBe('2026-12-01 2026-12-31');
    expect(range('2027-Q1', 'quarter')).toBe('2027-01-01 2027-03-31');
    expect(range('2027-H2', 'half')).toBe('2027-07-01 2027-12-31');
    expect(range('2027', 'year')).toBe('2027-01-01 2027-12-31');
    expect(range('2024-02-29', 'month')).toBe('2024-02-01 2024-02-29');

    // Any day inside the period.
    expect(range('2026-11-20', 'week')).toBe('2026-11-16 2026-11-22');
    expect(range('2026-11-20', 'half')).toBe('2026-07-01 2026-12-31');
    expect(range('2026-Q4', 'year')).toBe('2026-01-01 2026-12-31');
  });

  it('refuses what is not in the calendar or not exact enough', () => {
    for (const [date, resolution] of [
      ['2026-02-30', 'day'],
      ['2026-13', 'month'],
      ['2026-W54', 'week'],
      ['2026-Q5', 'quarter'],
      ['2026-H0', 'half'],
      ['2026', 'day'],
      ['2026-12', 'week'],
      ['soon', 'year'],
    ] as const) {
      expect(targetRange({ date, resolution })).toBeUndefined();
    }
  });

  it('gives a range that contains the day', () => {
    fc.assert(
      fc.property(
        fc.date({
          min: new Date('2000-01-01'),
          max: new Date('2090-01-01'),
          noInvalidDate: true,
        }),
        fc.constantFrom('day', 'week', 'month', 'quarter', 'half', 'year'),
        (date, resolution) => {
          const day = date.toISOString().slice(0, 10);
          const range = targetRange({ date: day, resolution });
          const { start = '', end = '' } = range ?? {};
          expect(start <= day && day <= end).toBe(true);
        },
      ),
    );
  });
});

describe('targetText', () => {
  it('is the period in its own spelling, whatever day stood for it', () => {
    const text = (resolution: DateResolution, date = '2027-01-02') =>
      targetText({ date, resolution });
    expect(text('day')).toBe('2027-01-02');
    expect(text('week')).toBe('2026-W53');
    expect(text('month')).toBe('2027-01');
    expect(text('quarter', '2026-12')).toBe('2026-Q4');
    expect(text('half', '2026-Q3')).toBe('2026-H2');
    expect(text('year')).toBe('2027');
    expect(text('day', '2027')).toBe('2027');
    fc.assert(
      fc.property(
        fc.date({
          min: new Date('2000-01-01'),
          max: new Date('2090-01-01'),
          noInvalidDate: true,
        }),
        fc.constantFrom('day', 'week', 'month', 'quarter', 'half', 'year'),
        (date, resolution) => {
          const target = { date: date.toISOString().slice(0, 10), resolution };
          expect(targetRange({ date: targetText(target), resolution })).toEqual(
            targetRange(target),
          );
        },
      ),
    );
  });
});

describe('isLate', () => {
  it('is true once the last day has passed, while the item is open', () => {
    const target = { date: '2026-W47', resolution: 'week' } as const;
    expect(isLate({ target, status: 'in-progress', now: NOW })).toBe(false);
    const tomorrow = new Date('2026-11-23T00:00:00Z');
    expect(isLate({ target, status: 'in-progress', now: tomorrow })).toBe(true);
    expect(isLate({ target, status: 'done', now: tomorrow })).toBe(false);
    expect(isLate({ target, status: 'deferred', now: tomorrow })).toBe(false);
    expect(isLate({ status: 'blocked', now: tomorrow })).toBe(false);
  });
});

describe('intervalWeek', () => {
  it('counts from the first day', () => {
    const interval = { start: '2026-11-02', end: '2026-12-13' };
    expect(intervalWeek({ interval, now: NOW })).toEqual({ number: 3, of: 6 });
    const at = (day: string) =>
      intervalWeek({ interval, now: new Date(`${day}T12:00:00Z`) });
    expect(at('2026-11-02')?.number).toBe(1);
    expect(at('2026-12-13')?.number).toBe(6);
    expect(at('2026-11-01')).toBeUndefined();
    expect(at('2026-12-14')).toBeUndefined();
  });
});

describe('daysBetween', () => {
  it('counts whole days', () => {
    expect(daysBetween({ from: '2026-03-28', to: '2026-03-30' })).toBe(2);
    expect(daysBetween({ from: '2026-03-30', to: '2026-03-28' })).toBe(-2);
  });
});
