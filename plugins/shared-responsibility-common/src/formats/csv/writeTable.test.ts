import fc from 'fast-check';
import { effectiveRows } from '../../effective';
import { parseMatrix } from '../../model';
import { Party, ResponsibilityMatrix, Task } from '../../model/types';
import { variantIds } from '../../model/variants';
import { managedPostgresYaml } from '../../__fixtures__/managedPostgres';
import { writeMatrixYaml } from '../yaml';
import { readMatrixTable } from './readTable';
import { writeMatrixTable } from './writeTable';

const parties: Party[] = [
  { id: 'provider', title: 'Cloud provider', external: true },
  { id: 'platform', title: 'Platform team' },
  { id: 'consumer', title: 'Product team', resolve: 'component-owner' },
];
const variants = [{ id: 'standard', default: true }, { id: 'self-service' }];
const areas = [
  { id: 'backup', title: 'Backup' },
  { id: 'network', title: 'Network' },
];

const involvement = fc
  .subarray(['R', 'A', 'C', 'I'])
  .map(letters => letters.join(''));
const assignments = fc.dictionary(
  fc.constantFrom(...parties.map(party => party.id)),
  fc.record(
    {
      involvement,
      marks: fc.constant<string[]>(['1']),
    },
    { requiredKeys: ['involvement'] },
  ),
);
const title = fc
  .stringMatching(/^[A-Za-z0-9 =+@,;"'\n-]{1,20}$/)
  .filter(text => /[A-Za-z0-9]/.test(text))
  .map(text => text.replace(/\s+/g, ' ').trim());
const tasks: fc.Arbitrary<Task[]> = fc
  .array(
    fc.record(
      {
        title,
        area: fc.constantFrom('backup', 'network'),
        assignments,
        overrides: fc
          .record({ variant: fc.constant('self-service'), assignments })
          .map(override => [override]),
        state: fc.constantFrom('undecided' as const, 'notApplicable' as const),
      },
      { requiredKeys: ['title', 'area', 'assignments'] },
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map(items =>
    items.map((item, index) => ({
      ...item,
      id: `t${index}`,
      title: `${item.title} ${index}`,
    })),
  );

function matrixOf(some: Task[]): ResponsibilityMatrix {
  return {
    apiVersion: 'plinth/v1alpha1',
    kind: 'ResponsibilityMatrix',
    metadata: { name: 'matrix' },
    spec: {
      service: 'platformservice:default/matrix',
      scheme: 'raci',
      parties,
      areas,
      variants,
      tasks: some,
    },
  };
}

/** What a table can carry of a matrix, in an order that does not matter. */
function contentOf(matrix: ResponsibilityMatrix) {
  return variantIds(matrix).flatMap(variant =>
    effectiveRows(matrix, { variant }).map(row => ({
      variant,
      area: row.area.title,
      title: row.title,
      assignments: row.assignments,
    })),
  );
}

describe('writeMatrixTable', () => {
  it('writes what reading gives back', () => {
    fc.assert(
      fc.property(tasks, some => {
        const matrix = matrixOf(some);
        const { text } = writeMatrixTable({ matrix });
        const back = readMatrixTable({
          text,
          options: {
            layout: 'raci',
            scheme: 'raci',
            parties: Object.fromEntries(
              parties.map(party => [party.title, party.id]),
            ),
          },
        });
        expect(back.findings).toEqual([]);
        expect(contentOf(back.matrix!)).toEqual(contentOf(matrix));
        expect(writeMatrixTable(back as Required<typeof back>).text).toBe(text);
      }),
    );
  });

  it('writes a document of owners as a grid', () => {
    const grid =
      'area,incident,change\nData,Customer,Customer\nHosts,Platform+Customer,Platform[1]\n';
    const { matrix } = readMatrixTable({ text: grid });
    expect(writeMatrixTable({ matrix: matrix! })).toEqual({
      text: grid.replace('Platform+Customer', 'Customer+Platform'),
      losses: ['A table does not carry who sits in the parties’ seats.'],
    });
    const byVariant = 'area,task,iaas,paas\nHosts,Patch,Customer,Platform\n';
    const read = readMatrixTable({
      text: byVariant,
      options: { columns: 'variant' },
    });
    expect(writeMatrixTable({ matrix: read.matrix! }).text).toBe(byVariant);
  });

  it('writes changed cells anew and leaves the others as they were', () => {
    const text =
      'Area,Task,Customer,MSP\nBackup,Take backups,I,A/R\n,Test a restore,A,R*\n';
    const { matrix, table } = readMatrixTable({ text });
    const changed: ResponsibilityMatrix = {
      ...matrix!,
      spec: {
        ...matrix!.spec,
        tasks: matrix!.spec.tasks.map((task, index) =>
          index === 1
            ? { ...task, assignments: { ...task.assignments, consumer: 'RA' } }
            : task,
        ),
      },
    };
    expect(writeMatrixTable({ matrix: changed, table }).text).toBe(
      text.replace('restore,A,', 'restore,RA,'),
    );
  });

  it('says what a table does not carry', () => {
    const { document } = parseMatrix(managedPostgresYaml);
    const { text, losses } = writeMatrixTable({ matrix: document! });
    expect(text).toBe(
      [
        'area,task,variant,Amazon Web Services,Data platform,Product team',
        'Backup and restore,Test a restore,standard,I,R,A[1]',
        'Backup and restore,Test a restore,self-service,I,C,RA',
        'Backup and restore,Take backups,standard,,RA,',
        'Network,Open the firewall,standard,TBD,TBD,TBD',
        '',
      ].join('\n'),
    );
    expect(losses).toEqual([
      'A table does not carry who sits in the parties’ seats.',
      'A table does not carry duties in words.',
      'A table does not carry runbooks.',
      'A table does not carry due times.',
      'A table does not carry conditions on facts.',
      'A table does not carry canonical tasks.',
      'A table does not carry whether shared tasks depend on each other.',
    ]);
  });
});

describe('formulas in cells', () => {
  it('are harmless in the file and come back', () => {
    const { matrix } = readMatrixTable({
      text: 'task,customer\n"\'=HYPERLINK(1)",RA\n',
    });
    expect(matrix?.spec.tasks[0].title).toBe('=HYPERLINK(1)');
    expect(writeMatrixTable({ matrix: matrix! }).text).toContain(
      "'=HYPERLINK(1)",
    );
  });
});

describe('writeMatrixYaml', () => {
  it('writes what parsing gives back', () => {
    const { document } = parseMatrix(managedPostgresYaml);
    expect(parseMatrix(writeMatrixYaml(document!)).document).toEqual(document);
    fc.assert(
      fc.property(tasks, some => {
        const matrix = matrixOf(some);
        const { document: back, findings } = parseMatrix(
          writeMatrixYaml(matrix),
        );
        expect(findings).toEqual([]);
        expect(back).toEqual(matrix);
      }),
    );
  });
});

describe('readMatrixTable', () => {
  it('never throws', () => {
    const cell = fc.oneof(
      fc.constantFrom('R', 'A', 'C', 'P+C', 'Task', 'Customer', '[1]', 'TBD'),
      fc.string({ maxLength: 6 }),
    );
    const table = fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 8 });
    const layout = fc.constantFrom(undefined, 'raci' as const, 'grid' as const);
    const everyTable = fc.property(table, layout, (records, someLayout) => {
      const text = records.map(record => record.join(',')).join('\n');
      const {
        matrix,
        table: read,
        findings,
      } = readMatrixTable({
        text,
        options: someLayout && { layout: someLayout },
      });
      if (!matrix) {
        return findings.length > 0;
      }
      writeMatrixTable({ matrix, table: read });
      return parseMatrix(writeMatrixYaml(matrix)).findings.length === 0;
    });
    expect(() => fc.assert(everyTable)).not.toThrow();
  });
});
