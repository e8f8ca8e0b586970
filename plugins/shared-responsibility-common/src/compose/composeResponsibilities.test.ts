import { ConsumedService } from '@plinth/backstage-plugin-platform-services-common';
import fc from 'fast-check';
import { managedPostgresYaml } from '../__fixtures__/managedPostgres';
import { parseMatrix } from '../model';
import { ResponsibilityMatrix } from '../model/types';
import { composeResponsibilities } from './composeResponsibilities';
import { countTasks } from './countTasks';
import { ComposeInput, MatrixRevision } from './types';

const shop = 'component:default/shop';
const shopDb = 'resource:default/shop-db';
const postgresRef = 'platformservice:default/managed-postgres';
const logsRef = 'platformservice:default/logs';
const bareRef = 'platformservice:default/bare';

const postgres = parseMatrix(managedPostgresYaml).document!;
const logs = matrixOf({
  name: 'logs',
  scheme: 'owner',
  parties: [
    { id: 'consumer', title: 'Team', resolve: 'component-owner' },
    { id: 'platform', title: 'Observability', group: 'group:default/o11y' },
  ],
  areas: [
    { id: 'ship', title: 'Shipping' },
    { id: 'backup', title: 'Backup and restore' },
  ],
  tasks: [
    {
      id: 'ship',
      title: 'Ship logs',
      area: 'ship',
      assignments: { platform: 'R', consumer: 'R' },
    },
    {
      id: 'restore',
      title: 'Restore logs',
      area: 'backup',
      canonical: 'backup.restore-test',
      assignments: { platform: 'RA' },
    },
  ],
});

function matrixOf({
  name,
  ...spec
}: Omit<ResponsibilityMatrix['spec'], 'service'> & {
  name: string;
}): ResponsibilityMatrix {
  return {
    apiVersion: 'plinth/v1alpha1',
    kind: 'ResponsibilityMatrix',
    metadata: { name },
    spec: { service: `platformservice:default/${name}`, ...spec },
  };
}

function revision(
  number: number,
  matrix: ResponsibilityMatrix,
  effectiveFrom: string,
  publishedAt = '2026-01-01T00:00:00Z',
): MatrixRevision {
  return {
    number,
    matrix,
    message: `Revision ${number}`,
    publishedAt,
    effectiveFrom,
  };
}

function use(
  serviceRef: string,
  more: Partial<ConsumedService> = {},
): ConsumedService {
  const declaredBy = more.declaredBy ?? shop;
  return {
    serviceRef,
    declaredBy,
    declaredByOwner: 'group:default/payments',
    own: true,
    reasons: [
      declaredBy === shop ? [shop, serviceRef] : [shop, declaredBy, serviceRef],
    ],
    ...more,
  };
}

function input(more: Partial<ComposeInput> = {}): ComposeInput {
  return {
    entityRef: shop,
    ownerRef: 'group:default/payments',
    asOf: new Date('2026-06-01T00:00:00Z'),
    consumption: [use(postgresRef), use(logsRef), use(bareRef)],
    attributes: { [shop]: {} },
    matrices: {
      [postgresRef]: [revision(1, postgres, '2026-02-01T00:00:00Z')],
      [logsRef]: [revision(1, logs, '2026-02-01T00:00:00Z')],
    },
    ...more,
  };
}

