import { matrixOf } from '../__testUtils__/matrixOf';
import { ResponsibilityMatrix, Task } from '../model/types';
import { applyFix } from './applyFix';
import { lintMatrix } from './lintMatrix';
import { findSuppression, isSuppressible } from './suppress';
import { LintContext } from './types';

const here = 'platformservice:default/test';
const storage = 'platformservice:default/storage';
const compute = 'platformservice:default/compute';
const duty = { involvement: 'RA', duty: 'Do it.', runbook: 'https://e.com' };

function lint(
  rule: string,
  matrix: ResponsibilityMatrix,
  context: LintContext = {},
) {
  return lintMatrix(matrix, context).findings.filter(
    finding => finding.rule === rule,
  );
}

function paths(
  rule: string,
  matrix: ResponsibilityMatrix,
  context: LintContext = {},
) {
  return lint(rule, matrix, context).map(({ path }) => path.join('.'));
}

function isNotChecked(
  rule: string,
  matrix: ResponsibilityMatrix,
  context: LintContext = {},
) {
  return lintMatrix(matrix, context).notChecked.some(
    each => each.rule === rule,
  );
}

function service(ref: string, tasks: Array<Partial<Task>>) {
  return matrixOf(tasks, { service: ref });
}

describe('rules about rows', () => {
  it('R06: a shared row says who does what, and how it is shared', () => {
    const shared = { platform: { ...duty }, consumer: { ...duty } };
    const matrix = matrixOf([
      { assignments: { platform: 'RA', consumer: 'R' }, sharing: 'dependent' },
      { assignments: shared },
      { assignments: shared, sharing: 'independent' },
      { overrides: [{ variant: 'self-service', assignments: shared }] },
      { assignments: { platform: 'R', consumer: 'A' } },
    ]);
    expect(paths('R06', matrix)).toEqual([
      'spec.tasks.0',
      'spec.tasks.1',
      'spec.tasks.3',
    ]);
    expect(lint('R06', matrix)[0]).toMatchObject({
      severity: 'error',
      message: expect.stringContaining('what Platform, Team do'),
    });
    const published = { ...matrix.spec, source: 'published' as const };
    expect(lint('R06', { ...matrix, spec: published })[0].severity).toBe(
      'warning',
    );
    expect(paths('R06', matrix, { fromTable: true })).toEqual([]);
    expect(isNotChecked('R06', matrix, { fromTable: true })).toBe(true);
  });

  it('R07: what is open has a reason', () => {
    expect(
      paths(
        'R07',
        matrixOf([
          { state: 'undecided' },
          { state: 'notApplicable', reason: 'No such thing.' },
          {
            overrides: [
              { variant: 'standard', assignments: {}, state: 'notApplicable' },
            ],
          },
        ]),
      ),
    ).toEqual(['spec.tasks.0.state', 'spec.tasks.2.overrides.0.state']);
  });

  it('R09: no combination of variants and facts leaves no or two A', () => {
    const messages = lint(
      'R09',
      matrixOf([
        {
          overrides: [
            { variant: 'self-service', assignments: { consumer: 'RA' } },
            { when: { cni: 'custom' }, assignments: { platform: 'C' } },
          ],
        },
        { assignments: { platform: 'R' } },
        {
          overrides: [
            { when: { cni: 'a' }, assignments: { platform: '' } },
            {
              when: { $any: [{ cni: 'a' }, { cni: 'b' }] },
              assignments: { platform: 'C', consumer: 'RA' },
            },
          ],
        },
      ]),
    ).map(({ message }) => message);
    expect(messages).toEqual([
      '"Task 0" has nobody accountable under the variant "standard", where cni is custom; give A to one party there.',
      '"Task 0" has 2 accountable parties (consumer, platform) under the variant "self-service", in all other cases; leave A to one of them.',
    ]);
    const facts = Array.from({ length: 9 }, (_, index) => `f${index}`);
    expect(
      lint(
        'R09',
        matrixOf([
          {
            overrides: facts.map(id => ({
              when: { [id]: 'x' },
              assignments: {},
            })),
          },
        ]),
      )[0].message,
    ).toContain('9 facts; use at most 8');
  });

  it('W01 to W03, W13 and W14 look at letters, titles and runbooks', () => {
    const areas = ['backup', 'network'].map(id => ({ id, title: id }));
    const matrix = matrixOf(
      [
        { assignments: { platform: 'RA', consumer: 'R' } },
        { assignments: { platform: 'RAI', consumer: 'CI' } },
        { title: 'Patch' },
        { title: 'patch ', area: 'network' },
        { assignments: { consumer: { involvement: 'RA', duty: 'Do it.' } } },
        { assignments: { consumer: duty } },
        {
          assignments: { a: 'C', b: 'C', c: 'C', d: 'C', platform: 'RA' },
        },
      ],
      { areas },
    );
    expect(paths('W01', matrix)).toEqual(['spec.tasks.0.assignments']);
    expect(paths('W03', matrix)).toEqual(['spec.tasks.6.assignments']);
    expect(paths('W13', matrix)).toEqual(['spec.tasks.3.title']);
    expect(paths('W14', matrix)).toEqual(['spec.tasks.4.assignments.consumer']);
    const both = lint('W02', matrix);
    expect(both.map(({ path }) => path.join('.'))).toEqual([
      'spec.tasks.1.assignments.platform',
      'spec.tasks.1.assignments.consumer',
    ]);
    const fixed = both.reduce(
      (mended, { fix }) => (fix ? applyFix(mended, fix) : mended),
      matrix,
    );
    expect(paths('W02', fixed)).toEqual([]);
    expect(fixed.spec.tasks[1].assignments).toEqual({
      platform: { involvement: 'RA' },
      consumer: { involvement: 'C' },
    });
    expect(paths('W02', matrix)).toHaveLength(2);
  });

  it('W11: the consumer has a part somewhere', () => {
    expect(paths('W11', matrixOf([{}]))).toEqual(['spec.tasks']);
    expect(
      paths(
        'W11',
        matrixOf([
          {
            overrides: [
              { variant: 'standard', assignments: { consumer: 'I' } },
            ],
          },
        ]),
      ),
    ).toEqual([]);
  });
});

