import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runPlinth } from './runPlinth';

const MATRIX = `apiVersion: plinth/v1alpha1
kind: ResponsibilityMatrix
metadata: {name: managed-postgres}
spec:
  service: managed-postgres
  scheme: raci
  parties:
    - {id: platform, title: Data platform, group: data-platform}
    - {id: consumer, title: Product team, resolve: component-owner}
  areas: [{id: backup, title: Backup}]
  variants: [{id: default}, {id: self-service}]
  tasks:
    - {id: take, title: Take backups, area: backup, assignments: {platform: RA, consumer: I}}
    - id: restore
      title: Test a restore
      area: backup
      assignments: {platform: R, consumer: A}
      overrides: [{variant: self-service, assignments: {platform: C, consumer: RA}}]
    - {id: keep, title: Keep backups, area: backup, assignments: {consumer: AC}}
`;
const LOWER = `apiVersion: plinth/v1alpha1
kind: ResponsibilityMatrix
metadata: {name: block-storage}
spec:
  service: block-storage
  scheme: raci
  parties:
    - {id: platform, title: Storage, group: storage}
    - {id: consumer, title: Customer, resolve: component-owner}
  areas: [{id: backup, title: Backup}]
  tasks:
    - {id: snapshots, title: Take snapshots, area: backup, canonical: backup.take, assignments: {platform: C, consumer: RA}}
    - {id: retention, title: Set retention, area: backup, canonical: backup.keep, assignments: {platform: C, consumer: RA}}
    - {id: replace, title: Replace disks, area: backup, assignments: {platform: RA, consumer: I}}
`;
const UPPER = `apiVersion: plinth/v1alpha1
kind: ResponsibilityMatrix
metadata: {name: managed-postgres}
spec:
  service: managed-postgres
  scheme: raci
  review: {last: 2026-01-01, every: P90D}
  parties:
    - {id: platform, title: Data platform, group: data-platform}
    - {id: consumer, title: Product team, resolve: component-owner}
  areas: [{id: backup, title: Backup}]
  tasks:
    - {id: take, title: Take backups, area: backup, assignments: {platform: RA, consumer: I}, discharges: [{service: block-storage, task: snapshots}]}
    - {id: keep, title: Keep backups, area: backup, canonical: backup.keep, assignments: {platform: RA, consumer: I}}
    - {id: disks, title: Watch disks, area: backup, assignments: {platform: RA, consumer: I}, discharges: [{service: compute, task: disks}]}
    - {id: ask, title: Ask for space, area: backup, assignments: {platform: C, consumer: {involvement: RA, duty: Ask.}}}
  suppressions:
    - {rule: W14, task: ask, reason: The form explains itself., until: 2026-12-31}
    - {rule: W01, reason: For a while., until: 2026-01-31}
`;
const GRID = 'resource,incident,change\nData,C,C\nHosts,P,P+C[1]\n';
const PLAN = {
  provided: '11111111-1111-4111-8111-111111111111',
  responsibility: '22222222-2222-4222-8222-222222222222',
  satisfied: '33333333-3333-4333-8333-333333333333',
};
const toPlan = (part: object) =>
  JSON.stringify({
    'system-security-plan': {
      'control-implementation': {
        'implemented-requirements': [{ 'by-components': [part] }],
      },
    },
  });
const satisfying = (uuid: string) =>
  toPlan({
    satisfied: [{ uuid: PLAN.satisfied, 'responsibility-uuid': uuid }],
  });
const TABLE = 'task,Customer,MSP\nPatch,A,\nTest,I,"A, R"\n';

