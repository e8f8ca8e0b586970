import { lintMatrix } from '../../lint';
import { matrixStats } from '../stats';
import { readMatrixTable } from './readTable';
import { TableOptions } from './types';
import { writeMatrixTable } from './writeTable';

/** Reads a table, counts it, and writes it again. */
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
    guessed: mapping.guessed,
    stats: matrixStats({
      matrix,
      table,
      findings: [...findings, ...lint.findings],
    }),
    text: writeMatrixTable({ matrix, table }).text,
  };
}

describe('tables as others publish them', () => {
  it('a spreadsheet with a caption, merged areas, letters as people write them, and party columns of any name', () => {
    const source = [
      '\ufeffOperating model for Kafka;;;;;',
      ';;;;;',
      'Workstream;Responsibility;Acme Ops;Business unit;Hyperscaler;Remarks',
      'Brokers;Patch brokers;A,R;I;C;',
      ';Scale brokers;r/a;c / i;;5 a week',
      ';Replace disks;;A;R&I;',
      'Topics;Create topics;C;A R;;',
      ';Create topics;C;AR;;again',
      ';Delete topics;;A;;nobody does it',
      ';Quota;tbc;A¹;N/A;',
      ';Audit;A(2), R;I*;;"line one\r\nline two"',
      '',
    ].join('\r\n');
    const { stats, text } = read(source, {
      parties: { 'Acme Ops': 'platform', 'Business unit': 'consumer' },
    });
    expect(stats).toMatchObject({
      scheme: 'raci',
      rows: 8,
      cells: 24,
      tasks: 8,
      footnotes: 3,
      parties: {
        default: {
          platform: { R: 3, A: 3, S: 0, C: 2, I: 0 },
          consumer: { R: 2, A: 5, S: 0, C: 1, I: 3 },
          provider: { R: 1, A: 0, S: 0, C: 1, I: 1 },
        },
      },
      states: { default: { assigned: 7, notApplicable: 0, undecided: 1 } },
      findings: { R03: 1, R05: 1 },
    });
    expect(text).toBe(source);
  });

  it('a column per build variant and party, some cells still to be agreed', () => {
    const source =
      'Task,Small build:Us,Small build:You,Large build:Us,Large build:You\n' +
      'Size it,RA,I,to be agreed,A\n' +
      'Pay it,,RA,,RA\n' +
      'Break it,SoW,SoW,RA,C\n' +
      'Fix it,R,A,R,A\n';
    const { stats, text } = read(source, { parties: { Us: 'platform' } });
    expect(stats).toMatchObject({
      variants: ['Small build', 'Large build'],
      rows: 4,
      cells: 16,
      tasks: 4,
      overriddenTasks: 2,
      states: {
        'Small build': { assigned: 3, undecided: 1 },
        'Large build': { assigned: 3, undecided: 1 },
      },
      findings: {},
    });
    expect(text).toBe(source);
  });

  it('owners in rows that flip by mode', () => {
    const source =
      'Area,Task,Mode,Owner\n' +
      'Network,Open firewall,Managed,Provider\n' +
      'Network,Open firewall,Self-service,Customer\n' +
      'Data,Restore,managed,Provider + Customer\n' +
      'Data,Restore,Self-service,Customer\n' +
      'Data,Delete,Managed,TBD\n';
    const { stats, text, matrix } = read(source);
    expect(stats).toMatchObject({
      layout: 'grid',
      rows: 5,
      cells: 5,
      tasks: 3,
      variants: ['Managed', 'Self-service'],
      overriddenTasks: 2,
      owners: {
        Managed: { Provider: 1, 'Provider + Customer': 1 },
        'Self-service': { Customer: 2 },
      },
      states: {
        Managed: { assigned: 2, notApplicable: 0, undecided: 1 },
        'Self-service': { assigned: 2, notApplicable: 0, undecided: 1 },
      },
      findings: {},
    });
    expect(matrix.spec.activities).toBeUndefined();
    expect(text).toBe(source);
    const twice = readMatrixTable({
      text: `${source}Data,Restore,Self-service,Provider\n`,
    });
    expect(twice.findings).toMatchObject([{ line: 7, column: 3 }]);
  });

  it('a grid of owners, which counts the same as a document', () => {
    const { matrix, stats } = read(
      'area,incident,change\nNetwork,P[1],P+C[2]\nHosts,P,CSP\n',
    );
    expect(stats).toMatchObject({ rows: 2, cells: 4, footnotes: 2 });
    expect(matrixStats({ matrix, findings: [] })).toMatchObject({
      layout: 'grid',
      rows: 2,
      cells: 4,
      footnotes: 2,
    });
  });

  it('service models as columns, without being told', () => {
    const source =
      'Layer,On-Premises,Infrastructure as a Service (IaaS),PaaS*,SaaS\n' +
      'Data,Customer,Customer,Customer,Customer\n' +
      'Guest OS,Customer,Customer / Vendor,Vendor,Vendor\n' +
      'Hypervisor,Customer,Vendor,Vendor,Vendor\n';
    const { stats, guessed, text } = read(source);
    expect(stats).toMatchObject({
      tasks: 3,
      overriddenTasks: 2,
      owners: {
        'On-Premises': { Customer: 3 },
        'Infrastructure as a Service (IaaS)': {
          Customer: 1,
          'Customer / Vendor': 1,
          Vendor: 1,
        },
        PaaS: { Customer: 1, Vendor: 2 },
        SaaS: { Customer: 1, Vendor: 2 },
      },
    });
    expect(guessed).toContain(
      'The columns "On-Premises", "Infrastructure as a Service (IaaS)", "PaaS", "SaaS" are taken as variants.',
    );
    expect(text).toBe(source);
    expect(read(source, { columns: 'activity' }).stats).toMatchObject({
      tasks: 12,
      variants: ['default'],
    });
    expect(
      read(source.replace('On-Premises', 'Operations')).guessed.join(),
    ).toContain('"SaaS" are taken as activities');
  });

  it('customers in the first column, the task after them', () => {
    const source =
      'Customer,Provider,Task,Area\n' +
      'A,R,Patch,OS\n' +
      '"R, A",,Backup,Data\n' +
      'I,A,Power,DC\n';
    const { stats, text } = read(source);
    expect(stats).toMatchObject({
      tasks: 3,
      parties: {
        default: {
          consumer: { R: 1, A: 2, S: 0, C: 0, I: 1 },
          provider: { R: 1, A: 1, S: 0, C: 0, I: 0 },
        },
      },
      findings: { R03: 1 },
    });
    expect(text).toBe(source);
  });

  it('letters spelled out as words', () => {
    const source =
      'Control,Cloud Service Provider,Cloud Service Customer\n' +
      'Encrypt at rest,Responsible,Accountable\n' +
      'Manage keys,Consulted,"Responsible, Accountable"\n';
    const { stats, text } = read(source);
    expect(stats.parties.default).toEqual({
      provider: { R: 1, A: 0, S: 0, C: 1, I: 0 },
      consumer: { R: 1, A: 2, S: 0, C: 0, I: 0 },
    });
    expect(text).toBe(source);
  });

  it('a grid of owners by variant and activity comes back from a document', () => {
    const { matrix } = read(
      'area,task,activity,IaaS,SaaS\nHosts,Patch,Change,Customer,Vendor\nHosts,Patch,Incident,Vendor,Vendor\n',
    );
    const written = writeMatrixTable({ matrix });
    expect(written.losses.join(' ')).toContain('with columns variant');
    expect(
      read(written.text, { columns: 'variant' }).matrix.spec.tasks,
    ).toMatchObject([{ activity: 'change' }, { activity: 'incident' }]);
  });
});
