import fc from 'fast-check';
import {
  Deliverable,
  DELIVERABLE_STATUSES,
  Interval,
  Roadmap,
  RoadmapItem,
} from '../model';

/** The document of the specification. */
export const POSTGRES_YAML = `
apiVersion: plinth/v1alpha1
kind: Roadmap
metadata: {name: managed-postgres}
spec:
  service: platformservice:default/managed-postgres
  reviewEvery: P7D
  change: {message: Week 3, by: user:default/data-platform-ppo}
  intervals:
    - name: 2026-6
      start: 2026-11-02
      end: 2026-12-13
      state: active
      reviewedOn: 2026-11-17
      balance: {feature: 50, technical-debt: 30, operations: 20}
      committed:
        - key: pitr
          project: Point-in-time recovery
          stakeholders: [{ref: group:default/payments, kind: user}, {name: Audit, kind: customer}]
          goal: Undo a bad migration within minutes without calling anyone.
          type: feature
          target: {date: 2026-12, resolution: month}
          deliverables:
            - {key: interviews, text: Interview four teams and share what they said, status: done}
            - {key: restore, text: Restore to any minute of the last 7 days, status: in-progress, note: load test next week}
      uncommitted: []          # below the line
      dateChanges: []          # {field, from, to, reason}
      retrospective: {}
  next: []
  later: []
`;

/** A roadmap with the parts that a test is about. */
export function roadmapWith(spec: Partial<Roadmap['spec']> = {}): Roadmap {
  return {
    apiVersion: 'plinth/v1alpha1',
    kind: 'Roadmap',
    metadata: { name: 'postgres' },
    spec: {
      service: 'platformservice:default/postgres',
      intervals: [],
      ...spec,
    },
  };
}

/** An active interval of six weeks from 2 November 2026 with these items. */
export function intervalWith(parts: Partial<Interval> = {}): Interval {
  return {
    name: '2026-6',
    start: '2026-11-02',
    end: '2026-12-13',
    state: 'active',
    committed: [],
    ...parts,
  };
}

/** An item that lint has nothing to say about. */
export function itemWith(parts: Partial<RoadmapItem> = {}): RoadmapItem {
  return {
    project: 'Point-in-time recovery',
    goal: 'Undo a bad migration.',
    stakeholders: [{ name: 'Audit', kind: 'customer' }],
    deliverables: [{ text: 'Restore', status: 'in-progress' }],
    ...parts,
  };
}

export const anyDeliverable: fc.Arbitrary<Deliverable> = fc.record(
  {
    key: fc.constantFrom('a', 'b', 'constructor'),
    text: fc.constantFrom('Restore', 'Runbook', 'Größe', '復旧', ' '),
    status: fc.constantFrom(...DELIVERABLE_STATUSES),
    note: fc.constant('because'),
    reason: fc.constant('because'),
    reviewedOn: anyDay(),
  },
  { requiredKeys: ['text', 'status'] },
);

export const anyItem: fc.Arbitrary<RoadmapItem> = fc.record(
  {
    key: fc.constantFrom('a', 'b', 'point-in-time-recovery'),
    project: fc.constantFrom('Point-in-time recovery', 'Restore', '復旧'),
    goal: fc.oneof(fc.string(), fc.record({ text: fc.string() })),
    stakeholders: fc.constant([{ ref: 'not a ref', kind: 'user' as const }]),
    type: fc.constantFrom('feature', 'technical-debt', 'operations'),
    effort: fc.nat(20),
    target: fc.record({
      date: fc.oneof(anyDay(), fc.string()),
      resolution: fc.constantFrom('day', 'week', 'month', 'half', 'year'),
    }),
    deliverables: fc.array(anyDeliverable, { maxLength: 4 }),
    needsConsumer: fc.constant('Move'),
    deprecates: fc.constant([{ service: 'platformservice:default/s1' }]),
    dependsOn: fc.array(
      fc.record(
        {
          service: fc.constantFrom('platformservice:default/s1', 'x'),
          item: fc.constantFrom('a', 'b', 'restore'),
        },
        { requiredKeys: ['item'] },
      ),
      { maxLength: 3 },
    ),
    carriedOverFrom: fc.string(),
  },
  { requiredKeys: ['project'] },
);

export const anyInterval: fc.Arbitrary<Interval> = fc.record(
  {
    name: fc.constantFrom('one', 'two', 'three'),
    start: anyDay(),
    end: anyDay(),
    state: fc.constantFrom('draft', 'active', 'closed'),
    reviewedOn: anyDay(),
    balance: fc.constant({ feature: 50 }),
    committed: fc.array(anyItem, { maxLength: 3 }),
    uncommitted: fc.array(anyItem, { maxLength: 3 }),
    dateChanges: fc.constant([
      {
        item: 'a',
        field: 'target' as const,
        from: '2026',
        to: '2027',
        reason: 'because',
      },
    ]),
  },
  { requiredKeys: ['name', 'start', 'end', 'state', 'committed'] },
);

/** Roadmaps that fit the types, right or wrong in every other respect. */
export const anyRoadmap: fc.Arbitrary<Roadmap> = fc
  .record(
    {
      service: fc.constantFrom(
        'platformservice:default/s1',
        'platformservice:default/s2',
      ),
      source: fc.constantFrom('own', 'published'),
      reviewEvery: fc.constantFrom('P7D', 'P1M', 'nonsense'),
      intervals: fc.array(anyInterval, { maxLength: 3 }),
      next: fc.array(anyItem, { maxLength: 3 }),
      later: fc.array(anyItem, { maxLength: 3 }),
    },
    { requiredKeys: ['service', 'intervals'] },
  )
  .map(spec => roadmapWith(spec));

function anyDay(): fc.Arbitrary<string> {
  return fc
    .date({
      min: new Date('2026-01-01'),
      max: new Date('2027-12-31'),
      noInvalidDate: true,
    })
    .map(date => date.toISOString().slice(0, 10));
}
