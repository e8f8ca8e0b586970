import fc from 'fast-check';
import {
  historyReducer,
  startHistory,
} from '@plinth/backstage-plugin-platform-services-react';
import {
  lintMatrix,
  parseMatrix,
  toAssignment,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { writeMatrixYaml } from '@plinth/backstage-plugin-shared-responsibility-common/formats';
import { postgresMatrix } from '../../../__fixtures__/matrices';
import { applyEdit } from './applyEdit';
import { MatrixEdit } from './edits';
import { DEFAULT_SCOPE, Scope, assignmentIn, scopesOf } from './scope';

const SELF_SERVICE: Scope = { variant: 'self-service' };
const OWN_CNI: Scope = { when: { cni: 'custom' } };

function after(...edits: MatrixEdit[]) {
  return edits.reduce(applyEdit, postgresMatrix);
}

function task(matrix: typeof postgresMatrix, id: string) {
  return matrix.spec.tasks.find(known => known.id === id)!;
}

const scopes = fc.constantFrom(DEFAULT_SCOPE, SELF_SERVICE, OWN_CNI);
const places = fc.record({
  taskId: fc.constantFrom(...postgresMatrix.spec.tasks.map(({ id }) => id)),
  party: fc.constantFrom('provider', 'platform', 'consumer'),
  scope: scopes,
});
const edits: fc.Arbitrary<MatrixEdit> = fc.oneof(
  fc
    .tuple(places, fc.constantFrom('R' as const, 'A' as const, 'I' as const))
    .map(([place, letter]) => ({
      type: 'toggle-letter' as const,
      ...place,
      letter,
    })),
  places.map(place => ({ type: 'toggle-owner' as const, ...place })),
  places.map(place => ({ type: 'clear-cell' as const, ...place })),
  places.map(place => ({ type: 'inherit-cell' as const, ...place })),
  fc.tuple(places, fc.string()).map(([place, duty]) => ({
    type: 'set-duty' as const,
    ...place,
    change: { duty },
  })),
  fc
    .tuple(
      places,
      fc.constantFrom('assigned', 'undecided', 'notApplicable' as const),
    )
    .map(([{ taskId, scope }, state]) => ({
      type: 'set-state' as const,
      taskId,
      scope,
      change: { state: state as 'assigned', reason: 'Because.' },
    })),
  fc
    .tuple(places, fc.constantFrom(1 as const, -1 as const))
    .map(([{ taskId }, step]) => ({
      type: 'move-task' as const,
      taskId,
      step,
    })),
  places.map(({ taskId }) => ({ type: 'remove-task' as const, taskId })),
);

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
      fc.property(fc.array(edits, { maxLength: 30 }), steps => {
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