describe('rules about other matrices', () => {
  const lower = service(storage, [
    { id: 'snapshots', canonical: 'backup.x', assignments: { consumer: 'RA' } },
    { id: 'disks' },
  ]);
  const discharging = (task: string, ref = storage): Partial<Task> => ({
    discharges: [{ service: ref, task }],
  });

  it('R10: a discharge points at a duty of the customer', () => {
    const matrix = matrixOf([
      discharging('snapshots'),
      discharging('disks'),
      discharging('gone'),
      discharging('snapshots', compute),
    ]);
    expect(paths('R10', matrix, { matrices: [lower] })).toEqual([
      'spec.tasks.1.discharges.0',
      'spec.tasks.2.discharges.0',
      'spec.tasks.3.discharges.0',
    ]);
    expect(isNotChecked('R10', matrix)).toBe(true);
    expect(isNotChecked('R10', matrixOf([{}]))).toBe(false);
  });

  it('R12: no ring of services', () => {
    const matrix = matrixOf([{}, discharging('snapshots')]);
    const ring = service(storage, [
      { id: 'snapshots', discharges: [{ service: compute, task: 'x' }] },
    ]);
    const back = service(compute, [
      { id: 'x', discharges: [{ service: here, task: 't0' }] },
    ]);
    const [finding, ...more] = lint('R12', matrix, { matrices: [back, ring] });
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      path: ['spec', 'tasks', 1, 'discharges', 0],
      message: expect.stringContaining(
        `${here} > ${storage} > ${compute} > ${here}`,
      ),
    });
    expect(lint('R12', matrix, { matrices: [ring] })).toEqual([]);
  });

  it('W05: no duty from below is left to nobody', () => {
    const context = { matrices: [lower], standsOn: [storage] };
    const orphaned = matrixOf([{ canonical: 'backup.x' }]);
    const [finding] = lint('W05', orphaned, context);
    expect(finding.message).toContain('snapshots');
    const fixed = applyFix(orphaned, finding.fix!);
    expect(fixed.spec.tasks[0].discharges).toEqual([
      { service: storage, task: 'snapshots' },
    ]);
    expect(lint('W05', fixed, context)).toEqual([]);
    expect(isNotChecked('W05', orphaned)).toBe(true);
    expect(isNotChecked('W05', orphaned, context)).toBe(false);
  });

  it('R10, R12 and W05 leave open what they do not know of other services', () => {
    const matrix = matrixOf([
      { discharges: [{ service: compute, task: 'nodes' }] },
      { discharges: [{ service: storage, task: 'snapshots' }] },
    ]);
    const context = { matrices: [lower], standsOn: [storage] };
    expect(lint('R10', matrix, context)).toHaveLength(1);
    const some = { ...context, moreMatrices: true };
    expect(lint('R10', matrix, some)).toEqual([]);
    for (const rule of ['R10', 'R12', 'W05']) {
      expect(lintMatrix(matrix, some).notChecked).toContainEqual({
        rule,
        reason: expect.stringMatching(new RegExp(`matrices of ${compute}$`)),
      });
      expect(isNotChecked(rule, matrix, context)).toBe(false);
    }
    const wrong = matrixOf([
      { discharges: [{ service: storage, task: 'no task' }] },
    ]);
    expect(lint('R10', wrong, some)).toHaveLength(1);
  });

  it('W06: one person accountable where services are used together', () => {
    const matrix = matrixOf([{ canonical: 'backup.x' }]);
    const matrices = [lower];
    expect(
      lint('W06', matrix, { matrices, usedWith: [storage] })[0].message,
    ).toContain('group:default/platform and the consuming team');
    expect(lint('W06', matrix, { matrices, usedWith: [] })).toEqual([]);
    expect(isNotChecked('W06', matrix, { matrices })).toBe(true);
  });
});

