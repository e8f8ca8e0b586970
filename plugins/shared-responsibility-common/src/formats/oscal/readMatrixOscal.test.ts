import fc from 'fast-check';
import { managedPostgresYaml } from '../../__fixtures__/managedPostgres';
import { toAssignment } from '../../model/involvement';
import { parseMatrix } from '../../model/parseMatrix';
import { ResponsibilityMatrix } from '../../model/types';
import { readMatrixOscal } from './readMatrixOscal';
import { writeMatrixOscal } from './writeMatrixOscal';

const matrix = parseMatrix(
  managedPostgresYaml
    .replace('title: Backup and restore', 'title: Backup')
    .replace(
      'assignments: {platform: A/R}',
      `assignments: {platform: A/R}
      controls: ['nist-800-53-r5:cp-9', 'iso-27001:a.8.13']`,
    ),
).document as ResponsibilityMatrix;

describe('readMatrixOscal', () => {
  it('gives back what a plan carries of a matrix', () => {
    const text = JSON.stringify(writeMatrixOscal({ matrix }).plan);
    const { matrix: back, findings } = readMatrixOscal({
      text,
      name: 'managed-postgres',
    });
    expect(findings).toEqual([]);
    const { parties, areas, tasks, scheme, service } = matrix.spec;
    expect(back).toMatchObject({
      metadata: matrix.metadata,
      spec: {
        scheme,
        service,
        areas,
        parties: parties.map(({ contact, ...party }) => party),
      },
    });
    expect(back?.spec.tasks).toEqual(
      tasks.map(({ overrides, ...task }) => ({
        ...task,
        assignments: Object.fromEntries(
          Object.entries(task.assignments).map(([party, assignment]) => {
            const { runbook, marks, ...carried } = toAssignment(assignment);
            return [party, carried];
          }),
        ),
      })),
    );
  });

  it('reads other plans as owners: provided, asked, and shared', () => {
    const part = {
      export: {
        provided: [
          { uuid: 'p1', description: 'Rooms are \\*locked\\*.' },
          { uuid: 'p2', description: 'Disks are encrypted.' },
        ],
        responsibilities: [
          { uuid: 'r1', description: 'Keys are kept.', 'provided-uuid': 'p2' },
          { uuid: 'r2', description: 'Accounts are reviewed.' },
        ],
      },
    };
    const { matrix: read, findings } = readMatrixOscal({
      text: JSON.stringify({
        'system-security-plan': {
          'system-characteristics': { 'system-name': 'Cloud' },
          'control-implementation': {
            'implemented-requirements': [
              {
                'control-id': 'pe-3',
                statements: [{ 'by-components': [part] }],
              },
            ],
          },
        },
      }),
    });
    expect(findings).toEqual([]);
    expect(read).toMatchObject({
      metadata: { title: 'Cloud' },
      spec: {
        scheme: 'owner',
        source: 'published',
        areas: [{ title: 'pe-3' }],
      },
    });
    expect(
      read?.spec.tasks.map(({ title, assignments }) => [
        title,
        Object.entries(assignments).map(([party, assignment]) => [
          party,
          typeof assignment === 'string' ? assignment : assignment.involvement,
        ]),
      ]),
    ).toEqual([
      ['Rooms are *locked*.', [['platform', 'RA']]],
      [
        'Disks are encrypted.',
        [
          ['platform', 'R'],
          ['consumer', 'R'],
        ],
      ],
      ['Accounts are reviewed.', [['consumer', 'RA']]],
    ]);
  });

  it('says what is no plan, and never throws', () => {
    for (const text of ['', '{', '[]', '{"catalog": {}}']) {
      expect(readMatrixOscal({ text })).toMatchObject({
        findings: [{ severity: 'error' }],
      });
    }
    expect(
      readMatrixOscal({ text: '{"system-security-plan": {}}' }).findings[0]
        .message,
    ).toContain('exports nothing');
    const requirement = fc.record({
      'control-id': fc.jsonValue(),
      'by-components': fc.array(
        fc.record({
          export: fc.record({
            provided: fc.array(fc.jsonValue({ maxDepth: 1 })),
            responsibilities: fc.jsonValue(),
          }),
          props: fc.jsonValue(),
        }),
      ),
    });
    fc.assert(
      fc.property(fc.array(requirement), requirements => {
        const { matrix: read, findings } = readMatrixOscal({
          text: JSON.stringify({
            'system-security-plan': {
              'control-implementation': {
                'implemented-requirements': requirements,
              },
            },
          }),
        });
        expect(read !== undefined || findings.length > 0).toBe(true);
      }),
    );
  });
});