describe('composeResponsibilities', () => {
  it('puts the rows of all services together', () => {
    const result = composeResponsibilities(input());
    expect(
      result.rows.map(
        row => `${row.area.title} | ${row.serviceRef} | ${row.taskId}`,
      ),
    ).toEqual([
      `Backup and restore | ${logsRef} | restore`,
      `Backup and restore | ${postgresRef} | restore-test`,
      `Backup and restore | ${postgresRef} | take-backups`,
      `Network | ${postgresRef} | open-firewall`,
      `Shipping | ${logsRef} | ship`,
    ]);
    expect(result.rows[1]).toMatchObject({
      id: `${postgresRef}~standard~restore-test~${shop}`,
      variant: 'standard',
      environments: [],
      declaredBy: shop,
      answeredBy: 'group:default/payments',
      own: true,
      reasons: [[shop, postgresRef]],
      undetermined: { missingFacts: ['cni'] },
    });
    expect(result.withoutMatrix).toEqual([
      { serviceRef: bareRef, reasons: [[shop, bareRef]] },
    ]);
    expect(
      result.matrices.map(matrix => matrix.parties.map(party => party.id)),
    ).toEqual([
      ['platform', 'consumer'],
      ['provider', 'platform', 'consumer'],
    ]);
    expect(result.layers).toEqual([
      {
        party: 'consumer',
        title: 'Product team',
        holders: ['Team', 'Product team'],
        accountable: 1,
        involved: 2,
      },
      {
        party: 'platform',
        title: 'Platform',
        holders: ['Observability', 'Data platform'],
        accountable: 2,
        involved: 4,
      },
      {
        party: 'provider',
        title: 'Cloud provider',
        holders: ['Amazon Web Services'],
        accountable: 0,
        involved: 1,
      },
      {
        party: 'joint',
        title: 'Owned jointly',
        holders: [],
        accountable: 1,
        involved: 0,
      },
      {
        party: 'nobody',
        title: 'Nobody yet',
        holders: [],
        accountable: 1,
        involved: 0,
      },
    ]);
    expect(countTasks({ rows: result.rows })).toEqual({
      total: 5,
      platformDoes: 2,
      consumerKeeps: 2,
      open: 1,
    });
  });

  it('applies an exception to its own entity, and keeps it apart', () => {
    const { rows } = composeResponsibilities(
      input({
        consumption: [
          use(postgresRef),
          use(postgresRef, { declaredBy: shopDb }),
        ],
        exceptions: [
          {
            id: 'e1',
            entityRef: shopDb,
            serviceRef: postgresRef,
            taskId: 'take-backups',
            assignments: { platform: 'C', consumer: 'RA' },
            reason: 'A store of their own.',
            approvedBy: 'user:default/data-platform-ppo',
            expiresAt: '2026-07-01T00:00:00Z',
          },
        ],
      }),
    );
    expect(
      rows
        .filter(row => row.taskId === 'take-backups')
        .map(row => [
          row.declaredBy,
          row.assignments.platform.involvement,
          row.path.at(-1)?.kind,
        ]),
    ).toEqual([
      [shop, 'RA', 'default'],
      [shopDb, 'C', 'exception'],
    ]);
  });

  it('finds two accountable people for one task in one scope', () => {
    expect(composeResponsibilities(input()).conflicts).toEqual([
      {
        canonical: 'backup.restore-test',
        rows: [
          `${logsRef}~default~restore~${shop}`,
          `${postgresRef}~standard~restore-test~${shop}`,
        ],
      },
    ]);
    const apart = input({
      consumption: [
        use(postgresRef, { environment: 'production' }),
        use(logsRef, { environment: 'test' }),
      ],
    });
    expect(composeResponsibilities(apart).conflicts).toEqual([]);
    const elsewhere = input({
      consumption: [use(postgresRef), use(logsRef, { declaredBy: shopDb })],
    });
    expect(composeResponsibilities(elsewhere).conflicts).toEqual([]);
  });

  it('shows equal rows of several environments once, others apart', () => {
    const { rows } = composeResponsibilities(
      input({
        consumption: [
          use(postgresRef, {
            environment: 'production',
            variant: 'self-service',
          }),
          use(postgresRef, { environment: 'test', offering: 'standard' }),
          use(postgresRef, { environment: 'development', offering: 'none' }),
        ],
      }),
    );
    expect(
      rows.map(row => `${row.taskId} ${row.variant} ${row.environments}`),
    ).toEqual([
      'restore-test self-service production',
      'restore-test standard development,test',
      'take-backups standard development,production,test',
      'open-firewall standard development,production,test',
    ]);
  });

  it('says when a variant is asked for that the matrix does not have', () => {
    const wanted = (variant: string) =>
      composeResponsibilities(
        input({ consumption: [use(postgresRef, { variant })] }),
      ).rows.map(row => [row.variant, row.unknownVariant]);
    expect(wanted('nope')).toEqual(Array(3).fill(['standard', 'nope']));
    expect(wanted('self-service')).toEqual(
      Array(3).fill(['self-service', undefined]),
    );
  });

  it('keeps what another team answers apart and outside the counts', () => {
    const result = composeResponsibilities(
      input({
        consumption: [
          use(postgresRef, {
            declaredBy: shopDb,
            declaredByOwner: 'group:default/data',
            own: false,
          }),
        ],
        attributes: {
          [shopDb]: {
            metadata: { annotations: { 'plinth.dev/cni': 'custom' } },
          },
        },
      }),
    );
    expect(result.rows[0]).toMatchObject({
      own: false,
      answeredBy: 'group:default/data',
      assignments: { consumer: { involvement: 'RA' } },
      reasons: [[shop, shopDb, postgresRef]],
    });
    expect(result.layers.every(layer => layer.accountable === 0)).toBe(true);
  });

  it('takes the revision in force and announces those that follow', () => {
    const without = (taskId: string): ResponsibilityMatrix => ({
      ...logs,
      spec: {
        ...logs.spec,
        tasks: logs.spec.tasks.filter(task => task.id !== taskId),
      },
    });
    const changed: ResponsibilityMatrix = {
      ...logs,
      spec: {
        ...logs.spec,
        tasks: [
          { ...logs.spec.tasks[0], assignments: { consumer: 'RA' } },
          logs.spec.tasks[1],
        ],
      },
    };
    const revisions = [
      revision(1, without('ship'), '2026-01-01T00:00:00Z'),
      revision(2, logs, '2026-05-01T00:00:00Z'),
      revision(3, without('restore'), '2026-09-01T00:00:00Z'),
      revision(4, changed, '2026-08-01T00:00:00Z'),
      revision(5, without('ship'), '2026-10-01T00:00:00Z'),
      revision(
        6,
        without('ship'),
        '2026-01-01T00:00:00Z',
        '2026-06-02T00:00:00Z',
      ),
    ];
    const composed = (asOf: string) =>
      composeResponsibilities(
        input({
          asOf: new Date(asOf),
          consumption: [use(logsRef)],
          matrices: { [logsRef]: [...revisions].reverse() },
        }),
      );

    const result = composed('2026-06-01T00:00:00Z');
    expect(result.matrices[0].revision).toBe(2);
    expect(
      result.announced.map(coming => ({
        revision: coming.revision,
        rows: coming.rows.map(row => row.taskId),
        removed: coming.removed,
      })),
    ).toEqual([
      { revision: 4, rows: ['ship'], removed: [] },
      {
        revision: 5,
        rows: [],
        removed: [`${logsRef}~default~ship~${shop}`],
      },
    ]);
    expect(composed('2026-03-01T00:00:00Z').matrices[0].revision).toBe(1);
    expect(composed('2026-08-01T00:00:00Z').matrices[0].revision).toBe(6);
    const onlyAnnounced = composeResponsibilities(
      input({
        consumption: [use(logsRef)],
        matrices: { [logsRef]: [revision(1, logs, '2026-09-01T00:00:00Z')] },
      }),
    );
    expect(onlyAnnounced.withoutMatrix).toEqual([]);
    expect(onlyAnnounced.announced).toMatchObject([
      { serviceRef: logsRef, effectiveFrom: '2026-09-01T00:00:00Z' },
    ]);
    expect(composed('2025-08-01T00:00:00Z')).toMatchObject({
      matrices: [],
      announced: [],
      withoutMatrix: [{ serviceRef: logsRef }],
    });
  });

  it('does not depend on the order of what is handed in', () => {
    const uses = fc.array(
      fc.record({
        serviceRef: fc.constantFrom(postgresRef, logsRef, bareRef),
        declaredBy: fc.constantFrom(shop, shopDb),
        environment: fc.constantFrom(undefined, 'production', 'test'),
        variant: fc.constantFrom(undefined, 'self-service'),
        own: fc.boolean(),
      }),
      { maxLength: 8 },
    );
    const shuffledUses = uses.chain(items =>
      fc.tuple(
        fc.constant(items),
        fc.shuffledSubarray(items, {
          minLength: items.length,
          maxLength: items.length,
        }),
      ),
    );
    fc.assert(
      fc.property(shuffledUses, ([items, shuffled]) => {
        const compose = (some: typeof items, turned: boolean) =>
          composeResponsibilities(
            input({
              consumption: some.map(({ serviceRef, ...more }) =>
                use(serviceRef, more),
              ),
              matrices: Object.fromEntries(
                turned
                  ? Object.entries(input().matrices).reverse()
                  : Object.entries(input().matrices),
              ),
            }),
          );
        const composed = compose(items, false);
        expect(compose(shuffled, true)).toEqual(composed);
        // Each of the entity's own rows counts in one layer
        expect(
          composed.layers.reduce((sum, layer) => sum + layer.accountable, 0),
        ).toBe(
          composed.rows.filter(row => row.own && row.state !== 'notApplicable')
            .length,
        );
      }),
    );
  });
});