describe('rules about time', () => {
  const date = new Date('2026-06-01T09:00:00Z');

  it('R11: a task id is for good, and so is what is published', () => {
    const areas = ['backup', 'network'].map(id => ({ id, title: id }));
    const before = matrixOf([
      { id: 'a', title: 'Test a restore' },
      { id: 'b', title: 'Patch', canonical: 'patch' },
      { id: 'c', title: 'Watch' },
    ]);
    const between = matrixOf([]);
    const after = matrixOf(
      [
        { id: 'a', title: 'Open the firewall', area: 'network' },
        { id: 'b', title: 'Patch', canonical: 'upgrade' },
        { id: 'c', title: 'Observe' },
        { id: 'd', title: 'New' },
      ],
      { areas },
    );
    const published = [before, between];
    expect(paths('R11', after, { published })).toEqual([
      'spec.tasks.0.id',
      'spec.tasks.1.id',
    ]);
    expect(isNotChecked('R11', after)).toBe(true);
  });

  it('W12: the promised review is not overdue', () => {
    const reviewed = (last: string) =>
      matrixOf([{}], { review: { last, every: 'P1Y' } });
    expect(paths('W12', reviewed('2025-06-01'), { date })).toEqual([
      'spec.review',
    ]);
    expect(paths('W12', reviewed('2025-06-02'), { date })).toEqual([]);
    expect(isNotChecked('W12', reviewed('2025-06-01'))).toBe(true);
  });

  it('W15: the consumer is told in time of what comes to it', () => {
    const published = [matrixOf([{ assignments: { platform: 'RA' } }])];
    const shifted = (effectiveFrom?: string) =>
      matrixOf([{ assignments: { platform: 'C', consumer: duty } }], {
        ...(effectiveFrom && { effectiveFrom }),
      });
    const context = { published, date, noticePeriod: 'P14D' };
    for (const start of [undefined, '2026-06-15']) {
      const [finding] = lint('W15', shifted(start), context);
      expect(finding.path).toEqual(['spec', 'tasks', 0]);
      const fixed = applyFix(shifted(start), finding.fix!);
      expect(fixed.spec.effectiveFrom).toBe('2026-06-16');
      expect(lint('W15', fixed, context)).toEqual([]);
    }
    expect(lint('W15', published[0], context)).toEqual([]);
    expect(lint('W15', shifted(), { ...context, published: [] })).toEqual([]);
    expect(isNotChecked('W15', shifted(), { published, date })).toBe(true);
  });
});

