import { formatDay, formatDuration, formatRelative } from './format';

const now = Date.parse('2026-11-20T12:00:00Z');

describe('formatDay', () => {
  it('says the day in UTC', () => {
    expect(formatDay({ date: '2026-11-03' })).toBe('3 Nov 2026');
    expect(formatDay({ date: '2026-11-03T23:59:59Z', style: 'short' })).toBe(
      '3 Nov',
    );
    expect(formatDay({ date: '2026-11-03', style: 'long' })).toBe(
      '3 November 2026',
    );
    expect(formatDay({ date: '2026-11-03', language: 'de' })).toBe(
      '3. Nov. 2026',
    );
  });

  it('gives back what is not a date', () => {
    expect(formatDay({ date: 'soon' })).toBe('soon');
  });
});

describe('formatRelative', () => {
  it.each([
    ['2026-11-20T11:59:20Z', '40 seconds ago'],
    ['2026-11-20T11:00:00Z', '1 hour ago'],
    ['2026-11-16T12:00:00Z', '4 days ago'],
    ['2026-11-21T13:00:00Z', 'tomorrow'],
    ['2025-11-01T00:00:00Z', 'last year'],
    ['soon', 'soon'],
  ])('says %s as %s', (date, expected) => {
    expect(formatRelative({ date, now })).toBe(expected);
  });

  it('speaks the language of the reader', () => {
    expect(
      formatRelative({ date: '2026-11-16T12:00:00Z', now, language: 'de' }),
    ).toBe('vor 4 Tagen');
  });
});

describe('formatDuration', () => {
  it.each([
    ['PT4H', '4 hours'],
    ['PT1H', '1 hour'],
    ['P1DT12H', '1 day 12 hours'],
    ['P90D', '90 days'],
    ['quickly', 'quickly'],
    ['P', 'P'],
  ])('says %s as %s', (duration, expected) => {
    expect(formatDuration({ duration })).toBe(expected);
  });
});
