import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ResponsibilityMatrix } from '../../model/types';
import { effectiveRows } from '../../effective';
import { lintMatrix } from '../../lint';
import { matrixStats } from '../stats';
import { readMatrixTable } from './readTable';
import { TableOptions } from './types';
import { writeMatrixTable } from './writeTable';

const folder = join(__dirname, '../../__fixtures__/tables');

function textOf(name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

function read(text: string, options?: TableOptions) {
  const { matrix, table, mapping, findings } = readMatrixTable({
    text,
    options,
  });
  if (!matrix || !table || !mapping) {
    throw new Error(findings.map(finding => finding.message).join('\n'));
  }
  const lint = lintMatrix(matrix, { fromTable: true });
  return {
    matrix,
    table,
    mapping,
    findings,
    stats: matrixStats({
      matrix,
      table,
      findings: [...findings, ...lint.findings],
    }),
    text: writeMatrixTable({ matrix, table }).text,
  };
}

function letters(matrix: ResponsibilityMatrix, variant?: string) {
  return effectiveRows(matrix, { variant }).map(row => {
    const assignments = Object.entries(row.assignments).map(
      ([party, { involvement, marks }]) =>
        `${party}:${involvement}${marks ? `[${marks}]` : ''}`,
    );
    const state = row.state === 'assigned' ? [] : [row.state];
    return [row.title, ...assignments, ...state].join(' ');
  });
}

describe('readMatrixTable', () => {
  it('reads letters in any order, with separators, marks and open words', () => {
    const source = textOf('letters.csv');
    const { matrix, mapping, findings, stats, text } = read(source);
    expect(letters(matrix)).toEqual([
      'Take backups platform:RA consumer:I',
      'Test a restore platform:RC consumer:A',
      'Keep backups apart provider:I[*] platform:RA',
      'Open ports platform:C consumer:A',
      'Route traffic provider:S platform:CI consumer:RA',
      'Route traffic platform:RA',
      'Hand over data platform:R undecided',
      'Delete tapes notApplicable',
      'Tell the regulator provider:A platform:R undecided',
    ]);
    expect(matrix.spec.areas.map(area => area.title)).toEqual([
      'Backup',
      'Network',
      'Exit',
    ]);
    expect(matrix.spec.tasks[5].id).toBe('route-traffic-2');
    expect(matrix.spec.tasks[6].reason).toBe('Marked "TBD".');
    expect(matrix.spec.footnotes).toEqual({ '*': 'Only in two regions' });
    expect(mapping).toMatchObject({
      layout: 'raci',
      scheme: 'raci',
      fields: { area: 'Category', task: 'Task', notes: 'Comments' },
      parties: { Customer: 'consumer', MSP: 'platform', AWS: 'provider' },
    });
    expect(mapping.guessed).toContain(
      'Blank areas are those of the row above.',
    );
    expect(findings).toEqual([
      expect.objectContaining({
        line: 10,
        column: 3,
        message:
          'Row 10, column "Customer": "maybe" is not understood; use the letters R, A, S, C and I, "-", "N/A" or "TBD".',
      }),
    ]);
    expect(stats).toMatchObject({
      layout: 'raci',
      scheme: 'raci',
      rows: 9,
      cells: 27,
      tasks: 9,
      variants: ['default'],
      overriddenTasks: 0,
      footnotes: 1,
      parties: {
        default: {
          consumer: { R: 1, A: 3, S: 0, C: 0, I: 1 },
          platform: { R: 6, A: 3, S: 0, C: 3, I: 1 },
          provider: { R: 0, A: 1, S: 1, C: 0, I: 1 },
        },
      },
      owners: {},
      states: { default: { assigned: 6, notApplicable: 1, undecided: 2 } },
      findings: { R03: 1, R04: 1, R05: 1, table: 1 },
    });
    expect(text).toBe(source);
  });

  it('reads a column per variant and party, with cells still to be agreed', () => {
    const source = textOf('build-variants.csv');
    const { matrix, stats, text } = read(source, {
      parties: { MSP: 'platform' },
    });
    expect(letters(matrix)).toEqual([
      'Patch nodes platform:RA consumer:I',
      'Size nodes platform:RA consumer:C',
      'Choose image platform:R consumer:A',
      'On call at night platform:RA',
      'Train people notApplicable',
    ]);
    expect(letters(matrix, 'dedicated-build')).toEqual([
      'Patch nodes platform:RA consumer:I',
      'Size nodes platform:C consumer:RA',
      'Choose image platform:R undecided',
      'On call at night undecided',
      'Train people consumer:RA',
    ]);
    expect(stats).toMatchObject({
      rows: 5,
      cells: 20,
      tasks: 5,
      variants: ['Standard', 'Dedicated build'],
      overriddenTasks: 4,
      states: {
        Standard: { assigned: 4, notApplicable: 1, undecided: 0 },
        'Dedicated build': { assigned: 3, notApplicable: 0, undecided: 2 },
      },
      findings: {},
    });
    expect(stats.parties['Dedicated build'].platform).toEqual({
      R: 2,
      A: 1,
      S: 0,
      C: 1,
      I: 0,
    });
    expect(text).toBe(source);
  });

  it('reads rows that a variant column makes overrides', () => {
    const source = textOf('self-service.csv');
    const { matrix, stats, text } = read(source);
    expect(letters(matrix)).toEqual([
      'Create database platform:RA consumer:C',
      'Patch engine platform:RA consumer:I',
      'Rotate keys platform:RA',
      'Tune queries notApplicable',
    ]);
    expect(letters(matrix, 'self-service')).toEqual([
      'Create database platform:C consumer:RA',
      'Patch engine platform:RA consumer:I',
      'Rotate keys consumer:RA',
      'Tune queries platform:I consumer:RA',
    ]);
    expect(stats).toMatchObject({
      rows: 7,
      cells: 14,
      tasks: 4,
      variants: ['managed', 'self-service'],
      overriddenTasks: 3,
      findings: {},
    });
    expect(text).toBe(source);
    expect(
      read(source, { defaultVariant: 'Self-Service' }).stats.variants,
    ).toEqual(['self-service', 'managed']);
    expect(read(source.replace(/^managed/gm, '')).stats.variants).toEqual([
      'default',
      'self-service',
    ]);
    const twice = `${source}self-service;Database;Patch engine;I;RA\n`;
    expect(read(twice).findings).toEqual([
      expect.objectContaining({
        line: 9,
        message:
          'Row 9: "Patch engine" has a row for the variant "self-service" already; this one is not read.',
      }),
    ]);
  });

  it('reads owners, joint ones and footnotes', () => {
    const source = textOf('owners.csv');
    const { matrix, mapping, findings, stats, text } = read(source);
    expect(stats).toMatchObject({
      layout: 'grid',
      scheme: 'owner',
      rows: 8,
      cells: 16,
      tasks: 16,
      footnotes: 3,
      parties: {},
      owners: {
        default: {
          Customer: 2,
          'Red Hat': 4,
          'Red Hat and Customer': 2,
          AWS: 3,
        },
      },
      states: { default: { assigned: 13, notApplicable: 1, undecided: 2 } },
      findings: { table: 1 },
    });
    expect(findings).toEqual([
      expect.objectContaining({
        line: 8,
        column: 3,
        message: expect.stringContaining('"Custmer" is not understood'),
      }),
    ]);
    expect(mapping.owners).toEqual({
      Customer: ['consumer'],
      'Red Hat': ['platform'],
      AWS: ['provider'],
    });
    expect(matrix.spec.footnotes).toEqual({
      1: 'With an own network plugin: the customer.',
      2: 'Only for audit logs.',
    });
    expect(letters(matrix).slice(2, 6)).toEqual([
      'Cluster network platform:RA[1]',
      'Cluster network platform:R consumer:R',
      'Logging platform:RA',
      'Logging platform:R[2] consumer:R[2]',
    ]);
    expect(text).toBe(source);
    const mapped = read(source, {
      owners: { 'Red Hat': ['platform', 'provider'], Custmer: ['consumer'] },
    });
    expect(mapped.findings).toEqual([]);
    expect(mapped.stats.owners).toEqual({
      default: {
        Customer: 2,
        'Red Hat': 4,
        'Red Hat and Customer': 2,
        AWS: 3,
        Custmer: 1,
      },
    });
  });

  it('reads customers in the first column, tabs, a BOM and quoted newlines', () => {
    const source = textOf('customers-first.tsv');
    const { matrix, mapping, stats, text } = read(source);
    expect(letters(matrix)).toEqual([
      'Test a restore provider:R consumer:A',
      'Own data consumer:RA',
    ]);
    expect(mapping.parties).toEqual({
      Customer: 'consumer',
      Provider: 'provider',
    });
    expect(stats).toMatchObject({ rows: 2, cells: 4, tasks: 2, findings: {} });
    expect(text).toBe(source);
  });

  it('reads captions, sections in place of areas, and legends', () => {
    const source = textOf('sections.csv');
    const { matrix, mapping, stats, text } = read(source);
    expect(
      effectiveRows(matrix).map(row => `${row.area.title}: ${row.title}`),
    ).toEqual([
      'Backup: Take backups',
      'Backup: Test a restore',
      'Access: Grant access',
    ]);
    expect(mapping.parties).toEqual({
      'Platform team': 'platform',
      'Product team': 'consumer',
      'Security office': 'security-office',
    });
    expect(mapping.guessed).toContain('Row 4, "Backup", is taken as an area.');
    expect(stats).toMatchObject({ rows: 3, cells: 9, tasks: 3, findings: {} });
    expect(text).toBe(source);
  });

  it('takes a scheme from the cells and from the options', () => {
    const rci = 'task,platform,consumer\nPatch,R,I\nTest,C,R\n';
    expect(read(rci).matrix.spec.scheme).toBe('rci');
    expect(read(rci, { scheme: 'raci' }).stats.findings).toEqual({ R02: 2 });
    const grid = 'area,change\nData,C\nHosts,P\n';
    expect(read(grid).matrix.spec.scheme).toBe('owner');
    expect(read(grid, { scheme: 'raci' }).stats).toMatchObject({
      owners: {},
      parties: { default: { consumer: { R: 1, A: 1 } } },
    });
  });

  it('says what it cannot read at all', () => {
    const problem = (text: string, options?: TableOptions) =>
      readMatrixTable({ text, options }).findings.map(({ message }) => message);
    expect(problem('')).toEqual(['The table is empty.']);
    expect(problem('a,b\n')).toEqual([
      expect.stringMatching(/no rows|No column/),
    ]);
    expect(problem('task,notes\nx,some longer text here\n')[0]).toMatch(
      /No column holds letters/,
    );
    expect(
      problem('task,A B\nx,R\n', { parties: { Nope: 'platform' } }),
    ).toEqual(['There is no column "Nope"; the columns are "task", "A B".']);
    expect(problem('task,p\nx,"R\n')[0]).toMatch(/quotes in row 2/);
    expect(problem(`task,p\n${'x,R\n'.repeat(6000)}`)[0]).toMatch(/2000 rows/);
    expect(problem(`task,p\n${'x'.repeat(9000)},R\n`)[0]).toMatch(
      /row 2, column 1 has 9000/,
    );
    expect(problem('task,customer,customer\nx,R,A\n')).toEqual([
      expect.stringMatching(/"customer" is there twice/),
    ]);
  });
});
