import { addDuration } from './addDuration';

describe('addDuration', () => {
  const later = (from: string, duration: string) =>
    addDuration({ from: new Date(from), duration })?.toISOString();

  it('goes by the calendar, in UTC', () => {
    expect(later('2026-05-01T10:00:00Z', 'P90D')).toBe(
      '2026-07-30T10:00:00.000Z',
    );
    expect(later('2026-01-31T00:00:00Z', 'P1M')).toBe(
      '2026-02-28T00:00:00.000Z',
    );
    expect(later('2024-02-29T00:00:00Z', 'P1Y2W')).toBe(
      '2025-03-14T00:00:00.000Z',
    );
    expect(later('2026-05-01T23:00:00Z', 'PT1H30M')).toBe(
      '2026-05-02T00:30:00.000Z',
    );
    expect(later('2026-05-01T00:00:00Z', '90 days')).toBeUndefined();
    expect(later('2026-05-01T00:00:00Z', 'P')).toBeUndefined();
  });
});
