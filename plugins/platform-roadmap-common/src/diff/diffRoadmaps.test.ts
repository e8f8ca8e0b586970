import fc from 'fast-check';
import {
  anyRoadmap,
  intervalWith,
  itemWith,
  roadmapWith,
} from '../__testUtils__/roadmaps';
import {
  assignKeys,
  Deliverable,
  Interval,
  publishedView,
  Roadmap,
  RoadmapItem,
} from '../model';
import { changeTopic, CHANGE_TOPICS } from './changeOrder';
import { describeChange } from './describeChange';
import { diffRoadmaps } from './diffRoadmaps';

const restore: Deliverable = {
  key: 'restore',
  text: 'Restore',
  status: 'in-progress',
};
const runbook: Deliverable = {
  key: 'runbook',
  text: 'Runbook',
  status: 'not-started',
};
const recovery = itemWith({
  key: 'recovery',
  project: 'Recovery',
  deliverables: [restore, runbook],
});
const tuning = itemWith({ key: 'tuning', project: 'Tuning', deliverables: [] });
const proxies = itemWith({
  key: 'proxies',
  project: 'Proxies',
  deliverables: [],
});

function active(...committed: RoadmapItem[]): Roadmap {
  return roadmapWith({ intervals: [intervalWith({ committed })] });
}

function inWords(from: Roadmap | undefined, to: Roadmap): string[] {
  return diffRoadmaps({ from, to }).map(change => describeChange(change));
}

function itemInWords(changed: Partial<RoadmapItem>): string[] {
  return inWords(active(recovery), active({ ...recovery, ...changed }));
}

/** A sound roadmap, and the same with exactly one change that readers see. */
const anyVisibleChange = fc
  .record({
    item: fc.constantFrom<Partial<RoadmapItem>>(
      { project: 'Other' },
      { goal: 'Other' },
      { stakeholders: [] },
      { type: 'operations' },
      { effort: 8 },
      { theme: 'Other' },
      { target: { date: '2027', resolution: 'year' } },
      { links: [{ url: 'https://example.com' }] },
      { deliverables: [] },
      { deliverables: [runbook, { ...restore, status: 'blocked' }] },
      { deliverables: [runbook, { ...restore, text: 'Other' }] },
      { deliverables: [runbook, { ...restore, note: 'Other' }] },
      { deliverables: [runbook, { ...restore, key: 'other' }] },
      { needsConsumer: 'Other' },
      { movesTasks: [{ task: 'a', to: 'b' }] },
      { deprecates: [{ service: 'platformservice:default/a' }] },
      { replaces: [{ service: 'platformservice:default/a' }] },
      { dependsOn: [{ item: 'tuning' }] },
      { key: 'other' },
    ),
    place: fc.constantFrom('committed', 'uncommitted', 'next', 'later'),
    others: fc.shuffledSubarray([tuning, proxies]),
  })
  .map(({ item, place, others }) => {
    const sound = itemWith({ ...recovery, deliverables: [restore, runbook] });
    const withItem = (changed: RoadmapItem) => {
      const listAt = (each: string) =>
        each === place ? [changed, ...others] : [];
      return roadmapWith({
        intervals: [
          intervalWith({
            committed: listAt('committed'),
            uncommitted: listAt('uncommitted'),
          }),
        ],
        next: listAt('next'),
        later: listAt('later'),
      });
    };
    return { from: withItem(sound), to: withItem({ ...sound, ...item }) };
  });

