import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runPlinth } from '../runPlinth';

const EXAMPLES = resolve(__dirname, '../../../../examples');

const ROADMAP = `apiVersion: plinth/v1alpha1
kind: Roadmap
metadata: {name: managed-postgres}
spec:
  service: platformservice:default/managed-postgres
  intervals:
    - name: 2026-6
      start: 2026-11-02
      end: 2026-12-13
      state: active
      committed:
        - project: Point-in-time recovery
          stakeholders: [{name: Audit, kind: customer}]
          goal: Undo a bad migration within minutes.
          target: {date: 2026-11-30, resolution: day}
          deliverables:
            - {text: Interview four teams, status: done}
            - {text: Restore to any minute, status: in-progress}
`;
const SEED = `Project,Stakeholders,User-centric goal,Deliverables,Deliverable status
Point-in-time recovery,Audit,Undo a bad migration within minutes.,Interview four teams,Done
,,,Restore to any minute,In progress
higher priority above,,,,
lower priority below,,,,
`;

describe('plinth roadmap, formats', () => {
  let cwd: string;

  beforeAll(async () => {
    cwd = await mkdtemp(join(tmpdir(), 'plinth-'));
    const files = {
      'old.yaml': ROADMAP,
      'new.yaml': ROADMAP.replace('in-progress', 'at-risk'),
      'seed.csv': SEED,
      'strange.csv': SEED.replace('In progress', 'perhaps'),
      'other.csv': 'a,b\n1,2\n',
      'typo.yaml': ROADMAP.replace('done', 'finished'),
      'labels.yaml': 'labels: {ECR: request}\n',
      'bad-labels.yaml': 'labels: {ECR: soon}\n',
      'answer.json': '{"message": "Not Found"}',
      'mixed.json': '[{"number": 1, "title": "A", "state": "open"}, 7]',
    };
    for (const [name, text] of Object.entries(files)) {
      await writeFile(join(cwd, name), text);
    }
  });

  afterAll(() => rm(cwd, { recursive: true }));

  async function plinth(...args: string[]) {
    const result = { output: '', error: '', exitCode: 0 };
    result.exitCode = await runPlinth({
      args: ['roadmap', ...args],
      version: '0.0.0',
      context: {
        folders: [cwd, EXAMPLES],
        now: () => new Date('2026-11-22T10:00:00Z'),
        writeOutput: text => {
          result.output += text;
        },
        writeError: text => {
          result.error += text;
        },
      },
    });
    return result;
  }

  it('converts into every format, and says what is lost', async () => {
    const seed = await plinth('convert', 'old.yaml', '--to', 'csv');
    expect(seed).toEqual({
      exitCode: 0,
      output: SEED,
      error: expect.stringMatching(/^old\.yaml: note: The seed form does not/),
    });
    const long = await plinth('convert', 'old.yaml', '--to', 'csv-long');
    expect(long).toMatchObject({ exitCode: 0, error: '' });
    await writeFile(join(cwd, 'long.csv'), long.output);
    const back = await plinth('convert', 'long.csv', '--to', 'json');
    const json = await plinth('convert', 'old.yaml', '--to', 'json');
    expect(JSON.parse(back.output).spec).toEqual(JSON.parse(json.output).spec);
    expect(
      (await plinth('convert', 'old.yaml', '--to', 'markdown')).output,
    ).toContain('| *higher priority above* |');
    const calendar = await plinth('convert', 'old.yaml', '--to', 'ics');
    expect(calendar.output).toMatch(
      /^BEGIN:VCALENDAR\r\n[^]*DTSTART;VALUE=DATE:20261130\r\nDTEND;VALUE=DATE:20261201\r\n/,
    );
    const atom = await plinth('convert', 'old.yaml', '--to', 'atom');
    expect(atom.output).toMatch(
      /^<\?xml [^]*<feed [^]*<updated>2026-11-22T10:00:00\.000Z<\/updated>[^]*<entry>/,
    );
    expect((await plinth('convert', 'old.yaml', '--to', 'yaml')).error).toBe(
      '',
    );
  });

  it('reads tables, and says what was taken for granted and not understood', async () => {
    const yaml = await plinth(
      ...['convert', 'seed.csv', '--to', 'yaml', '--interval', '2026-7'],
      ...['--service', 'platformservice:default/managed-postgres'],
    );
    expect(yaml.exitCode).toBe(0);
    expect(yaml.output).toMatch(
      /service: platformservice:default\/managed-postgres\n[^]*name: 2026-7\n\s+start: 2026-11-22\n/,
    );
    expect(yaml.error).toBe(
      'seed.csv: note: The table does not say when its interval is; taken as active from 2026-11-22 to 2027-01-02.\n',
    );
    expect(
      await plinth('convert', 'strange.csv', '--to', 'json'),
    ).toMatchObject({
      exitCode: 1,
      error: expect.stringMatching(
        /strange\.csv:3:5: error table: "perhaps" is not understood/,
      ),
    });
    expect((await plinth('stats', 'seed.csv')).output).toContain(
      '"in-progress": 1',
    );
    expect(await plinth('lint', 'seed.csv')).toMatchObject({ exitCode: 0 });
    expect(await plinth('lint', 'other.csv')).toMatchObject({ exitCode: 2 });
    for (const name of ['other.csv', 'typo.yaml', 'missing.yaml']) {
      expect(await plinth('convert', name, '--to', 'yaml')).toMatchObject({
        exitCode: 2,
        output: '',
        error: expect.stringContaining(name),
      });
    }
    expect((await plinth('convert', 'old.yaml')).exitCode).toBe(2);
  });

  it('says what changed for readers', async () => {
    const markdown = await plinth('diff', 'old.yaml', 'new.yaml');
    expect(markdown.exitCode).toBe(0);
    expect(markdown.output).toMatch(
      /^# managed-postgres: what changed from old[^]*Restore to any minute[^]*At risk/,
    );
    const html = await plinth(
      'diff',
      'old.yaml',
      'new.yaml',
      '--format',
      'html',
    );
    expect(html.output).toMatch(/^<!DOCTYPE html>[^]*At risk/);
    const json = await plinth(
      'diff',
      'old.yaml',
      'new.yaml',
      '--format',
      'json',
    );
    expect(JSON.parse(json.output)).toMatchObject({
      from: 'old.yaml',
      to: 'new.yaml',
      changes: expect.arrayContaining([
        expect.objectContaining({
          kind: 'deliverable-status',
          from: 'in-progress',
          to: 'at-risk',
        }),
      ]),
    });
    expect(await plinth('diff', 'old.yaml', 'old.yaml')).toEqual({
      exitCode: 0,
      output: 'Nothing changed.\n',
      error: '',
    });
    expect((await plinth('diff', 'old.yaml', 'typo.yaml')).exitCode).toBe(2);
  });

  it('imports issues, twice without a change', async () => {
    const file = 'real/aws-containers-roadmap.json';
    const first = await plinth('import', 'github', file);
    expect(first).toMatchObject({ exitCode: 0, error: '' });
    const { outcomes, unmapped, roadmap, ...more } = JSON.parse(first.output);
    expect(more).toEqual({});
    expect(outcomes).toMatchObject({
      request: [1288, 2622, 2652],
      'not-started': [2864],
      skip: [742],
    });
    expect(unmapped).toEqual(['ECR', 'ECS', 'EKS', 'Fargate']);
    expect(roadmap.spec.url).toBe('https://github.com/aws/containers-roadmap');

    await writeFile(join(cwd, 'base.json'), JSON.stringify(roadmap));
    const second = await plinth(
      'import',
      'github',
      file,
      '--base',
      'base.json',
    );
    expect(JSON.parse(second.output).roadmap).toEqual(roadmap);

    const yaml = await plinth('import', 'github', file, '--format', 'yaml');
    expect(yaml.output).toMatch(
      /^apiVersion: plinth\/v1alpha1\nkind: Roadmap\n/,
    );
    expect(yaml.error).toContain('note: done: 13\n');
    const mapped = await plinth(
      'import',
      'github',
      file,
      '--map',
      'labels.yaml',
    );
    expect(JSON.parse(mapped.output).unmapped).not.toContain('ECR');
  });

  it('says what is wrong with a file of issues', async () => {
    const unreadable = [
      ['answer.json'],
      ['old.yaml'],
      ['missing.json'],
      ['mixed.json', '--map', 'bad-labels.yaml'],
      ['mixed.json', '--base', 'typo.yaml'],
    ];
    for (const args of unreadable) {
      expect(await plinth('import', 'github', ...args)).toMatchObject({
        exitCode: 2,
        output: '',
      });
    }
    expect(
      await plinth('import', 'github', 'mixed.json', '--repository', 'a/b'),
    ).toMatchObject({
      exitCode: 1,
      error: expect.stringMatching(/^mixed\.json: error github: Entry 2 /),
      output: expect.stringContaining('https://github.com/a/b/issues/1'),
    });
    const { output } = await plinth('import', 'github', 'mixed.json');
    expect(JSON.parse(output).roadmap.spec.later[0].links).toBeUndefined();
  });
});
