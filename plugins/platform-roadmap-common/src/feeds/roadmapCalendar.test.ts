import fc from 'fast-check';
import ICAL from 'ical.js';
import { intervalWith, itemWith, roadmapWith } from '../__testUtils__/roadmaps';
import { viewRoadmap } from '../combine';
import { Deliverable, Roadmap, TargetDate } from '../model';
import { roadmapCalendar } from './roadmapCalendar';

const SERVICE = 'platformservice:default/postgres';

function viewOf(spec: Partial<Roadmap['spec']>, revision = 3) {
  return viewRoadmap({
    roadmap: roadmapWith(spec),
    revision: {
      number: revision,
      publishedAt: '2026-11-20T09:30:00.000Z',
      message: 'Week 3',
      effectiveFrom: '2026-11-20T09:30:00.000Z',
    },
    now: new Date('2026-11-22T10:00:00Z'),
  });
}

function dated(
  key: string,
  target: TargetDate,
  status?: Deliverable['status'],
) {
  return itemWith({
    key,
    project: `Item ${key}`,
    target,
    deliverables: [{ text: 'All of it', status: status ?? 'in-progress' }],
  });
}

/** What an independent parser reads of it. */
function eventsOf(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map(component => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      start: event.startDate.toString(),
      end: event.endDate.toString(),
      isDate: event.startDate.isDate && event.endDate.isDate,
      status: component.getFirstPropertyValue('status'),
      sequence: Number(component.getFirstPropertyValue('sequence')),
      transparency: component.getFirstPropertyValue('transp'),
      url: component.getFirstPropertyValue('url'),
      summary: event.summary,
      description: event.description,
      stamp: String(component.getFirstPropertyValue('dtstamp')),
    };
  });
}

describe('roadmapCalendar', () => {
  const roadmap = viewOf({
    intervals: [
      intervalWith({
        committed: [
          dated('a', { date: '2026-11-28', resolution: 'day' }),
          dated('month', { date: '2026-12', resolution: 'month' }),
          dated('gone', { date: '2026-11-30', resolution: 'day' }, 'wont-do'),
          itemWith({ key: 'undated', project: 'Undated' }),
        ],
        uncommitted: [dated('b', { date: '2026-W53', resolution: 'week' })],
      }),
      intervalWith({
        name: '2026-5',
        start: '2026-09-21',
        end: '2026-11-01',
        state: 'closed',
        committed: [
          dated('a', { date: '2026-10-30', resolution: 'day' }, 'deferred'),
          dated('old', { date: '2026-10-01', resolution: 'day' }, 'done'),
        ],
      }),
      intervalWith({ name: 'secret', state: 'draft' }),
    ],
    next: [dated('c', { date: '2027-01-04', resolution: 'day' })],
    later: [dated('d', { date: '2027-H1', resolution: 'half' })],
  });

  it('has all-day events with exclusive ends for what is dated to the week', () => {
    const events = eventsOf(
      roadmapCalendar({
        roadmaps: [roadmap],
        urlOf: ({ itemKey }) =>
          itemKey === 'a'
            ? `https://example.com/roadmap?item=${itemKey}`
            : 'javascript:alert(1)',
      }),
    );
    expect(
      events.map(({ uid, start, end, status }) =>
        [uid.slice(56), start, end, status].join(' '),
      ),
    ).toEqual([
      'interval:2026-6 2026-11-02 2026-12-14 CONFIRMED',
      'interval:2026-5 2026-09-21 2026-11-02 CONFIRMED',
      'item:a 2026-11-28 2026-11-29 CONFIRMED',
      'item:gone 2026-11-30 2026-12-01 CANCELLED',
      'item:b 2026-12-28 2027-01-04 TENTATIVE',
      'item:c 2027-01-04 2027-01-05 TENTATIVE',
      'item:old 2026-10-01 2026-10-02 CONFIRMED',
    ]);
    expect(
      events.every(
        ({ isDate, transparency, sequence, stamp }) =>
          isDate &&
          transparency === 'TRANSPARENT' &&
          sequence === 3 &&
          stamp === '2026-11-20T09:30:00Z',
      ),
    ).toBe(true);
    expect(events[2]).toMatchObject({
      uid: 'urn:plinth:roadmap:platformservice%3Adefault%2Fpostgres:item:a',
      summary: 'postgres: Item a',
      description:
        'In progress\nUndo a bad migration.\n- All of it (In progress)',
      url: 'https://example.com/roadmap?item=a',
    });
    expect(events[3].url).toBeNull();
  });

  it('updates and cancels the same event', () => {
    const item = (date: string, status: Deliverable['status']) =>
      viewOf(
        { next: [dated('a', { date, resolution: 'day' }, status)] },
        status === 'wont-do' ? 5 : 4,
      );
    const [before] = eventsOf(
      roadmapCalendar({ roadmaps: [item('2026-12-01', 'in-progress')] }),
    );
    const text = roadmapCalendar({ roadmaps: [item('2026-12-08', 'wont-do')] });
    const [after] = eventsOf(text);
    expect(after).toMatchObject({
      uid: before.uid,
      start: '2026-12-08',
      status: 'CANCELLED',
      sequence: 5,
    });
    expect(before.sequence).toBe(4);
    const counted = roadmapCalendar({
      roadmaps: [item('2026-12-08', 'wont-do')],
      sequenceOf: ({ serviceRef, itemKey }) =>
        serviceRef === SERVICE && itemKey === 'a' ? 12 : 0,
    });
    expect(eventsOf(counted)[0].sequence).toBe(12);
    expect(roadmapCalendar({ roadmaps: [item('2026-12-08', 'wont-do')] })).toBe(
      text,
    );
  });

  it('is a calendar that parsers read, whatever people wrote', () => {
    const anyTitle = fc.string({ unit: 'binary', minLength: 1, maxLength: 80 });
    const everyText = fc.property(anyTitle, anyTitle, (project, name) => {
      const text = roadmapCalendar({
        name,
        roadmaps: [
          viewOf({
            next: [
              itemWith({
                project,
                goal: project,
                target: { date: '2026-12-01', resolution: 'day' },
              }),
            ],
          }),
        ],
      });
      expect(text).not.toMatch(/[^\r]\n|\r[^\n]|(?![\r\n\t])\p{Cc}/u);
      const [event, ...more] = eventsOf(text);
      expect(more).toEqual([]);
      expect(event.start).toBe('2026-12-01');
      expect(
        text.split('\r\n').every(line => Buffer.byteLength(line) <= 75),
      ).toBe(true);
    });
    expect(() => fc.assert(everyText)).not.toThrow();
    const [event] = eventsOf(
      roadmapCalendar({
        roadmaps: [
          viewOf({
            next: [
              itemWith({
                project: 'a, b; c\\n\nEND:VEVENT',
                target: { date: '2026-12-01', resolution: 'day' },
              }),
            ],
          }),
        ],
      }),
    );
    expect(event.summary).toBe('postgres: a, b; c\\n END:VEVENT');
    expect(eventsOf(roadmapCalendar({ roadmaps: [] }))).toEqual([]);
  });
});
