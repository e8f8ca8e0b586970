import * as fc from 'fast-check';
import { managedPostgresYaml } from '../../__fixtures__/managedPostgres';
import { parseMatrix } from '../../model/parseMatrix';
import { ResponsibilityMatrix } from '../../model/types';
import { writeMatrixTable } from '../csv';
import { writeMatrixYaml } from '../yaml';
import { planImport } from './planImport';

const current = parseMatrix(managedPostgresYaml)
  .document as ResponsibilityMatrix;
const asTable = writeMatrixTable({ matrix: current }).text;

function changesOf(plan: ReturnType<typeof planImport>) {
  return (plan.changes ?? []).flatMap(({ party, changes }) =>
    changes.map(
      ({ taskId, meanings }) => `${party.id} ${taskId}: ${meanings.join(' ')}`,
    ),
  );
}

describe('planImport', () => {
  it('shows how a table was understood, what it becomes, and what was not understood', () => {
    const plan = planImport({
      text: 'task,Customer,MSP,Notes\nPatch,I,"A, R",\nTest,perhaps,R,now and then\n',
      format: 'csv',
    });
    expect(plan.mapping).toMatchObject({
      layout: 'raci',
      scheme: 'raci',
      fields: { task: 'task', notes: 'Notes' },
      parties: { Customer: 'consumer', MSP: 'platform' },
      guessed: expect.arrayContaining([
        'Column "Customer" is taken as the party consumer.',
      ]),
    });
    expect(plan.document?.spec.tasks).toMatchObject([
      { title: 'Patch' },
      { title: 'Test', state: 'undecided' },
    ]);
    expect(plan.notUnderstood).toMatchObject([
      {
        line: 3,
        column: 2,
        message: expect.stringContaining('"perhaps"'),
      },
    ]);
    expect(plan.changes).toBeUndefined();
  });

  it('names the columns of a table in which nothing is understood, and reads it with a mapping', () => {
    const text =
      'Thema;Was;Betrieb;Kunde\nSicherung;Sichern;täglich;\nNetz;Testen;;bei Bedarf\n';
    const plan = planImport({ text, format: 'csv' });
    expect(plan.document).toBeUndefined();
    expect(plan.headings).toEqual(['Thema', 'Was', 'Betrieb', 'Kunde']);
    const read = planImport({
      text,
      format: 'csv',
      mapping: {
        layout: 'raci',
        fields: { area: 'Thema', task: 'Was' },
        parties: { Betrieb: 'platform', Kunde: 'consumer' },
      },
    });
    expect(read.mapping?.parties).toEqual({
      Betrieb: 'platform',
      Kunde: 'consumer',
    });
    expect(read.document?.spec.tasks).toHaveLength(2);
  });

  it('reads JSON as JSON, and refuses what cannot be a document', () => {
    const matrix = structuredClone(current);
    const [task] = matrix.spec.tasks;
    matrix.spec.tasks = Array.from({ length: 500 }, (_, index) => ({
      ...task,
      id: `task-${index}`,
      title: `Task ${index}`,
    }));
    const plan = planImport({
      text: JSON.stringify(matrix, undefined, 2),
      format: 'json',
      current,
    });
    expect(plan.notUnderstood).toEqual([]);
    expect(plan.document).toEqual(matrix);
    expect(plan.changes).toBeDefined();
    for (const [text, message] of [
      ['{"kind": ', 'The text is not JSON'],
      ['[]', 'must be a group of fields'],
      ['{"spec": {"__proto__": {}}}', '"__proto__" is not allowed'],
      ['{"kind": "Other"}', 'kind must be "ResponsibilityMatrix"'],
    ]) {
      const refused = planImport({ text, format: 'json' });
      expect(refused).not.toHaveProperty('document');
      expect(refused.notUnderstood[0].message).toContain(message);
    }
  });

  it('takes a mapping instead of a guess', () => {
    const plan = planImport({
      text: 'task,Team A,Team B\nPatch,I,RA\n',
      format: 'csv',
      mapping: { parties: { 'Team A': 'consumer', 'Team B': 'platform' } },
    });
    expect(plan.document?.spec.parties.map(({ id }) => id)).toEqual([
      'consumer',
      'platform',
    ]);
    expect(plan.mapping?.guessed.join(' ')).not.toContain('Team');
  });

  it('changes nothing when the same table comes back', () => {
    const plan = planImport({ text: asTable, format: 'csv', current });
    expect(plan.notUnderstood).toEqual([]);
    expect(changesOf(plan)).toEqual([]);
    const { effectiveFrom, change, ...spec } = current.spec;
    expect(plan.document).toEqual({ ...current, spec });
    expect(plan.kept).toEqual([
      'Kept from the current matrix: who sits in the parties’ seats.',
      'Kept from the current matrix: duties in words.',
      'Kept from the current matrix: runbooks.',
      'Kept from the current matrix: due times.',
      'Kept from the current matrix: conditions on facts.',
      'Kept from the current matrix: canonical tasks.',
      'Kept from the current matrix: whether shared tasks depend on each other.',
    ]);
  });

  it('says what a changed table will change for each party', () => {
    const changed = asTable
      .replace('Take backups,standard,,RA,', 'Take backups,standard,,C,RA')
      .concat('Backup and restore,Count backups,standard,,RA,I\n');
    const plan = planImport({ text: changed, format: 'csv', current });
    expect(changesOf(plan)).toEqual([
      'platform take-backups: shifted-from',
      'platform count-backups: added',
      'consumer take-backups: shifted-to',
      'consumer count-backups: added',
    ]);
    expect(plan.document?.spec.tasks[0]).toMatchObject({
      id: 'restore-test',
      canonical: 'backup.restore-test',
    });
  });

  it('knows the default variant of the current matrix wherever it stands', () => {
    const lines = asTable.split('\n');
    const plan = planImport({
      text: [lines[0], lines[2], lines[1], ...lines.slice(3)].join('\n'),
      format: 'csv',
      current,
    });
    expect(changesOf(plan)).toEqual([]);
  });

  it('never gives the id of one task to another', () => {
    const plan = planImport({
      text: 'area,task,Data platform,Product team\nNetwork,Take backups,RA,I\n',
      format: 'csv',
      current: {
        ...current,
        spec: {
          ...current.spec,
          tasks: [
            {
              id: 'network',
              title: 'Take backups',
              area: 'network',
              assignments: {},
            },
            {
              id: 'take-backups',
              title: 'Something else',
              area: 'backup',
              assignments: {},
            },
          ],
        },
      },
    });
    expect(plan.document?.spec.tasks.map(({ id }) => id)).toEqual(['network']);
  });

  it('reads YAML and JSON as they stand, with findings in their place', () => {
    for (const [format, text] of [
      ['yaml', writeMatrixYaml(current)],
      ['json', JSON.stringify(current)],
    ] as const) {
      const plan = planImport({ text, format, current });
      expect(plan.document).toEqual(current);
      expect(changesOf(plan)).toEqual([]);
    }
    const broken = planImport({
      text: managedPostgresYaml.replace('scheme: raci', 'scheme: rasi'),
      format: 'yaml',
    });
    expect(broken.document).toBeUndefined();
    expect(broken.notUnderstood).toMatchObject([{ line: 6, rule: 'schema' }]);
    const wrong = planImport({
      text: managedPostgresYaml.replace('A/R', 'A'),
      format: 'yaml',
    });
    expect(wrong.findings).toMatchObject([
      { rule: 'R03', line: expect.any(Number) },
    ]);
  });

  it('changes nothing for any matrix that went out as a table and comes back', () => {
    const letters = fc
      .subarray(['R', 'A', 'C', 'I'])
      .map(some => some.join(''));
    const assignment = fc.record(
      {
        involvement: letters.filter(some => some !== ''),
        duty: fc.constantFrom('=1+1', 'Watch it.', 'a | b'),
        due: fc.constant('P90D'),
      },
      { requiredKeys: ['involvement'] },
    );
    const assignments = fc.dictionary(
      fc.constantFrom('provider', 'platform', 'consumer'),
      assignment,
    );
    const task = fc.record(
      {
        title: fc.stringMatching(/^[=+@-]?[A-Za-z0-9,;"' ]{1,12}[a-z]$/),
        area: fc.constantFrom('backup', 'network'),
        canonical: fc.constant('backup.any'),
        assignments,
        overrides: fc
          .tuple(assignments, assignments)
          .map(([byVariant, byFact]) => [
            { variant: 'self-service', assignments: byVariant },
            { when: { cni: 'custom' }, assignments: byFact },
          ]),
      },
      { requiredKeys: ['title', 'area', 'assignments'] },
    );
    fc.assert(
      fc.property(fc.array(task, { minLength: 1, maxLength: 8 }), tasks => {
        const matrix: ResponsibilityMatrix = {
          ...current,
          spec: {
            ...current.spec,
            tasks: tasks.map((each, index) => ({
              ...each,
              id: `t${index}`,
              title: `${each.title.trim()} ${index}`,
            })),
          },
        };
        const plan = planImport({
          text: writeMatrixTable({ matrix }).text,
          format: 'csv',
          current: matrix,
        });
        expect(plan.notUnderstood).toEqual([]);
        // An override that changes nothing is not in a table.
        expect(
          changesOf(plan).filter(change => !change.endsWith(': editorial')),
        ).toEqual([]);
      }),
    );
  });

  it('never throws, whatever the text', () => {
    const cell = fc.oneof(
      fc.constantFrom('R', 'A', 'RA', 'C', 'P+C', 'N/A', 'TBD', '', 'x:y', '['),
      fc.string({ maxLength: 8, unit: 'grapheme' }),
    );
    const table = fc
      .array(fc.array(cell, { maxLength: 5 }), { maxLength: 5 })
      .map(rows => rows.map(row => row.join(',')).join('\n'));
    fc.assert(
      fc.property(
        fc.oneof(table, fc.string({ unit: 'grapheme' })),
        fc.constantFrom('csv' as const, 'yaml' as const, 'json' as const),
        fc.boolean(),
        (text, format, onCurrent) => {
          const plan = planImport({
            text,
            format,
            ...(onCurrent && { current }),
          });
          expect(plan.document || plan.notUnderstood.length > 0).toBeTruthy();
        },
      ),
      { numRuns: 500 },
    );
  });
});
