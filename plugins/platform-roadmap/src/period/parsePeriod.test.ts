import { targetRange } from '@plinth/backstage-plugin-platform-roadmap-common';
import { parsePeriod } from './parsePeriod';

describe('parsePeriod', () => {
  it.each([
    ['2026-11-20', 'day'],
    ['2026-W47', 'week'],
    ['2026-W53', 'week'],
    ['2021-W01', 'week'],
    ['2026-12', 'month'],
    ['2027-Q2', 'quarter'],
    ['2027-H2', 'half'],
    ['2027', 'year'],
    ['2026-11-20', 'week'],
    ['2026-11-20', 'quarter'],
    ['2026-11-20', 'half'],
    ['2026-Q4', 'year'],
  ] as const)(
    'starts %s to the %s where the backend does',
    (date, resolution) => {
      const period = parsePeriod({ date, resolution });
      expect(period?.resolution).toBe(resolution);
      expect(new Date(period?.start ?? 0).toISOString().slice(0, 10)).toBe(
        targetRange({ date, resolution })?.start,
      );
    },
  );

  it('knows the resolution of a spelling alone', () => {
    expect(parsePeriod({ date: '2027-Q1' })?.resolution).toBe('quarter');
    expect(parsePeriod({ date: '2026-11-20' })?.resolution).toBe('day');
    expect(parsePeriod({ date: 'soon' })).toBeUndefined();
  });
});
