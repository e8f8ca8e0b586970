import { StandingRevision } from '@plinth/backstage-plugin-platform-services-node';
import { parseAsOf, settleNow } from './asOf';

describe('parseAsOf', () => {
  it.each([
    ['2026-12-01', '2026-12-01T00:00:00.000Z'],
    ['2028-02-29', '2028-02-29T00:00:00.000Z'],
    ['2026-12-01T08:00Z', '2026-12-01T08:00:00.000Z'],
    ['2026-12-01T08:00:00+01:00', '2026-12-01T07:00:00.000Z'],
    ['2026-12-01T08:00:00.5Z', '2026-12-01T08:00:00.500Z'],
  ])('reads %s', (value, instant) => {
    expect(parseAsOf(value)?.toISOString()).toBe(instant);
  });

  it.each([
    '',
    '2026',
    '2026-13-01',
    '2026-02-29',
    '2026-02-30T00:00:00Z',
    '2026-12-01T08:00:00',
    '2026-12-01T25:00:00Z',
    '1 December 2026',
    '+275760-09-14',
  ])('refuses "%s"', value => {
    expect(() => parseAsOf(value)).toThrow('write a day such as 2026-12-01');
  });

  it('is not needed', () => {
    expect(parseAsOf(undefined)).toBeUndefined();
  });
});

describe('settleNow', () => {
  const revision = (
    publishedAt: string,
    effectiveFrom: string,
  ): StandingRevision => ({
    documentId: 'd',
    serviceRef: 's',
    number: 1,
    message: 'm',
    standing: 'in-force',
    publishedAt,
    effectiveFrom,
  });

  it.each([
    ['the start of the day', [], '2026-11-22T00:00:00.000Z'],
    [
      'what came into force today',
      [revision('2026-11-01T00:00:00.000Z', '2026-11-22T08:00:00.000Z')],
      '2026-11-22T08:00:00.000Z',
    ],
    [
      'what was announced today',
      [revision('2026-11-22T09:00:00.000Z', '2027-01-01T00:00:00.000Z')],
      '2026-11-22T09:00:00.000Z',
    ],
    [
      'not what comes later',
      [revision('2026-11-01T00:00:00.000Z', '2026-11-22T18:00:00.000Z')],
      '2026-11-22T00:00:00.000Z',
    ],
  ])('is %s', (_, revisions, instant) => {
    const now = new Date('2026-11-22T12:34:56.789Z');
    expect(settleNow({ now, revisions }).toISOString()).toBe(instant);
  });
});
