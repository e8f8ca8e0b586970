import { managedPostgresYaml } from '../__fixtures__/managedPostgres';
import { parseMatrix } from '../model';
import { ResponsibilityMatrix } from '../model/types';
import { effectiveRows } from './effectiveRows';
import { ResponsibilityException } from './types';

const postgres = parseMatrix(managedPostgresYaml).document!;

function letters(
  row: { assignments: Record<string, { involvement: string }> } | undefined,
) {
  return Object.entries(row?.assignments ?? {})
    .map(([party, { involvement }]) => `${party}:${involvement}`)
    .join(' ');
}

function withTask(
  task: Partial<ResponsibilityMatrix['spec']['tasks'][number]>,
  facts: ResponsibilityMatrix['spec']['facts'],
): ResponsibilityMatrix {
  return {
    ...postgres,
    spec: {
      ...postgres.spec,
      facts,
      tasks: [{ ...postgres.spec.tasks[1], ...task }],
    },
  };
}

describe('effectiveRows', () => {
  it('goes from the default over the variant to the condition', () => {
    const attributes = {
      metadata: { annotations: { 'plinth.dev/cni': 'Custom' } },
    };
    const [row, , undecided] = effectiveRows(postgres, {
      variant: 'self-service',
      attributes,
    });
    expect(letters(row)).toBe('provider:I consumer:RA');
    expect(row.path).toEqual([
      { kind: 'default', changed: ['provider', 'platform', 'consumer'] },
      {
        kind: 'variant',
        label: 'self-service',
        changed: ['platform', 'consumer'],
      },
      {
        kind: 'condition',
        label: 'cni is custom',
        note: 'Own network plugin.',
        changed: ['platform'],
      },
    ]);
    expect(row.area.title).toBe('Backup and restore');
    expect(row.assignments.consumer).toEqual({ involvement: 'RA' });
    expect(undecided).toMatchObject({
      state: 'undecided',
      reason: 'The network team decides.',
    });
  });

  it('gives both outcomes for a fact that is unknown', () => {
    for (const attributes of [undefined, {}, { metadata: {} }]) {
      const [row, other] = effectiveRows(postgres, { attributes });
      expect(letters(row)).toBe('provider:I platform:R consumer:A');
      expect(row.footnotes).toEqual({
        1: 'With an own network plugin the duty moves to the customer.',
      });
      expect(row.undetermined?.missingFacts).toEqual(['cni']);
      expect(
        row.undetermined?.outcomes.map(
          outcome => `${outcome.condition}: ${letters(outcome)}`,
        ),
      ).toEqual([
        'cni is custom: provider:I consumer:RA',
        'otherwise: provider:I platform:R consumer:A',
      ]);
      expect(other.undetermined).toBeUndefined();
    }
  });

  it('knows a fact with a default, but not without an entity', () => {
    const matrix = withTask(
      {
        overrides: [
          { when: { cni: 'custom' }, assignments: { consumer: 'I' } },
        ],
      },
      [{ id: 'cni', path: 'spec.cni', default: 'managed' }],
    );
    expect(
      effectiveRows(matrix, { attributes: {} })[0].undetermined,
    ).toBeUndefined();
    expect(effectiveRows(matrix)[0].undetermined?.missingFacts).toEqual([
      'cni',
    ]);
  });

  it('leaves out combinations that cannot be, and what makes no difference', () => {
    const facts = [
      { id: 'tier', path: 'spec.tier' },
      { id: 'zone', path: 'spec.zone' },
    ];
    const exclusive = withTask(
      {
        overrides: [
          { when: { tier: 'gold' }, assignments: { consumer: 'C' } },
          { when: { $not: { tier: 'gold' } }, assignments: { consumer: 'I' } },
        ],
      },
      facts,
    );
    expect(
      effectiveRows(exclusive)[0].undetermined?.outcomes.map(
        outcome => `${outcome.condition}: ${letters(outcome)}`,
      ),
    ).toEqual([
      'tier is gold: platform:RA consumer:C',
      'not (tier is gold): platform:RA consumer:I',
    ]);

    const same = withTask(
      {
        overrides: [
          { when: { tier: 'gold' }, assignments: { platform: 'RA' } },
        ],
      },
      facts,
    );
    expect(effectiveRows(same)[0].undetermined).toBeUndefined();

    const decided = withTask(
      {
        overrides: [
          {
            when: { $any: [{ tier: 'gold' }, { zone: { $in: ['a', 'b'] } }] },
            assignments: { consumer: 'C' },
          },
        ],
      },
      facts,
    );
    const [row] = effectiveRows(decided, {
      attributes: { spec: { tier: 'gold' } },
    });
    expect(row.undetermined).toBeUndefined();
    expect(letters(row)).toBe('platform:RA consumer:C');
    expect(row.path[1].label).toBe('(tier is gold or zone is one of a, b)');
  });

  it('changes the state of a task where an override says so', () => {
    const matrix = withTask(
      {
        overrides: [
          {
            variant: 'self-service',
            assignments: { platform: '' },
            state: 'undecided',
            reason: 'Marked "TBD".',
          },
        ],
      },
      [],
    );
    expect(effectiveRows(matrix, { variant: 'self-service' })[0]).toMatchObject(
      { state: 'undecided', reason: 'Marked "TBD".', assignments: {} },
    );
    expect(effectiveRows(matrix, { variant: 'unheard-of' })[0].state).toBe(
      'assigned',
    );
  });

  it('puts an exception last, for as long as it holds', () => {
    const exception: ResponsibilityException = {
      id: 'e1',
      entityRef: 'component:default/shop',
      serviceRef: 'platformservice:default/managed-postgres',
      taskId: 'restore-test',
      assignments: { platform: 'RA', consumer: 'I' },
      reason: 'They move in spring.',
      approvedBy: 'user:default/data-platform-ppo',
      startsAt: '2026-06-01T00:00:00Z',
      expiresAt: '2026-09-01T00:00:00Z',
    };
    const rowAt = (now: string | undefined, more: object = {}) =>
      effectiveRows(postgres, {
        exceptions: [{ ...exception, ...more }],
        ...(now && { now: new Date(now) }),
      })[0];

    const row = rowAt('2026-06-01T00:00:00Z');
    expect(letters(row)).toBe('provider:I platform:RA consumer:I');
    expect(row.path.at(-1)).toEqual({
      kind: 'exception',
      note: 'They move in spring.',
      changed: ['platform', 'consumer'],
      exception: {
        id: 'e1',
        approvedBy: 'user:default/data-platform-ppo',
        expiresAt: '2026-09-01T00:00:00Z',
      },
    });
    expect(row.undetermined).toBeUndefined();

    const part = rowAt('2026-06-01T00:00:00Z', {
      assignments: { provider: 'C' },
    });
    expect(part.undetermined?.outcomes.map(letters)).toEqual([
      'provider:C consumer:RA',
      'provider:C platform:R consumer:A',
    ]);

    const without = 'provider:I platform:R consumer:A';
    expect(letters(rowAt('2026-09-01T00:00:00Z'))).toBe(without);
    expect(letters(rowAt('2026-05-31T23:59:59Z'))).toBe(without);
    expect(letters(rowAt(undefined))).toBe(without);
    expect(
      letters(rowAt('2026-06-01T00:00:00Z', { expiresAt: 'some day' })),
    ).toBe(without);
    expect(
      letters(
        rowAt('2026-06-01T00:00:00Z', {
          serviceRef: 'platformservice:default/logs',
        }),
      ),
    ).toBe(without);
  });
});
