import fc from 'fast-check';
import { Condition, ResponsibilityMatrix, Task } from '../model/types';

/** A small matrix of three parties; what a test is about is handed in. */
export function matrixOf(
  tasks: Array<Partial<Task>>,
  spec: Partial<ResponsibilityMatrix['spec']> = {},
): ResponsibilityMatrix {
  return {
    apiVersion: 'plinth/v1alpha1',
    kind: 'ResponsibilityMatrix',
    metadata: { name: 'test' },
    spec: {
      service: 'platformservice:default/test',
      scheme: 'raci',
      parties: [
        { id: 'provider', title: 'Cloud', external: true },
        { id: 'platform', title: 'Platform', group: 'group:default/platform' },
        { id: 'consumer', title: 'Team', resolve: 'component-owner' },
      ],
      facts: [
        { id: 'cni', path: 'spec.cni' },
        { id: 'tier', path: 'spec.tier', default: 'gold' },
      ],
      variants: [{ id: 'standard' }, { id: 'self-service' }],
      areas: [{ id: 'backup', title: 'Backup' }],
      tasks: tasks.map((task, index) => ({
        id: `t${index}`,
        title: `Task ${index}`,
        area: 'backup',
        assignments: { platform: 'RA' },
        ...task,
      })),
      ...spec,
    },
  };
}

const assignment = fc.record(
  {
    involvement: fc.constantFrom('', 'R', 'A', 'RA', 'C', 'I', 'CI'),
    duty: fc.constantFrom('Do it.', 'Do  it. ', 'Do it well.'),
    due: fc.constantFrom('P30D', 'P90D'),
    runbook: fc.constantFrom('https://example.com/a', 'https://example.com/b'),
  },
  { requiredKeys: ['involvement'] },
);

const assignments = fc.dictionary(
  fc.constantFrom('provider', 'platform', 'consumer'),
  assignment,
);

const state = fc.constantFrom<NonNullable<Task['state']>>(
  'assigned',
  'assigned',
  'notApplicable',
  'undecided',
);

const condition = fc.constantFrom<Condition>(
  { cni: 'custom' },
  { cni: { $in: ['custom', 'none'] } },
  { $not: { tier: 'gold' } },
  { $all: [{ tier: 'silver' }, { cni: { $exists: true } }] },
);

const override = fc.record(
  {
    variant: fc.constantFrom('standard', 'self-service'),
    when: condition,
    assignments,
    state,
  },
  { requiredKeys: ['assignments'] },
);

/** Matrices with few tasks, so that two of them have many in common. */
export const someMatrix: fc.Arbitrary<ResponsibilityMatrix> = fc
  .uniqueArray(
    fc.record(
      {
        id: fc.constantFrom('a', 'b', 'c'),
        title: fc.constantFrom('Patch', 'Restore'),
        assignments,
        state,
        overrides: fc.array(override, { maxLength: 3 }),
      },
      { requiredKeys: ['id', 'title', 'assignments'] },
    ),
    { selector: task => task.id, maxLength: 3 },
  )
  .chain(tasks =>
    fc
      .constantFrom<ResponsibilityMatrix['spec']['variants']>(
        undefined,
        [{ id: 'standard' }, { id: 'self-service' }],
        [{ id: 'standard' }, { id: 'self-service', default: true }],
      )
      .map(variants => matrixOf(tasks, { variants })),
  );

/** What an entity may say of the facts of {@link someMatrix}. */
export const someAttributes = fc.record({
  spec: fc.record(
    {
      cni: fc.constantFrom('custom', 'none', 'cilium'),
      tier: fc.constantFrom('gold', 'silver', 'bronze'),
    },
    { requiredKeys: [] },
  ),
});