describe('suppressions', () => {
  const noRunbook = {
    assignments: { consumer: { involvement: 'RA', duty: 'Do it.' } },
  };
  const date = new Date('2026-06-01T09:00:00Z');
  const with_ = (
    ...suppressions: ResponsibilityMatrix['spec']['suppressions'] & object
  ) => matrixOf([noRunbook, noRunbook], { suppressions });

  it('takes out warnings, with a reason and until a day', () => {
    const one = {
      rule: 'W14',
      task: 't1',
      reason: 'Next.',
      until: '2026-06-01',
    };
    const result = lintMatrix(with_(one), { date });
    expect(result.findings.map(({ path }) => path[2])).toEqual([0]);
    expect(result.suppressed).toMatchObject([
      {
        rule: 'W14',
        path: ['spec', 'tasks', 1, 'assignments', 'consumer'],
        suppression: { reason: 'Next.', until: '2026-06-01' },
      },
    ]);
    const { task: _, ...all } = one;
    expect(lintMatrix(with_(all), { date }).findings).toEqual([]);
    expect(lintMatrix(with_(all)).notChecked).toContainEqual({
      rule: 'suppression',
      reason: expect.any(String),
    });
  });

  it('is a warning itself when it does not count', () => {
    const good = { rule: 'W14', reason: 'Next.', until: '2026-07-01' };
    const messages = lintMatrix(
      with_(
        { ...good, until: '2026-05-31' },
        { ...good, reason: ' ' },
        { rule: 'W14', reason: 'Next.' },
        { ...good, rule: 'W99' },
        { ...good, task: 'gone' },
      ),
      { date },
    ).findings;
    expect(messages.map(({ rule }) => rule)).toEqual([
      'W14',
      'W14',
      ...Array(5).fill('suppression'),
    ]);
    const error = matrixOf([{ assignments: { platform: 'R' } }], {
      suppressions: [{ ...good, rule: 'R02' }],
    });
    expect(
      lintMatrix(error, { date }).findings.map(({ rule }) => rule),
    ).toEqual(['R02', 'W11', 'suppression']);
  });

  it('can be asked for a single finding: only for warnings, until the last day', () => {
    const suppression = { rule: 'W14', reason: 'Next.', until: '2026-06-01' };
    const [finding] = lintMatrix(with_()).findings;
    const matrix = with_({ ...suppression, task: 't0' });
    expect(isSuppressible(finding)).toBe(true);
    expect(findSuppression({ matrix, finding, date })).toEqual({
      reason: 'Next.',
      until: '2026-06-01',
    });
    expect(
      findSuppression({ matrix, finding, date: new Date('2026-06-02') }),
    ).toBeUndefined();
    expect(
      findSuppression({
        matrix: with_({ ...suppression, task: 't1' }),
        finding,
        date,
      }),
    ).toBeUndefined();

    const error = { ...finding, severity: 'error' as const };
    expect(isSuppressible(error)).toBe(false);
    expect(findSuppression({ matrix, finding: error, date })).toBeUndefined();
    const [aboutItself] = lintMatrix(with_({ rule: 'W99' })).findings.slice(-1);
    expect(aboutItself.rule).toBe('suppression');
    expect(isSuppressible(aboutItself)).toBe(false);
  });
});
