import fc from 'fast-check';
import {
  anyRoadmap,
  intervalWith,
  itemWith,
  POSTGRES_YAML,
  roadmapWith,
} from '../__testUtils__/roadmaps';
import { assignKeys, RoadmapItem, Roadmap } from '../model';
import { checkRoadmap } from './checkRoadmap';
import { lintRoadmap, ROADMAP_LINT_RULES } from './lintRoadmap';
import { roadmapRefs } from './roadmapRefs';
import { RoadmapLintContext } from './types';

function lint(spec: Partial<Roadmap['spec']>, context?: RoadmapLintContext) {
  return lintRoadmap(roadmapWith(spec), context).findings.map(
    ({ rule, path, message }) =>
      `${rule} ${path.slice(1).join('.')} ${message}`,
  );
}

function lintItem(item: Partial<RoadmapItem>, context?: RoadmapLintContext) {
  return lint(
    { intervals: [intervalWith({ committed: [itemWith(item)] })] },
    context,
  );
}

const first = 'intervals.0.committed.0';

describe('lintRoadmap', () => {
  it('has nothing to say about a sound or an empty roadmap', () => {
    expect(checkRoadmap(POSTGRES_YAML)).toMatchObject({
      findings: [],
      notChecked: ['M10', 'M16', 'M17', 'M18', 'M19', 'M21', 'M22'],
    });
    expect(lint({})).toEqual([]);
    expect(lintItem({})).toEqual([]);
  });

  it('checks intervals', () => {
    const second = intervalWith({
      name: '2026-7',
      start: '2026-12-13',
      end: '2027-03-31',
      state: 'draft',
    });
    expect(lint({ intervals: [second, intervalWith()] })).toEqual([
      'M03 intervals.0.start Interval 2026-7 starts on 2026-12-13; 2026-6 ends on 2026-12-13. Both days count, so it may start on the day after.',
      'M11 intervals.0.end Interval 2026-7 has 109 days; up to 92 is short enough to plan in.',
    ]);
    expect(
      lint({
        intervals: [
          intervalWith(),
          intervalWith({ start: '2027-02-02', end: '2027-02-01' }),
        ],
      }),
    ).toEqual([
      'M02 intervals.1.end Interval 2026-6 ends on 2027-02-01, before it starts on 2027-02-02.',
      'M04 intervals.1.name There are two intervals called 2026-6; a name is unique in its roadmap.',
      'M05 intervals.1.state Interval 2026-6 is active, and so is 2026-6; one is at a time. Close one, or make it a draft.',
    ]);
  });

  it('wants goal, stakeholders and deliverables, where it matters', () => {
    const bare = { project: 'Bare' };
    const intervals = [intervalWith({ committed: [bare] })];
    expect(lint({ intervals })).toEqual([
      `M12 ${first} "Bare" has no goal; say what gets better for whom.`,
      `M13 ${first} "Bare" has no stakeholders; say for whom it is done.`,
      `M14 ${first} "Bare" has no deliverables; without them its status stays "not started".`,
    ]);
    expect(lint({ later: [bare] })).toEqual([]);
    expect(
      lint({
        intervals: [intervalWith({ state: 'closed', committed: [bare] })],
      }),
    ).toEqual([]);
    expect(lint({ intervals, source: 'published' })).toEqual([
      expect.stringMatching(/^M14/),
    ]);
  });

  it('counts what is above the line', () => {
    const committed = Array.from({ length: 11 }, (_, index) =>
      itemWith({ project: `Item ${index}` }),
    );
    const intervals = [intervalWith({ committed })];
    expect(lint({ intervals })).toEqual([
      'M15 intervals.0.committed 11 items of 2026-6 are above the line; more than 10 is hardly a commitment.',
    ]);
    expect(lint({ intervals }, { maxCommitted: 11 })).toEqual([]);
  });

  it('checks dates, keys and reasons', () => {
    expect(lintItem({ target: { date: '2026', resolution: 'day' } })).toEqual([
      `M01 ${first}.target.date The target of "Point-in-time recovery", 2026, is not in the calendar or not exact to the day.`,
    ]);
    expect(
      lintItem({
        deliverables: [
          { key: 'a', text: 'One', status: 'wont-do' },
          { key: 'a', text: 'Two', status: 'deferred', reason: 'Next year' },
        ],
      }),
    ).toEqual([
      `M06 ${first}.deliverables.1 There are two deliverables with the key a; a key stands for one thing.`,
      `M07 ${first}.deliverables.0.status "One" is wont-do without a reason; add one.`,
    ]);
    // Carried over: the same thing in two intervals.
    const carried = itemWith({ key: 'a' });
    expect(
      lint({
        intervals: [
          intervalWith({ committed: [carried] }),
          intervalWith({
            name: '2026-5',
            start: '2026-09-21',
            end: '2026-11-01',
            state: 'closed',
            committed: [carried],
          }),
        ],
      }),
    ).toEqual([]);
    expect(
      lint({ next: [carried], later: [{ ...carried, project: 'Other' }] }),
    ).toEqual([
      'M06 later.0 There are two items with the key a; a key stands for one thing.',
      'M06 later.0.deliverables.0 There are two deliverables with the key restore; a key stands for one thing.',
    ]);
  });

  it('finds unknown items and intervals, and cycles', () => {
    const other = 'platformservice:default/other';
    const spec = {
      intervals: [
        intervalWith({
          committed: [
            itemWith({
              key: 'one',
              dependsOn: [{ item: 'two' }, { item: 'tow' }],
              carriedOverFrom: '2026-5',
            }),
          ],
          dateChanges: [
            {
              item: 'three',
              field: 'target' as const,
              from: '2026',
              to: '2027',
              reason: 'r',
            },
          ],
        }),
      ],
      next: [
        {
          key: 'two',
          project: 'Two',
          goal: 'g',
          stakeholders: [{ name: 'n', kind: 'user' as const }],
          dependsOn: [{ service: other, item: 'far' }],
        },
      ],
    };
    expect(lint(spec)).toEqual([
      `M08 ${first}.dependsOn.1.item No item of this roadmap has the key tow; did you mean two?`,
      'M08 intervals.0.dateChanges.0.item No item of this roadmap has the key three.',
      `M20 ${first}.carriedOverFrom "Point-in-time recovery" is carried over from 2026-5, which is not an interval of this roadmap; did you mean 2026-6?`,
    ]);
    expect(lintRoadmap(roadmapWith(spec)).notChecked).toEqual(
      expect.arrayContaining(['M08', 'M09']),
    );

    const far = roadmapWith({
      service: other,
      later: [
        {
          key: 'far',
          project: 'Far',
          dependsOn: [
            { service: 'platformservice:default/postgres', item: 'one' },
          ],
        },
      ],
    });
    const otherRoadmaps = new Map([[other, far]]);
    expect(lint(spec, { otherRoadmaps })).toContain(
      `M09 ${first}.dependsOn "Point-in-time recovery" waits for itself: one -> two -> ${other}#far -> one.`,
    );
    expect(
      lintRoadmap(roadmapWith(spec), { otherRoadmaps }).notChecked,
    ).not.toContain('M09');

    // Behind what it names itself, a roadmap says nothing about another one.
    const hidden = 'platformservice:default/hidden';
    far.spec.later = [
      {
        key: 'far',
        project: 'Far',
        dependsOn: [{ service: hidden, item: 'secret' }],
      },
    ];
    otherRoadmaps.set(
      hidden,
      roadmapWith({
        service: hidden,
        next: [
          {
            key: 'secret',
            project: 'Secret',
            dependsOn: [
              { service: 'platformservice:default/postgres', item: 'one' },
            ],
          },
        ],
      }),
    );
    const findings = lint(spec, { otherRoadmaps });
    expect(findings).toContain(
      `M09 ${first}.dependsOn "Point-in-time recovery" waits for itself: one -> two -> ${other}#far -> ... -> one.`,
    );
    far.spec.later[0].key = 'farr';
    expect(lint(spec, { otherRoadmaps })).toContain(
      `M08 next.0.dependsOn.0.item No item of ${other} has the key far.`,
    );
    expect(
      lint({ later: [{ key: 'a', project: 'A', dependsOn: [{ item: 'a' }] }] }),
    ).toEqual(['M09 later.0.dependsOn "A" waits for itself: a -> a.']);
  });

  it('asks the catalog only when it is there', () => {
    const roadmap = roadmapWith({
      change: { message: 'm', by: 'user:default/ppo' },
      next: [
        itemWith({
          stakeholders: [{ ref: 'group:payments', kind: 'user' }],
          replaces: [{ service: 'PlatformService:default/Old' }],
        }),
      ],
    });
    expect(roadmapRefs(roadmap)).toEqual([
      'group:default/payments',
      'platformservice:default/old',
      'platformservice:default/postgres',
      'user:default/ppo',
    ]);
    expect(lintRoadmap(roadmap).findings).toEqual([]);
    expect(
      lintRoadmap(roadmap, {
        existingRefs: new Set([
          'platformservice:default/postgres',
          'user:default/ppo',
          'platformservice:default/old',
        ]),
      }).findings,
    ).toEqual([
      {
        rule: 'M16',
        severity: 'warning',
        message: 'There is no group:default/payments in the catalog.',
        path: ['spec', 'next', 0, 'stakeholders', 0, 'ref'],
      },
    ]);
  });

  it('compares with the previous revision', () => {
    const previous = roadmapWith({
      intervals: [
        intervalWith({
          committed: [
            itemWith({
              target: { date: '2026-11-20', resolution: 'day' },
              deliverables: [
                { text: 'Restore', status: 'done' },
                { text: 'Runbook', status: 'not-started' },
              ],
            }),
            itemWith({ project: 'Gone' }),
          ],
        }),
      ],
    });
    expect(lintRoadmap(previous, { previous })).toEqual({
      findings: [],
      notChecked: ['M16'],
    });

    const changed = roadmapWith({
      intervals: [
        intervalWith({
          end: '2026-12-20',
          committed: [
            itemWith({
              target: { date: '2026-12-04', resolution: 'day' },
              deliverables: [
                { text: 'Restore', status: 'in-progress' },
                { text: 'Runbook for all', status: 'not-started' },
              ],
            }),
            itemWith({ project: 'New name' }),
          ],
        }),
      ],
    });
    expect(
      lintRoadmap(changed, { previous }).findings.map(
        ({ rule, message }) => `${rule} ${message}`,
      ),
    ).toEqual([
      'M10 The end of 2026-6 was published as 2026-12-13 and is now 2026-12-20; add an entry with field: end and a reason to its dateChanges.',
      'M17 "Restore" was done and is now in-progress; a note would say why.',
      'M18 "Runbook for all" is new, and "Runbook" is gone. If it is the same in other words, give it key: runbook.',
      'M18 "New name" is new, and "Gone" is gone. If it is the same under another name, give it key: gone.',
      'M19 The target of "Point-in-time recovery" was published as 2026-11-20 and is now 2026-12-04; an entry with item: point-in-time-recovery, field: target and a reason in dateChanges shows both.',
    ]);

    const [interval] = changed.spec.intervals;
    interval.dateChanges = [
      {
        field: 'end',
        from: '2026-12-13',
        to: '2026-12-20',
        reason: 'Holidays',
      },
      {
        item: 'point-in-time-recovery',
        field: 'target',
        from: '2026-11-20',
        to: '2026-12-04',
        reason: 'Load test failed',
      },
    ];
    interval.committed[0].deliverables = [
      { text: 'Restore', status: 'in-progress', note: 'Failed the load test' },
      { key: 'runbook', text: 'Runbook for all', status: 'not-started' },
    ];
    interval.committed[1].key = 'gone';
    expect(lintRoadmap(changed, { previous }).findings).toEqual([]);

    // What was said once is no reason for the next change.
    const again = structuredClone(changed);
    const [next] = again.spec.intervals;
    next.end = '2026-12-13';
    next.committed[0].target = { date: '2026-11-20', resolution: 'day' };
    expect(
      lintRoadmap(changed, { previous: again }).findings.map(
        ({ rule }) => rule,
      ),
    ).toEqual(['M10', 'M19']);
    next.dateChanges = [];
    expect(lintRoadmap(changed, { previous: again }).findings).toEqual([]);
  });

  it('keeps a published interval from vanishing', () => {
    const previous = roadmapWith({ intervals: [intervalWith()] });
    const state = (parts: Parameters<typeof intervalWith>[0]) =>
      lint({ intervals: [intervalWith(parts)] }, { previous });
    expect(state({ state: 'closed' })).toEqual([]);
    expect(state({ state: 'draft' })).toEqual([
      'M21 intervals.0.state Interval 2026-6 was published as active and is a draft now, which hides it from its readers.',
    ]);
    expect(state({ name: 'Other' })).toEqual([
      'M21 intervals Interval 2026-6 was published as active and is gone; close it, so that readers learn what became of it.',
    ]);
  });

  it('warns of published items that move into a draft', () => {
    const item = itemWith({ key: 'a' });
    const draft = intervalWith({
      name: '2026-7',
      start: '2026-12-14',
      end: '2027-01-24',
      state: 'draft',
      committed: [item],
    });
    const previous = roadmapWith({ next: [item] });
    expect(lint({ intervals: [draft] }, { previous })).toEqual([
      'M22 intervals.0.committed.0 "Point-in-time recovery" is published; readers will not see it again before 2026-7 starts.',
    ]);
    expect(lint({ intervals: [draft] }, { previous: roadmapWith() })).toEqual(
      [],
    );
    expect(lint({ intervals: [draft], next: [item] }, { previous })).toEqual(
      [],
    );
  });

  it('calls it no step back when what was deferred is taken up again', () => {
    const withStatus = (status: 'deferred' | 'wont-do' | 'not-started') => ({
      next: [
        itemWith({
          deliverables: [{ text: 'Restore', status, reason: 'Later' }],
        }),
      ],
    });
    const rules = (status: 'deferred' | 'wont-do') =>
      lintRoadmap(roadmapWith(withStatus('not-started')), {
        previous: roadmapWith(withStatus(status)),
      }).findings.map(({ rule }) => rule);
    expect(rules('deferred')).toEqual([]);
    expect(rules('wont-do')).toEqual(['M17']);
  });

  it('adds line and column', () => {
    const text = POSTGRES_YAML.replace('2026-12-13', '2026-10-13');
    expect(checkRoadmap(text).findings).toEqual([
      expect.objectContaining({ rule: 'M02', line: 12, column: 12 }),
    ]);
    expect(checkRoadmap('kind: [')).toMatchObject({
      findings: [{ rule: 'syntax' }],
      notChecked: [],
    });
  });

  it('never throws, and only tells rules that are in the table', () => {
    const rules = new Map(
      ROADMAP_LINT_RULES.map(({ id, severity }) => [id, severity]),
    );
    fc.assert(
      fc.property(anyRoadmap, anyRoadmap, (roadmap, other) => {
        const contexts: RoadmapLintContext[] = [
          {},
          {
            previous: assignKeys(other),
            existingRefs: new Set(),
            otherRoadmaps: new Map([['platformservice:default/s2', other]]),
          },
        ];
        for (const context of contexts) {
          const before = JSON.stringify(roadmap);
          const { findings } = lintRoadmap(roadmap, context);
          expect(JSON.stringify(roadmap)).toBe(before);
          for (const { rule, severity } of findings) {
            expect(rules.get(rule)).toBe(severity);
          }
        }
      }),
    );
  });
});