describe('plinth', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plinth-'));
    const files = {
      'matrix.yaml': MATRIX,
      'good.yaml': MATRIX.replace('consumer: AC', 'consumer: RA'),
      'new.yaml': MATRIX.replace(
        'platform: RA, consumer: I',
        'platform: I, consumer: RA',
      )
        .replace('platform: R, consumer: A', 'platform: A, consumer: R')
        .replace(/ {6}overrides: .*\n/, '')
        .replace(/ {4}- .id: keep.*\n/, ''),
      'lower.yaml': LOWER,
      'upper.yaml': UPPER,
      'wrong.yaml': UPPER.replace('task: snapshots', 'task: replace'),
      'lower.json': toPlan({
        export: {
          provided: [{ uuid: PLAN.provided }],
          responsibilities: [
            { uuid: PLAN.responsibility, 'provided-uuid': PLAN.provided },
          ],
        },
      }),
      'upper.json': satisfying(PLAN.responsibility),
      'wrong.json': satisfying(PLAN.provided),
      'typo.yaml': MATRIX.replace('scheme: raci', 'scheme: rasi'),
      'broken.yaml': 'kind: ResponsibilityMatrix\nspec: [\n',
      'grid.csv': GRID,
      'table.csv': TABLE,
      'strange.csv': 'task,Customer,MSP\nPatch,perhaps,RA\n',
      'empty.csv': '',
      'notes.txt': 'hello',
      'map.yaml': 'parties: {MSP: platform}\nfields: {task: task}\n',
      'bad-map.yaml': 'partys: {MSP: platform}\n',
    };
    for (const [name, text] of Object.entries(files)) {
      await writeFile(join(folder, name), text);
    }
  });

  afterAll(() => rm(folder, { recursive: true }));

  async function plinth(...args: string[]) {
    let output = '';
    let error = '';
    const exitCode = await runPlinth({
      args,
      version: '1.2.3',
      context: {
        folders: [join(folder, 'elsewhere'), folder],
        now: () => new Date('2026-11-22T09:00:00Z'),
        writeOutput: text => {
          output += text;
        },
        writeError: text => {
          error += text;
        },
      },
    });
    return { output, error, exitCode };
  }

  it('says how it is used', async () => {
    const help = await plinth('--help');
    expect(help.exitCode).toBe(0);
    expect(help.output).toMatch(/matrix[\s\S]*roadmap[\s\S]*Exit codes/);
    expect(await plinth('--version')).toMatchObject({
      output: '1.2.3\n',
      exitCode: 0,
    });
    expect((await plinth('matrix', 'stats', '--help')).output).toMatch(
      /--from[\s\S]*--layout[\s\S]*--columns[\s\S]*--scheme[\s\S]*--party[\s\S]*--owner[\s\S]*--map[\s\S]*--format/,
    );
  });

  it('lints several files and names every place', async () => {
    const { output, exitCode } = await plinth(
      'matrix',
      'lint',
      'matrix.yaml',
      'good.yaml',
      'table.csv',
      'typo.yaml',
    );
    expect(exitCode).toBe(1);
    expect(
      output.split('\n').filter(line => !line.includes(': note: ')),
    ).toEqual([
      'matrix.yaml:19:53: error R03: "Keep backups" has nobody responsible; give R to at least one party.',
      'table.csv:2:1: error R03: "Patch" has nobody responsible; give R to at least one party.',
      'typo.yaml:6:11: error schema: spec.scheme is "rasi"; use one of raci, raci-implied-r, rasci, rci, owner (did you mean "raci"?).',
      '4 files: 3 errors, 0 warnings',
      expect.stringMatching(
        /^Not checked here: .*R08 \(whether.*R08 \(a table does not say/,
      ),
      '',
    ]);
    expect((await plinth('matrix', 'lint', 'good.yaml')).exitCode).toBe(0);
    const json = await plinth(
      'matrix',
      'lint',
      'matrix.yaml',
      '--format',
      'json',
    );
    expect(JSON.parse(json.output)).toMatchObject({
      files: [
        {
          file: 'matrix.yaml',
          findings: [
            {
              rule: 'R03',
              severity: 'error',
              path: ['spec', 'tasks', 2, 'assignments'],
              line: 19,
              column: 53,
            },
          ],
          notChecked: expect.arrayContaining([
            expect.objectContaining({ rule: 'R08' }),
          ]),
        },
      ],
      errors: 1,
      warnings: 0,
    });
  });

  it('lints files as each other’s services, by today’s date', async () => {
    const alone = await plinth('matrix', 'lint', 'upper.yaml');
    expect(alone.exitCode).toBe(0);
    expect(alone.output).not.toMatch(/ W05: | R10: /);
    expect(alone.output).toMatch(
      /R10 \(what tasks discharge needs the matrices of platformservice:default\/block-storage, platformservice:default\/compute\)/,
    );
    const { output, exitCode } = await plinth(
      ...['matrix', 'lint', 'upper.yaml', 'lower.yaml'],
    );
    expect(exitCode).toBe(0);
    expect(
      output.split('\n').filter(line => line.startsWith('upper.yaml')),
    ).toEqual([
      expect.stringMatching(/^upper.yaml:12:3: warning W05: "Set retention"/),
      expect.stringMatching(/warning W12: .* reviewed by 2026-04-01/),
      expect.stringMatching(/warning suppression: .*W01 ended on 2026-01-31/),
      expect.stringMatching(
        /^upper.yaml:16:.* warning W14: .* Suppressed until 2026-12-31: The form explains itself\.$/,
      ),
    ]);
    expect(output).toMatch(
      / W05: .*\n {2}fix: Let "Keep backups" discharge it \(spec.tasks\[1\].discharges\)\n/,
    );
    expect(output).toMatch(/^2 files: 0 errors, \d+ warnings, 1 suppressed$/m);
    expect(output).toMatch(
      /R10 \(what tasks discharge needs the matrices of platformservice:default\/compute\)/,
    );

    const wrong = await plinth(
      ...['matrix', 'lint', 'lower.yaml', 'wrong.yaml', '--format', 'json'],
    );
    expect(wrong.exitCode).toBe(1);
    const [lower, upper] = JSON.parse(wrong.output).files;
    expect(lower.suppressed).toEqual([]);
    expect(upper.findings).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ rule: 'R10', line: 13 }),
        expect.objectContaining({
          rule: 'W05',
          fix: {
            title: 'Let "Keep backups" discharge it',
            path: ['spec', 'tasks', 1, 'discharges'],
            value: [
              {
                service: 'platformservice:default/block-storage',
                task: 'retention',
              },
            ],
          },
        }),
      ]),
    );
    expect(upper.suppressed).toEqual([
      expect.objectContaining({
        rule: 'W14',
        line: 16,
        suppression: {
          reason: 'The form explains itself.',
          until: '2026-12-31',
        },
      }),
    ]);
  });

  it('prints figures of documents and tables, whatever the findings', async () => {
    const document = await plinth('matrix', 'stats', 'matrix.yaml');
    expect(document.exitCode).toBe(0);
    expect(JSON.parse(document.output)).toEqual({
      layout: 'raci',
      scheme: 'raci',
      rows: 3,
      cells: 6,
      tasks: 3,
      variants: ['default', 'self-service'],
      overriddenTasks: 1,
      footnotes: 0,
      parties: {
        default: {
          platform: { R: 2, A: 1, S: 0, C: 0, I: 0 },
          consumer: { R: 0, A: 2, S: 0, C: 1, I: 1 },
        },
        'self-service': {
          platform: { R: 1, A: 1, S: 0, C: 1, I: 0 },
          consumer: { R: 1, A: 2, S: 0, C: 1, I: 1 },
        },
      },
      owners: {},
      states: {
        default: { assigned: 3, notApplicable: 0, undecided: 0 },
        'self-service': { assigned: 3, notApplicable: 0, undecided: 0 },
      },
      findings: { R03: 1 },
    });
    const table = await plinth('matrix', 'stats', 'grid.csv');
    expect(JSON.parse(table.output)).toEqual({
      layout: 'grid',
      scheme: 'owner',
      rows: 2,
      cells: 4,
      tasks: 4,
      variants: ['default'],
      overriddenTasks: 0,
      footnotes: 1,
      parties: {},
      owners: { default: { C: 2, P: 1, 'P+C': 1 } },
      states: { default: { assigned: 4, notApplicable: 0, undecided: 0 } },
      findings: {},
    });
    const text = await plinth(
      'matrix',
      'stats',
      'table.csv',
      '--format',
      'text',
    );
    expect(text.output).toContain('2 rows, 4 cells, 2 tasks');
    expect(text.output).toContain('findings: R03 1');
  });

  it('converts, and says on stderr what was guessed, lost or not understood', async () => {
    const yaml = await plinth(
      ...['matrix', 'convert', 'table.csv', '--to', 'yaml'],
      ...['--map', 'map.yaml', '--service', 'platformservice:default/hosts'],
    );
    expect(yaml.exitCode).toBe(0);
    expect(yaml.output).toContain('service: platformservice:default/hosts');
    expect(yaml.output).toContain('platform: RA');
    expect(yaml.error).toContain(
      'table.csv: note: Column "Customer" is taken as the party consumer.',
    );
    expect(yaml.error).not.toContain('MSP');

    const csv = await plinth('matrix', 'convert', 'table.csv', '--to', 'csv');
    expect(csv.output).toBe(TABLE);
    const fromYaml = await plinth(
      ...['matrix', 'convert', 'good.yaml', '--to', 'csv'],
    );
    expect(fromYaml.output).toMatch(/^area,task,variant,Data platform/);
    expect(fromYaml.error).toMatch(/does not carry who sits/);
    const json = await plinth(
      ...['matrix', 'convert', 'good.yaml', '--to', 'json', '--scheme', 'rci'],
    );
    expect(JSON.parse(json.output).spec.scheme).toBe('rci');

    expect(
      await plinth('matrix', 'convert', 'strange.csv', '--to', 'yaml'),
    ).toMatchObject({
      output: expect.stringContaining('state: undecided'),
      error: expect.stringContaining(
        'strange.csv:2:2: error table: Row 2, column "Customer": "perhaps"',
      ),
      exitCode: 1,
    });
  });

  it('compares two variants', async () => {
    expect(
      await plinth(
        ...['matrix', 'diff', 'good.yaml'],
        ...['--variants', 'default..self-service'],
      ),
    ).toEqual({
      output: 'Test a restore: platform R -> C, consumer A -> RA\n',
      error: '',
      exitCode: 0,
    });
    const forOne = await plinth(
      ...['matrix', 'diff', 'good.yaml', '--format', 'json'],
      ...['--variants', 'default..self-service', '--party', 'provider'],
    );
    expect(JSON.parse(forOne.output).titles).toEqual([]);
  });

  it('says what a change means to each party, or to one', async () => {
    const { output, exitCode } = await plinth(
      ...['matrix', 'diff', 'matrix.yaml', 'new.yaml'],
    );
    expect(exitCode).toBe(0);
    expect(output).toBe(`Data platform (platform): 2 tasks
  Take backups [take]: shifted-from
    default, self-service: RA -> I
  Test a restore [restore]: shifted-to, shifted-from
    default: R -> A
    self-service: C -> A
Product team (consumer): 3 tasks
  Take backups [take]: shifted-to
    default, self-service: I -> RA
  Test a restore [restore]: shifted-to, shifted-from
    default: A -> R
    self-service: RA -> R
  Keep backups [keep]: removed
    default, self-service: AC -> no task
`);
    const one = await plinth(
      ...['matrix', 'diff', 'matrix.yaml', 'new.yaml'],
      ...['--party', 'consumer', '--format', 'json'],
    );
    expect(JSON.parse(one.output)).toMatchObject({
      from: 'matrix.yaml',
      to: 'new.yaml',
      parties: [
        {
          party: { id: 'consumer' },
          changes: [
            { taskId: 'take' },
            { taskId: 'restore' },
            { taskId: 'keep' },
          ],
        },
      ],
    });
    expect(
      await plinth('matrix', 'diff', 'table.csv', 'table.csv'),
    ).toMatchObject({
      output: 'MSP (platform): no change\nCustomer (consumer): no change\n',
      exitCode: 0,
    });
  });

  it('writes Markdown and OSCAL', async () => {
    const markdown = await plinth(
      ...['matrix', 'convert', 'good.yaml', '--to', 'markdown'],
    );
    expect(markdown.output).toContain(
      '| Test a restore | self-service | **C** |',
    );
    const oscal = await plinth(
      ...['matrix', 'convert', 'good.yaml', '--to', 'oscal'],
    );
    expect(JSON.parse(oscal.output)).toMatchObject({
      'system-security-plan': { metadata: { 'oscal-version': '1.2.0' } },
    });
    expect(oscal.error).toContain('good.yaml: note: A plan is of one variant');
    expect(oscal.exitCode).toBe(0);
  });

  it('counts, converts and compares what stands in OSCAL', async () => {
    const oscal = await plinth(
      ...['matrix', 'convert', 'good.yaml', '--to', 'oscal'],
    );
    await writeFile(join(folder, 'good.oscal.json'), oscal.output);
    const from = ['good.oscal.json', '--from', 'oscal'];
    const stats = await plinth('matrix', 'stats', ...from);
    expect(JSON.parse(stats.output)).toMatchObject({
      scheme: 'raci',
      tasks: 3,
      parties: {
        default: {
          platform: { R: 2, A: 1, S: 0, C: 0, I: 0 },
          consumer: { R: 1, A: 2, S: 0, C: 0, I: 1 },
        },
      },
    });
    const yaml = await plinth('matrix', 'convert', ...from, '--to', 'yaml');
    expect(yaml.output).toContain('title: Test a restore');
    expect(await plinth('matrix', 'diff', from[0], ...from)).toMatchObject({
      output: expect.stringContaining('(platform): no change'),
      exitCode: 0,
    });
  });

  it('checks the links between OSCAL documents', async () => {
    const good = await plinth(
      ...['matrix', 'lint', '--from', 'oscal', 'lower.json', 'upper.json'],
    );
    expect(good).toEqual({
      output: '2 files: 0 errors, 0 warnings\n',
      error: '',
      exitCode: 0,
    });
    const wrong = await plinth(
      ...['matrix', 'lint', '--from', 'oscal', 'lower.json', 'wrong.json'],
    );
    expect(wrong.exitCode).toBe(1);
    expect(wrong.output).toMatch(
      /^wrong.json:1:\d+: error O01: The satisfied 33333333-.* has the responsibility-uuid 11111111-.*, which is a provided; .* 22222222-/,
    );
    const alone = await plinth(
      ...['matrix', 'lint', '--from', 'oscal', 'upper.json', 'gone.json'],
    );
    expect(alone.exitCode).toBe(2);
    expect(alone.output).toContain('upper.json:1:');
    expect(alone.output).toContain('error O02');
    const unreadable = await plinth(
      ...['matrix', 'lint', '--from', 'oscal', 'broken.yaml'],
    );
    expect(unreadable.exitCode).toBe(2);
    expect(unreadable.output).toMatch(/^broken.yaml:\d+:1: error syntax: /);
  });

  it.each([
    [['matrix', 'lint', 'gone.yaml'], /^gone.yaml: there is no such file/],
    [['matrix', 'stats', 'broken.yaml'], /^broken.yaml:3:1: error syntax/],
    [['matrix', 'stats', 'typo.yaml'], /^typo.yaml:6:11: error schema/],
    [['matrix', 'stats', 'empty.csv'], /^empty.csv:1:1: error table: .*empty/],
    [['matrix', 'stats', '.'], /add --from csv/],
    [['matrix', 'stats', 'notes.txt'], /add --from csv/],
    [['matrix', 'stats', 'table.csv', '--layout', 'tree'], /raci, grid/],
    [['matrix', 'stats', 'table.csv', '--party', 'X'], /NAME=party/],
    [['matrix', 'stats', 'table.csv', '--party', 'X=a b'], /id of a party/],
    [['matrix', 'stats', 'table.csv', '--party', 'X=y'], /no column "X"/],
    [['matrix', 'stats', 'table.csv', '--map', 'no.yaml'], /^no.yaml: there/],
    [
      ['matrix', 'stats', 'table.csv', '--map', 'bad-map.yaml'],
      /did you mean "parties"/,
    ],
    [['matrix', 'stats', 'x.json', '--from', 'oscal'], /^x.json: there is no/],
    [
      ['matrix', 'stats', 'broken.yaml', '--from', 'oscal'],
      /^broken.yaml:\d+:1: error syntax/,
    ],
    [
      ['matrix', 'stats', 'upper.json', '--from', 'oscal'],
      /upper.json:1:1: error schema: The plan exports nothing/,
    ],
    [['matrix', 'convert', 'good.yaml'], /--to/],
    [['matrix', 'convert', 'good.yaml', '--to', 'pdf'], /oscal/],
    [['matrix', 'diff', 'good.yaml'], /two files, or one file with --variants/],
    [['matrix', 'diff', 'good.yaml', 'gone.yaml'], /^gone.yaml: there is no/],
    [
      ['matrix', 'diff', 'good.yaml', 'matrix.yaml', '--party', 'nobody'],
      /no.* party "nobody"; known are platform, consumer|Neither/,
    ],
    [
      ['matrix', 'diff', 'good.yaml', 'good.yaml', '--variants', 'a..b'],
      /two files/,
    ],
    [['matrix', 'diff', 'good.yaml', '--variants', 'a..b'], /no variant "a"/],
    [['matrix', 'paint'], /unknown command/],
    [['paint'], /unknown command/],
    [['--paint'], /unknown option/],
  ])('%j ends with 2 and the reason', async (args, reason) => {
    const { output, error, exitCode } = await plinth(...args);
    expect(error).toMatch(reason);
    expect(exitCode).toBe(2);
    expect(output.replace(/^0 files.*\n/, '')).toBe('');
  });

  it('lints what it can read when another file cannot be read', async () => {
    const { output, error, exitCode } = await plinth(
      ...['matrix', 'lint', 'gone.yaml', 'matrix.yaml', 'broken.yaml'],
    );
    expect(exitCode).toBe(2);
    expect(error).toBe('gone.yaml: there is no such file\n');
    expect(output).toContain('matrix.yaml:19:53: error R03');
    expect(output).toContain('broken.yaml:3:1: error syntax');
  });
});
