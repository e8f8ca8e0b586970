import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runPlinth } from '../runPlinth';

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
          deliverables:
            - {text: Interview four teams, status: done}
            - {text: Restore to any minute, status: in-progress}
`;

describe('plinth roadmap', () => {
  let cwd: string;

  beforeAll(async () => {
    cwd = await mkdtemp(join(tmpdir(), 'plinth-'));
    await writeFile(join(cwd, 'good.yaml'), ROADMAP);
    await writeFile(
      join(cwd, 'bad.yaml'),
      ROADMAP.replace('2026-12-13', '2026-10-13'),
    );
    await writeFile(
      join(cwd, 'typo.yaml'),
      ROADMAP.replace('done', 'finished'),
    );
    await writeFile(join(cwd, 'broken.yaml'), 'kind: Roadmap\nspec: [\n');
  });

  afterAll(() => rm(cwd, { recursive: true }));

  async function plinth(...args: string[]) {
    const result = { output: '', error: '', exitCode: 0 };
    result.exitCode = await runPlinth({
      args: ['roadmap', ...args],
      version: '0.0.0',
      context: {
        folders: [cwd],
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

  it('lints', async () => {
    expect(await plinth('lint', 'good.yaml')).toEqual({
      exitCode: 0,
      error: '',
      output:
        '1 file: 0 errors, 0 warnings\nNot checked here, only by the server: M10, M16, M17, M18, M19, M21, M22\n',
    });
    const bad = await plinth('lint', 'good.yaml', 'bad.yaml', 'typo.yaml');
    expect(bad.exitCode).toBe(1);
    expect(bad.output).toMatch(
      /^bad\.yaml:9:12: error M02: Interval 2026-6 ends on 2026-10-13, /,
    );
    expect(bad.output).toMatch(
      /\ntypo\.yaml:16:\d+: error schema: .*"finished"; use one of /,
    );
    expect(bad.output).toContain('\n3 files: 2 errors, 0 warnings\n');
  });

  it('prints JSON that machines can read', async () => {
    const { output, exitCode } = await plinth(
      'lint',
      '--format',
      'json',
      'bad.yaml',
    );
    expect(exitCode).toBe(1);
    expect(JSON.parse(output)).toEqual({
      files: [
        {
          file: 'bad.yaml',
          findings: [
            {
              rule: 'M02',
              severity: 'error',
              message: expect.any(String),
              path: ['spec', 'intervals', 0, 'end'],
              line: 9,
              column: 12,
            },
          ],
          notChecked: ['M10', 'M16', 'M17', 'M18', 'M19', 'M21', 'M22'],
        },
      ],
      errors: 1,
      warnings: 0,
    });
  });

  it('says what cannot be read', async () => {
    const broken = await plinth('lint', 'broken.yaml', 'bad.yaml');
    expect(broken.exitCode).toBe(2);
    expect(broken.output).toMatch(/^broken\.yaml:3:1: error syntax: /);
    const missing = await plinth('lint', 'missing.yaml', 'good.yaml');
    expect(missing).toMatchObject({
      exitCode: 2,
      error: 'missing.yaml: there is no such file\n',
    });
    expect(await plinth('stats', '.')).toMatchObject({
      exitCode: 2,
      output: '',
      error: '.: this is a folder, not a file\n',
    });
    expect(await plinth('stats')).toMatchObject({
      exitCode: 2,
      error: expect.stringMatching(/missing required argument 'file'/),
    });
    expect(await plinth('stats', 'typo.yaml')).toMatchObject({
      exitCode: 2,
      output: '',
      error: expect.stringMatching(/^typo\.yaml:16:/),
    });
  });

  it('counts', async () => {
    const counted = await plinth('stats', 'good.yaml');
    expect(counted).toMatchObject({ exitCode: 0, error: '' });
    expect(JSON.parse(counted.output)).toEqual({
      intervals: 1,
      items: { committed: 1, uncommitted: 0, next: 0, later: 0 },
      deliverables: { done: 1, 'in-progress': 1 },
      itemStatus: { 'in-progress': 1 },
      findings: {},
    });
    expect(
      JSON.parse((await plinth('stats', 'bad.yaml')).output),
    ).toMatchObject({ findings: { M02: 1 } });
    expect(
      (await plinth('stats', '--format', 'text', 'good.yaml')).output,
    ).toBe(
      [
        'intervals: 1',
        'items: committed 1, uncommitted 0, next 0, later 0',
        'deliverables: in-progress 1, done 1',
        'itemStatus: in-progress 1',
        'findings: none',
        '',
      ].join('\n'),
    );
  });
});