describe('diffRoadmaps', () => {
  it('says what is there in a first revision, and nothing of drafts', () => {
    const draft = intervalWith({
      name: '2026-7',
      state: 'draft',
      committed: [itemWith({ project: 'Secret' })],
    });
    const closed = intervalWith({
      name: '2026-5',
      start: '2026-09-21',
      end: '2026-11-01',
      state: 'closed',
    });
    expect(
      inWords(
        undefined,
        roadmapWith({
          intervals: [
            intervalWith({ committed: [recovery], uncommitted: [tuning] }),
            draft,
            closed,
          ],
          next: [proxies],
        }),
      ),
    ).toEqual([
      'Interval 2026-5 is closed.',
      'Interval 2026-6 has started, from 2026-11-02 to 2026-12-13.',
      '"Recovery" is new, above the line.',
      '"Tuning" is new, below the line.',
      '"Proxies" is new, in Next.',
    ]);
    expect(
      inWords(
        roadmapWith(),
        roadmapWith({ intervals: [{ ...draft, name: 'Other' }] }),
      ),
    ).toEqual([]);
  });

  it('tells statuses with their reason, by the deliverable where that says it', () => {
    expect(
      itemInWords({
        deliverables: [
          { ...restore, status: 'at-risk', note: 'The load test failed.' },
          runbook,
        ],
      }),
    ).toEqual([
      '"Restore" of "Recovery" is now At risk, was In progress: The load test failed.',
    ]);
    expect(
      itemInWords({
        deliverables: [
          { ...restore, status: 'done' },
          { ...runbook, status: 'wont-do', reason: 'Nobody reads it' },
        ],
      }),
    ).toEqual([
      '"Recovery" has shipped.',
      '"Runbook" of "Recovery" is now Won\'t do, was Not started: Nobody reads it.',
      '"Restore" of "Recovery" is now Done, was In progress.',
    ]);
    expect(
      inWords(
        active({
          ...recovery,
          deliverables: [{ ...restore, status: 'not-started' }, runbook],
        }),
        active({
          ...recovery,
          deliverables: [{ ...restore, status: 'done' }, runbook],
        }),
      ),
    ).toEqual([
      '"Recovery" is now In progress, was Not started.',
      '"Restore" of "Recovery" is now Done, was Not started.',
    ]);
  });

  it('tells what crossed the line, moved, came and went', () => {
    const before = roadmapWith({
      intervals: [
        intervalWith({ committed: [recovery], uncommitted: [tuning] }),
      ],
      next: [proxies],
    });
    const after = roadmapWith({
      intervals: [
        intervalWith({ committed: [tuning], uncommitted: [recovery] }),
      ],
      later: [proxies, itemWith({ key: 'new', project: 'New' })],
    });
    expect(inWords(before, after)).toEqual([
      '"Tuning" is now committed, was below the line.',
      '"Recovery" is no longer committed, and is now below the line.',
      '"Proxies" is now in Later, was in Next.',
      '"New" is new, in Later.',
    ]);
    expect(inWords(after, roadmapWith())).toEqual([
      'Interval 2026-6 is no longer on the roadmap.',
      '"Tuning" is no longer on the roadmap.',
      '"Recovery" is no longer on the roadmap.',
      '"Proxies" is no longer on the roadmap.',
      '"New" is no longer on the roadmap.',
    ]);
    expect(
      itemInWords({
        deliverables: [restore, { key: 'new', text: 'New', status: 'blocked' }],
      }),
    ).toEqual([
      '"Recovery" is now Blocked, was In progress.',
      '"New" of "Recovery" is new: Blocked.',
      '"Runbook" of "Recovery" is no longer part of it.',
    ]);
  });

  it('tells a new order with as few words as it takes', () => {
    expect(
      inWords(
        active(recovery, tuning, proxies),
        active(proxies, recovery, tuning),
      ),
    ).toEqual(['"Proxies" has a higher priority now.']);
    expect(
      inWords(
        active(recovery, tuning, proxies),
        active(tuning, proxies, recovery),
      ),
    ).toEqual(['"Recovery" has a lower priority now.']);
    // What is gone from above it does not make an item more important.
    expect(inWords(active(recovery, proxies), active(proxies))).toEqual([
      '"Recovery" is no longer on the roadmap.',
    ]);
  });

  it('tells dates with the reason, and only those that a reader sees', () => {
    const target = { date: '2026-11-20', resolution: 'day' as const };
    expect(itemInWords({ target })).toEqual([
      '"Recovery" now has a target: 2026-11-20.',
    ]);
    const before = active({ ...recovery, target });
    expect(inWords(before, active(recovery))).toEqual([
      '"Recovery" no longer has a target date, was 2026-11-20.',
    ]);
    const inDecember = {
      date: '2026-12-04',
      resolution: 'month' as const,
    };
    expect(
      inWords(
        before,
        roadmapWith({
          intervals: [
            intervalWith({
              end: '2026-12-20',
              committed: [{ ...recovery, target: inDecember }],
              dateChanges: [
                {
                  item: 'recovery',
                  field: 'target',
                  from: '2026-11-20',
                  to: '2026-12-04',
                  reason: 'Is the load test enough?',
                },
                {
                  field: 'end',
                  from: '2026-12-13',
                  to: '2026-12-20',
                  reason: 'Holidays',
                },
              ],
            }),
          ],
        }),
      ),
    ).toEqual([
      'The target of "Recovery" moved from 2026-11-20 to 2026-12: Is the load test enough?',
      'Interval 2026-6 is now from 2026-11-02 to 2026-12-20, was from 2026-11-02 to 2026-12-13: Holidays.',
    ]);
    // One month is one month, whatever its spelling.
    expect(
      inWords(
        active({ ...recovery, target: inDecember }),
        active({ ...recovery, target: { ...inDecember, date: '2026-12' } }),
      ),
    ).toEqual([]);
  });

  it('tells wording, notes and what consumers have to do', () => {
    expect(
      itemInWords({
        project: 'Restore',
        goal: 'Sleep well.',
        effort: 3,
        needsConsumer: 'Upgrade the client.',
        deprecates: [{ service: 'platformservice:default/old' }],
        deliverables: [
          { ...restore, text: 'Restore to any minute' },
          { ...runbook, note: 'By the end of the week' },
        ],
      }),
    ).toEqual([
      '"Restore" needs something of its consumers: Upgrade the client; changed as well: the services that it deprecates.',
      '"Runbook" of "Restore" has a new note: By the end of the week.',
      '"Recovery" is now called "Restore", and was reworded: goal, effort.',
      '"Restore" of "Restore" now reads "Restore to any minute".',
    ]);
    expect(itemInWords({ goal: { text: 'Undo a bad migration.' } })).toEqual(
      [],
    );
    expect(itemInWords({ goal: 'Sleep.', links: [] })).toEqual([
      '"Recovery" was reworded: goal.',
    ]);
    expect(
      itemInWords({ movesTasks: [{ task: 'backups', to: 'provider' }] }),
    ).toEqual([
      'What "Recovery" brings with it changed: the tasks that it moves.',
    ]);
    expect(
      inWords(
        active({ ...recovery, needsConsumer: 'Upgrade' }),
        active(recovery),
      ),
    ).toEqual(['"Recovery" no longer needs anything of its consumers.']);
    expect(
      inWords(
        active(recovery),
        roadmapWith({
          intervals: [
            intervalWith({ committed: [recovery], balance: { feature: 50 } }),
          ],
        }),
      ),
    ).toEqual(['Interval 2026-6 changed: balance.']);
  });

  describe('when an interval ends', () => {
    const ended: Partial<Interval> = {
      state: 'closed',
      committed: [
        {
          ...recovery,
          deliverables: [{ ...restore, status: 'done' }, runbook],
        },
        tuning,
      ],
    };
    const before = active(
      { ...recovery, deliverables: [{ ...restore, status: 'done' }, runbook] },
      tuning,
    );
    const closed = roadmapWith({
      intervals: [intervalWith(ended)],
      next: [
        { ...recovery, carriedOverFrom: '2026-6', deliverables: [runbook] },
      ],
    });

    it('tells what is carried over, and removes nothing', () => {
      expect(inWords(before, closed)).toEqual([
        'Interval 2026-6 is closed.',
        '"Recovery" is carried over from 2026-6, and is now in Next.',
      ]);
      const started = roadmapWith({
        intervals: [
          intervalWith(ended),
          intervalWith({
            name: '2026-7',
            start: '2026-12-14',
            end: '2027-01-24',
            committed: closed.spec.next,
          }),
        ],
      });
      expect(inWords(closed, started)).toEqual([
        'Interval 2026-7 has started, from 2026-12-14 to 2027-01-24.',
        '"Recovery" is now committed, was in Next.',
      ]);
      expect(inWords(before, started)).toEqual([
        'Interval 2026-6 is closed.',
        'Interval 2026-7 has started, from 2026-12-14 to 2027-01-24.',
        '"Recovery" is carried over from 2026-6, and is now above the line.',
      ]);
    });

    it('knows what is dropped after it from what stayed in it', () => {
      expect(
        inWords(closed, roadmapWith({ intervals: [intervalWith(ended)] })),
      ).toEqual(['"Recovery" is no longer on the roadmap.']);
      expect(
        inWords(
          closed,
          roadmapWith({
            intervals: [intervalWith(ended)],
            next: [
              { ...recovery, carriedOverFrom: '2026-6', deliverables: [] },
            ],
          }),
        ),
      ).toContain('"Runbook" of "Recovery" is no longer part of it.');
    });

    it('ranks what was carried over where it stands now', () => {
      const [carried] = closed.spec.next ?? [];
      const ordered = (...next: RoadmapItem[]) =>
        roadmapWith({ intervals: [intervalWith(ended)], next });
      expect(
        inWords(ordered(proxies, carried), ordered(proxies, carried)),
      ).toEqual([]);
      expect(
        inWords(ordered(proxies, carried), ordered(carried, proxies)),
      ).toEqual(['"Proxies" has a lower priority now.']);
    });

    it('tells what shipped with its last decision', () => {
      expect(
        inWords(
          before,
          roadmapWith({
            intervals: [
              intervalWith({
                ...ended,
                committed: [
                  {
                    ...recovery,
                    deliverables: [
                      { ...restore, status: 'done' },
                      { ...runbook, status: 'done' },
                    ],
                  },
                ],
              }),
            ],
          }),
        ),
      ).toEqual([
        '"Recovery" has shipped.',
        'Interval 2026-6 is closed.',
        '"Tuning" is no longer on the roadmap.',
        '"Runbook" of "Recovery" is now Done, was Not started.',
      ]);
    });
  });

  describe('for any two roadmaps', () => {
    it('finds nothing between a roadmap and itself', () => {
      fc.assert(
        fc.property(anyRoadmap, roadmap => {
          expect(diffRoadmaps({ from: roadmap, to: roadmap })).toEqual([]);
          const keyed = publishedView(assignKeys(roadmap));
          expect(
            diffRoadmaps({ from: keyed, to: structuredClone(keyed) }),
          ).toEqual([]);
        }),
      );
    });

    it('never throws, orders by topic, and gives each fact one sentence', () => {
      fc.assert(
        fc.property(anyRoadmap, anyRoadmap, (from, to) => {
          const before = JSON.stringify([from, to]);
          const changes = diffRoadmaps({ from, to });
          expect(JSON.stringify([from, to])).toBe(before);
          const topics = changes.map(change =>
            CHANGE_TOPICS.indexOf(changeTopic(change)),
          );
          expect(topics).toEqual([...topics].sort((a, b) => a - b));
          const facts = changes.map(change => JSON.stringify(change));
          expect(new Set(facts).size).toBe(facts.length);
          for (const change of changes) {
            const sentence = describeChange(change);
            expect(sentence).toMatch(/[.!?…]$/);
            expect(sentence).not.toMatch(/undefined|""/);
          }
        }),
      );
    });

    it('covers every change that a reader can see', () => {
      fc.assert(
        fc.property(anyVisibleChange, ({ from, to }) => {
          expect(diffRoadmaps({ from, to })).not.toEqual([]);
        }),
      );
    });
  });
});
