import fc from 'fast-check';
import { managedPostgresYaml } from '../__fixtures__/managedPostgres';
import { parseMatrix } from '../model';
import { ResponsibilityMatrix, Scheme, Task } from '../model/types';
import { lintMatrix } from './lintMatrix';
import { LintContext } from './types';

function matrixOf(
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
        { id: 'platform', title: 'Platform', group: 'group:default/platform' },
        { id: 'consumer', title: 'Team', resolve: 'component-owner' },
      ],
      areas: [{ id: 'backup', title: 'Backup' }],
      tasks: tasks.map((task, index) => ({
        id: `t${index}`,
        title: `Task ${index}`,
        area: 'backup',
        assignments: { platform: 'RA', consumer: 'I' },
        ...task,
      })),
      ...spec,
    },
  };
}

/** What some rules find, as `R01 path`. */
function found(
  matrix: ResponsibilityMatrix,
  rules: string[],
  context: LintContext = {},
) {
  return lintMatrix(matrix, context)
    .findings.filter(({ rule }) => rules.includes(rule))
    .map(({ rule, path }) => `${rule} ${path.join('.')}`);
}

describe('lintMatrix', () => {
  it('finds nothing in the document of the design', () => {
    const { document } = parseMatrix(managedPostgresYaml);
    expect(lintMatrix(document!)).toEqual({
      findings: [],
      suppressed: [],
      notChecked: ['R08', 'R11', 'W05', 'W06', 'W15'].map(rule => ({
        rule,
        reason: expect.stringContaining('needs'),
      })),
    });
  });

  it('R01, R02 and R03 look at letters as the scheme reads them', () => {
    const tasks: Array<Partial<Task>> = [
      { assignments: { platform: 'RA', consumer: 'A' } },
      { assignments: { platform: 'R' } },
      { assignments: { platform: 'A' } },
      { assignments: {} },
      { assignments: {}, state: 'undecided' },
      { assignments: {}, state: 'notApplicable' },
    ];
    const byScheme = (scheme: Scheme) =>
      found(matrixOf(tasks, { scheme }), ['R01', 'R02', 'R03']);
    expect(byScheme('raci')).toEqual([
      'R01 spec.tasks.0.assignments',
      'R02 spec.tasks.1.assignments',
      'R02 spec.tasks.3.assignments',
      'R03 spec.tasks.2.assignments',
      'R03 spec.tasks.3.assignments',
    ]);
    expect(byScheme('raci-implied-r')).toEqual([
      'R01 spec.tasks.0.assignments',
      'R02 spec.tasks.1.assignments',
      'R02 spec.tasks.3.assignments',
      'R03 spec.tasks.3.assignments',
    ]);
    expect(byScheme('rci')).toEqual([
      'R01 spec.tasks.0.assignments',
      'R03 spec.tasks.2.assignments',
      'R03 spec.tasks.3.assignments',
    ]);
    expect(byScheme('owner')).toEqual([]);
  });

  it('R01 to R03 look at the default variant, without conditions', () => {
    expect(
      found(
        matrixOf(
          [
            {
              overrides: [
                { variant: 'a', assignments: { platform: '' } },
                { variant: 'b', assignments: { consumer: 'A' } },
                { when: { cni: 'x' }, assignments: { platform: '' } },
              ],
            },
          ],
          {
            variants: [{ id: 'b' }, { id: 'a', default: true }],
            facts: [{ id: 'cni', path: 'spec.cni' }],
          },
        ),
        ['R01', 'R02', 'R03'],
      ),
    ).toEqual(['R02 spec.tasks.0.assignments', 'R03 spec.tasks.0.assignments']);
  });

  it('R04 names what is not declared and what was probably meant', () => {
    const { findings } = lintMatrix(
      matrixOf([
        {
          area: 'backups',
          activity: 'change',
          assignments: { platfrom: 'RA', consumer: 'S' },
          overrides: [
            {
              variant: 'gold',
              when: { $any: [{ cni: 'x' }, { tier: { $in: [1] } }] },
              assignments: { consumer: 'done by us' },
            },
          ],
        },
      ]),
    );
    expect(
      findings
        .filter(finding => finding.rule === 'R04')
        .map(({ path, message }) => `${path.slice(3).join('.')}: ${message}`),
    ).toEqual([
      'area: "backups" is not a declared area; did you mean "backup"?',
      'activity: "change" is not a declared activity; the document declares none.',
      'assignments.platfrom: "platfrom" is not a declared party; did you mean "platform"?',
      'assignments.consumer: "S" is not a set of letters of the scheme raci; it knows R, A, C, I.',
      'overrides.0.variant: "gold" is not a declared variant; the document declares none.',
      'overrides.0.when: "cni" is not a declared fact; the document declares none.',
      'overrides.0.when: "tier" is not a declared fact; the document declares none.',
      'overrides.0.assignments.consumer: "done by us" is not a set of letters of the scheme raci; it knows R, A, C, I.',
    ]);
  });

  it('R05 reports a row that is there twice once', () => {
    expect(
      found(
        matrixOf([
          { id: 'a', title: 'Patch' },
          { id: 'b', title: ' patch ' },
          { id: 'a', title: 'Patch' },
          { id: 'a', title: 'Other' },
          { id: 'c', title: 'Other', activity: undefined },
        ]),
        ['R05'],
      ),
    ).toEqual([
      'R05 spec.tasks.1.title',
      'R05 spec.tasks.2.id',
      'R05 spec.tasks.3.id',
      'R05 spec.tasks.4.title',
    ]);
  });

  it('R08 asks who sits in a seat; of another’s table it only warns', () => {
    const parties = [
      { id: 'platform', title: 'Platform' },
      { id: 'provider', title: 'Cloud', external: true },
      { id: 'consumer', title: 'Team', group: 'group:default/gone' },
    ];
    const own = matrixOf([{}], { parties });
    expect(
      found(own, ['R08'], { entityExists: ref => !ref.endsWith('gone') }),
    ).toEqual(['R08 spec.parties.0', 'R08 spec.parties.2.group']);
    const published = matrixOf([{}], { parties, source: 'published' });
    expect(lintMatrix(published).findings).toMatchObject([
      { rule: 'R08', severity: 'warning' },
    ]);
    expect(found(own, ['R08'], { fromTable: true })).toEqual([]);
  });

  it('never throws', () => {
    const id = fc.constantFrom(
      'a',
      'b',
      'platform',
      '__proto__',
      'constructor',
    );
    const assignments = fc.dictionary(
      id,
      fc.oneof(
        fc.string(),
        fc.record({ involvement: fc.string(), marks: fc.array(id) }),
      ),
    );
    const tasks = fc.array(
      fc.record(
        {
          id,
          title: fc.string(),
          area: id,
          activity: id,
          assignments,
          overrides: fc.array(
            fc.record(
              {
                variant: id,
                when: fc.dictionary(
                  fc.constantFrom('a', '$any', '$not', '$all', '$in'),
                  fc.jsonValue({ maxDepth: 2 }),
                ),
                assignments,
              },
              { requiredKeys: ['assignments'] },
            ),
          ),
        },
        { requiredKeys: ['assignments'] },
      ),
    );
    const scheme = fc.constantFrom<Scheme>('raci', 'rasci', 'rci', 'owner');
    fc.assert(
      fc.property(tasks, scheme, (someTasks, someScheme) => {
        const matrix = matrixOf(someTasks as Array<Partial<Task>>, {
          scheme: someScheme,
          variants: [{ id: 'a' }, { id: 'b' }],
          facts: [{ id: 'a', path: 'spec.a' }],
        });
        expect(
          lintMatrix(matrix, {
            matrices: [matrix],
            published: [matrix],
            usedWith: [matrix.spec.service],
            standsOn: [matrix.spec.service],
            date: new Date('2026-06-01T00:00:00Z'),
            noticePeriod: 'P14D',
          }).findings,
        ).toBeInstanceOf(Array);
      }),
    );
  });
});
