import fc from 'fast-check';
import {
  Deliverable,
  DELIVERABLE_STATUSES,
  Goal,
  Interval,
  Roadmap,
  RoadmapItem,
  Stakeholder,
} from '../model';
import { roadmapWith } from './roadmaps';

/** Texts that are awkward in cells, without white space at their ends. */
export const anyText: fc.Arbitrary<string> = fc
  .oneof(
    fc.constantFrom(
      ...[
        '=1+1',
        "'=1+1",
        '-',
        '@SUM(A1)',
        'a; b',
        'a\nb',
        '"x"',
        '"',
        '{',
        '|',
      ],
      ...[
        'Größe',
        '復旧',
        'a (user)',
        'x <group:a>',
        '{"a":1}',
        'a -> b',
        'a#b',
      ],
      ...['group:default/payments', 'a on 2026-11-20', 'one: two', 'a\r\nb'],
    ),
    fc.string({ minLength: 1, maxLength: 12 }),
  )
  .map(text => text.trim() || 'x');

const anyKey = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/);
const anyDay = fc
  .date({
    min: new Date('2026-01-01'),
    max: new Date('2027-12-31'),
    noInvalidDate: true,
  })
  .map(date => date.toISOString().slice(0, 10));
const anyRef = fc.constantFrom(
  'platformservice:default/s1',
  'platformservice:default/s2',
);

const anyStakeholder: fc.Arbitrary<Stakeholder> = fc
  .record(
    {
      ref: fc.constantFrom('group:default/payments', 'user:default/ppo'),
      name: anyText,
      kind: fc.constantFrom('customer', 'user', 'supplier', 'other'),
    },
    { requiredKeys: ['kind'] },
  )
  .map(({ ref, name, kind }) =>
    ref || name
      ? { ...(ref && { ref }), ...(name && { name }), kind }
      : { name: 'Audit', kind },
  );

const anyGoal: fc.Arbitrary<string | Goal> = fc.oneof(
  anyText,
  fc
    .record(
      { text: anyText, persona: anyText, need: anyText, benefit: anyText },
      { requiredKeys: ['text'] },
    )
    .map(goal => (Object.keys(goal).length === 1 ? goal.text : goal)),
);

const anyAffected = fc.array(
  fc.record({ service: anyRef, on: anyDay }, { requiredKeys: ['service'] }),
  { minLength: 1, maxLength: 2 },
);

const anyDeliverable: fc.Arbitrary<Deliverable> = fc.record(
  {
    key: anyKey,
    text: anyText,
    status: fc.constantFrom(...DELIVERABLE_STATUSES),
    note: anyText,
    reason: anyText,
    reviewedOn: anyDay,
  },
  { requiredKeys: ['text', 'status'] },
);

const anyItem: fc.Arbitrary<RoadmapItem> = fc.record(
  {
    key: anyKey,
    project: anyText,
    stakeholders: fc.array(anyStakeholder, { minLength: 1, maxLength: 3 }),
    goal: anyGoal,
    type: fc.constantFrom('feature', 'technical-debt', 'operations'),
    effort: fc.oneof(fc.nat(50), fc.constant(0.5)),
    theme: anyText,
    target: fc.constantFrom(
      { date: '2026-12', resolution: 'month' as const },
      { date: '2026-12-24', resolution: 'month' as const },
      { date: '2026-12-24', resolution: 'day' as const },
      { date: '2026-W47', resolution: 'week' as const },
      { date: '2027-H1', resolution: 'half' as const },
    ),
    links: fc.array(
      fc.record(
        { title: anyText, url: fc.constant('https://example.com/a;b') },
        { requiredKeys: ['url'] },
      ),
      { minLength: 1, maxLength: 2 },
    ),
    needsConsumer: anyText,
    movesTasks: fc.array(
      fc.record(
        { task: anyText, from: anyText, to: anyText },
        { requiredKeys: ['task', 'to'] },
      ),
      { minLength: 1, maxLength: 2 },
    ),
    deprecates: anyAffected,
    replaces: anyAffected,
    dependsOn: fc.array(
      fc.record({ service: anyRef, item: anyKey }, { requiredKeys: ['item'] }),
      { minLength: 1, maxLength: 2 },
    ),
    carriedOverFrom: anyText,
    deliverables: fc.array(anyDeliverable, { minLength: 1, maxLength: 3 }),
  },
  { requiredKeys: ['project'] },
);

const items = fc.array(anyItem, { minLength: 1, maxLength: 3 });

const anyInterval: fc.Arbitrary<Interval> = fc.record(
  {
    name: fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9 ;=-]{0,6}[A-Za-z0-9]$/),
    start: anyDay,
    end: anyDay,
    state: fc.constantFrom('draft', 'active', 'closed'),
    reviewedOn: anyDay,
    balance: fc.constant({ feature: 50, operations: 12.5 }),
    committed: fc.array(anyItem, { maxLength: 3 }),
    uncommitted: items,
    dateChanges: fc.constant([
      { field: 'end' as const, from: '2026', to: '2027', reason: 'because' },
    ]),
    retrospective: fc.constant({ process: { wentWell: ['All of it'] } }),
  },
  { requiredKeys: ['name', 'start', 'end', 'state', 'committed'] },
);

/** Roadmaps that fit the schema, without empty lists. */
export const anyPlan: fc.Arbitrary<Roadmap> = fc
  .record(
    {
      service: anyRef,
      reviewEvery: fc.constant('P7D'),
      change: fc.constant({ message: 'Week 3' }),
      intervals: fc.uniqueArray(anyInterval, {
        maxLength: 3,
        selector: ({ name }) => name,
      }),
      next: items,
      later: items,
    },
    { requiredKeys: ['service', 'intervals'] },
  )
  .map(spec => roadmapWith(spec));
