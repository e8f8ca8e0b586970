import fc from 'fast-check';
import {
  historyReducer,
  sameContent,
  startHistory,
} from '@plinth/backstage-plugin-platform-services-react';
import {
  lintMatrix,
  parseMatrix,
  toAssignment,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { writeMatrixYaml } from '@plinth/backstage-plugin-shared-responsibility-common/formats';
import { postgresMatrix } from '../../../__fixtures__/matrices';
import {
  OWN_CNI,
  SELF_SERVICE,
  SETTINGS,
  arbitraryEdit,
} from '../__testUtils__/arbitraryEdit';
import { applyEdit } from './applyEdit';
import { MatrixEdit } from './edits';
import {
  DEFAULT_SCOPE,
  assignmentIn,
  existingScope,
  factsInUse,
  scopesOf,
  stateIn,
} from './scope';

function after(...edits: MatrixEdit[]) {
  return edits.reduce(applyEdit, postgresMatrix);
}

function task(matrix: typeof postgresMatrix, id: string) {
  return matrix.spec.tasks.find(known => known.id === id)!;
}

/** The parts of the document that an edit is about. */
function partsTouchedBy(edit: MatrixEdit): string[] {
  switch (edit.type) {
    case 'add-item':
    case 'set-item':
      return [edit.list];
    case 'remove-item':
      return [edit.list, 'tasks'];
    case 'set-footnote':
      return ['footnotes'];
    case 'remove-footnote':
      return ['footnotes', 'tasks'];
    case 'suppress':
    case 'unsuppress':
      return ['suppressions'];
    case 'set-document':
      return Object.keys(edit.change);
    default:
      return ['tasks'];
  }
}

describe('editing a matrix', () => {
  it('gives and takes letters in canonical order, and keeps the duty', () => {
    const place = { taskId: 'restore-test', party: 'platform', scope: {} };
    const matrix = after(
      { type: 'toggle-letter', ...place, letter: 'C' },
      { type: 'toggle-letter', ...place, letter: 'A' },
      { type: 'toggle-letter', ...place, letter: 'R' },
    );
    expect(task(matrix, 'restore-test').assignments.platform).toEqual({
      involvement: 'AC',
      duty: 'Restore the newest backup.',
      runbook: 'https://runbooks.example.com/restore',
    });
    expect(
      task(after({ type: 'clear-cell', ...place }), 'restore-test').assignments,
    ).not.toHaveProperty('platform');
  });

  it('writes what a variant or a condition changes beside the default', () => {
    const inVariant = {
      taskId: 'take-backups',
      party: 'consumer',
      scope: SELF_SERVICE,
    };
    const matrix = after(
      { type: 'toggle-letter', ...inVariant, letter: 'I' },
      {
        type: 'clear-cell',
        taskId: 'take-backups',
        party: 'platform',
        scope: OWN_CNI,
      },
    );
    const changed = task(matrix, 'take-backups');
    expect(changed.assignments).toEqual(
      task(postgresMatrix, 'take-backups').assignments,
    );
    expect(changed.overrides).toEqual([
      {
        variant: 'self-service',
        assignments: { consumer: { involvement: 'I' } },
      },
      {
        when: { cni: 'custom' },
        assignments: { platform: { involvement: '' } },
      },
    ]);
    expect(
      assignmentIn(changed, 'platform', { ...SELF_SERVICE, ...OWN_CNI }),
    ).toEqual({ involvement: '' });

    const back = task(
      after(
        { type: 'toggle-letter', ...inVariant, letter: 'I' },
        { type: 'inherit-cell', ...inVariant },
      ),
      'take-backups',
    );
    expect(back).toEqual(task(postgresMatrix, 'take-backups'));
    expect(scopesOf(postgresMatrix)).toEqual([{}, SELF_SERVICE, OWN_CNI]);
  });

  it('makes joint owners of several, and a single one accountable again', () => {
    const place = { taskId: 'take-backups', scope: {} };
    const joint = after({ type: 'toggle-owner', ...place, party: 'consumer' });
    const lettersOf = (matrix: typeof postgresMatrix) =>
      ['platform', 'consumer'].map(
        party =>
          toAssignment(task(matrix, 'take-backups').assignments[party])
            .involvement,
      );
    expect(lettersOf(joint)).toEqual(['R', 'R']);
    expect(
      lettersOf(
        applyEdit(joint, { type: 'toggle-owner', ...place, party: 'platform' }),
      ),
    ).toEqual(['', 'RA']);
  });

  it('moves a task past its neighbour, and over the edge into the next area', () => {
    const order = (matrix: typeof postgresMatrix) =>
      matrix.spec.tasks.map(({ id, area }) => `${area}/${id}`);
    const down = (taskId: string): MatrixEdit => ({
      type: 'move-task',
      taskId,
      step: 1,
    });
    expect(order(after(down('restore-test')))[0]).toBe('backup/take-backups');
    expect(order(after(down('take-backups')))).toEqual([
      'backup/restore-test',
      'network/take-backups',
      'network/plugin-incidents',
      'network/key-rotation',
    ]);
    expect(order(after(down('key-rotation')))).toEqual(order(postgresMatrix));
  });

  it('keeps all the rest of the document, whatever is edited', () => {
    fc.assert(
      fc.property(arbitraryEdit, edit => {
        const matrix = applyEdit(postgresMatrix, edit);
        const { metadata, spec, ...frame } = matrix;
        const {
          metadata: metadataBefore,
          spec: before,
          ...frameBefore
        } = postgresMatrix;
        expect(frame).toEqual(frameBefore);
        expect(metadata.name).toBe(metadataBefore.name);

        const touched = partsTouchedBy(edit);
        const untouched = (parts: object) =>
          Object.fromEntries(
            Object.entries(parts).filter(([name]) => !touched.includes(name)),
          );
        expect(untouched(spec)).toEqual(untouched(before));
        expect(spec.tasks).toEqual(
          expect.arrayContaining(
            before.tasks.filter(
              ({ id }) => !('taskId' in edit) || id !== edit.taskId,
            ),
          ),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('writes down who reviews it, what is read, noted and accepted', () => {
    const matrix = after(
      ...SETTINGS.filter(({ type }) => type !== 'remove-item'),
    );
    expect(after(SETTINGS[0], SETTINGS[2]).metadata).toEqual({
      name: 'managed-postgres',
      title: 'PostgreSQL',
      description: 'Ours.',
    });
    expect(after(SETTINGS[2]).spec.review).toEqual({
      last: '2026-11-01',
      every: 'P1Y',
    });
    expect(matrix.spec).not.toHaveProperty('review');
    expect(matrix.metadata).not.toHaveProperty('description');
    expect(matrix.spec.facts).toEqual([
      { id: 'cni', path: 'metadata.annotations.plinth/cni' },
      { id: 'tier', title: 'Tier', path: 'spec.lifecycle' },
    ]);
    expect(matrix.spec.footnotes).toEqual({ '2': '' });
    expect(matrix.spec).not.toHaveProperty('suppressions');
  });

  it('suppresses a rule at a task once, with the newest reason', () => {
    const suppression = {
      rule: 'W14',
      task: 'restore-test',
      reason: 'Later.',
      until: '2027-01-31',
    };
    const everywhere = { rule: 'W14', reason: 'Soon.', until: '2026-12-31' };
    const matrix = after(
      SETTINGS[SETTINGS.length - 2],
      { type: 'suppress', suppression: everywhere },
      { type: 'suppress', suppression },
    );
    expect(matrix.spec.suppressions).toEqual([everywhere, suppression]);
    expect(
      applyEdit(matrix, { type: 'unsuppress', rule: 'W14' }).spec.suppressions,
    ).toEqual([suppression]);
  });

  it('gives what is different in a case another condition, or takes it away', () => {
    const when = { cni: { $in: ['custom', 'own'] } };
    const edit = { taskId: 'plugin-incidents', index: 0 };
    expect(
      task(
        after({
          type: 'set-override',
          ...edit,
          change: { when, note: 'Own.' },
        }),
        'plugin-incidents',
      ).overrides,
    ).toEqual([
      {
        when,
        note: 'Own.',
        assignments: {
          platform: { involvement: '' },
          consumer: { involvement: 'RA' },
        },
      },
    ]);
    expect(
      task(after({ type: 'remove-override', ...edit }), 'plugin-incidents'),
    ).not.toHaveProperty('overrides');
    expect(factsInUse(postgresMatrix)).toEqual(new Set(['cni']));
  });

  it('changes one of several for the same case, and leaves the others', () => {
    const [{ overrides = [] }] = [task(postgresMatrix, 'plugin-incidents')];
    const twice = {
      ...postgresMatrix,
      spec: {
        ...postgresMatrix.spec,
        tasks: postgresMatrix.spec.tasks.map(each =>
          each.id === 'plugin-incidents'
            ? { ...each, overrides: [...overrides, ...overrides] }
            : each,
        ),
      },
    };
    const edit = { taskId: 'plugin-incidents', index: 0 };
    expect(
      task(
        applyEdit(twice, {
          type: 'set-override',
          ...edit,
          change: { note: 'The first.' },
        }),
        'plugin-incidents',
      ).overrides,
    ).toEqual([{ ...overrides[0], note: 'The first.' }, ...overrides]);
    expect(
      task(
        applyEdit(twice, { type: 'remove-override', ...edit }),
        'plugin-incidents',
      ).overrides,
    ).toEqual(overrides);
  });

  it('keeps what explains a state in a case that inherits the state', () => {
    const edit = {
      type: 'set-state' as const,
      taskId: 'key-rotation',
      scope: SELF_SERVICE,
    };
    const explained = after({ ...edit, change: { reason: 'You choose.' } });
    expect(task(explained, 'key-rotation').overrides).toEqual([
      {
        ...SELF_SERVICE,
        assignments: {},
        state: 'undecided',
        reason: 'You choose.',
        decidedBy: 'group:default/security',
        decidedUntil: '2026-12-20',
      },
    ]);
    expect(task(explained, 'key-rotation').reason).toBe('Two teams want it.');
    expect(
      applyEdit(explained, {
        ...edit,
        change: { reason: 'Two teams want it.' },
      }),
    ).toEqual(postgresMatrix);

    const assigned = after({ ...edit, change: { state: 'assigned' } });
    expect(stateIn(task(assigned, 'key-rotation'), SELF_SERVICE)).toEqual({
      state: 'assigned',
    });
    expect(
      applyEdit(assigned, { ...edit, change: { state: 'undecided' } }),
    ).toEqual(postgresMatrix);
  });

  it('is no edit when it changes nothing', () => {
    fc.assert(
      fc.property(
        fc.array(arbitraryEdit, { maxLength: 5 }),
        arbitraryEdit,
        (steps, edit) => {
          const before = after(...steps);
          const copy: typeof before = JSON.parse(JSON.stringify(before));
          const result = applyEdit(before, edit);
          expect(result === before).toBe(sameContent(result, before));
          expect(applyEdit(before, { type: 'replace', matrix: copy })).toBe(
            before,
          );
        },
      ),
      { numRuns: 200 },
    );
  });

  it('is of the default again when its variant is gone', () => {
    expect(existingScope(postgresMatrix, SELF_SERVICE)).toBe(SELF_SERVICE);
    expect(existingScope(postgresMatrix, OWN_CNI)).toBe(OWN_CNI);
    const matrix = after({
      type: 'remove-item',
      list: 'variants',
      id: 'self-service',
    });
    expect(existingScope(matrix, SELF_SERVICE)).toBe(DEFAULT_SCOPE);
    expect(existingScope(matrix, { ...SELF_SERVICE, ...OWN_CNI })).toBe(
      DEFAULT_SCOPE,
    );
  });

  it('leaves no trace of a footnote or activity that is removed', () => {
    const place = { taskId: 'restore-test', party: 'platform' };
    const matrix = after(
      { type: 'set-footnote', mark: '1', text: 'With an own plugin.' },
      { type: 'set-duty', ...place, scope: {}, change: { marks: ['1'] } },
      {
        type: 'set-duty',
        ...place,
        scope: SELF_SERVICE,
        change: { marks: ['1'] },
      },
      {
        type: 'add-item',
        list: 'activities',
        id: 'recovery',
        item: { title: 'Recovery' },
      },
      {
        type: 'set-task',
        taskId: 'restore-test',
        change: { activity: 'recovery' },
      },
    );
    expect(JSON.stringify(matrix).match(/"marks":\["1"\]/g)).toHaveLength(2);
    const clean = [
      { type: 'remove-footnote' as const, mark: '1' },
      {
        type: 'remove-item' as const,
        list: 'activities' as const,
        id: 'recovery',
      },
    ].reduce(applyEdit, matrix);
    expect(clean).toEqual(postgresMatrix);
  });

  it('leaves no trace of a party or variant that is removed', () => {
    const matrix = after(
      { type: 'remove-item', list: 'parties', id: 'provider' },
      { type: 'remove-item', list: 'variants', id: 'self-service' },
    );
    expect(JSON.stringify(matrix)).not.toMatch(/provider|self-service/);
    expect(
      lintMatrix(matrix).findings.filter(({ rule }) => rule === 'R04'),
    ).toEqual([]);
  });

  it('takes back all edits, does them again, and stays a document of the schema', () => {
    fc.assert(
      fc.property(fc.array(arbitraryEdit, { maxLength: 30 }), steps => {
        const end = steps.reduce(
          (state, edit) =>
            historyReducer(state, {
              type: 'change',
              change: matrix => applyEdit(matrix, edit),
            }),
          startHistory(postgresMatrix),
        );
        const text = writeMatrixYaml(end.document);
        expect(parseMatrix(text).document).toEqual(end.document);

        let back = end;
        steps.forEach(() => {
          back = historyReducer(back, { type: 'undo' });
        });
        expect(back.document).toBe(postgresMatrix);
        steps.forEach(() => {
          back = historyReducer(back, { type: 'redo' });
        });
        expect(back.document).toEqual(end.document);
      }),
      { numRuns: 60 },
    );
  });
});
