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
import {
  DEFAULT_SCOPE,
  Scope,
  assignmentIn,
  factsInUse,
  scopesOf,
} from './scope';

const SELF_SERVICE: Scope = { variant: 'self-service' };
const OWN_CNI: Scope = { when: { cni: 'custom' } };

function after(...edits: MatrixEdit[]) {
  return edits.reduce(applyEdit, postgresMatrix);
}

function task(matrix: typeof postgresMatrix, id: string) {
  return matrix.spec.tasks.find(known => known.id === id)!;
}

const STORAGE = 'platformservice:default/storage';

/** One of each that is about the document as a whole. */
const SETTINGS: MatrixEdit[] = [
  {
    type: 'set-document',
    change: { title: 'PostgreSQL', description: 'Ours.' },
  },
  { type: 'set-document', change: { description: '' } },
  {
    type: 'set-document',
    change: { review: { last: '2026-11-01', every: 'P1Y' } },
  },
  { type: 'set-document', change: { review: undefined } },
  {
    type: 'add-item',
    list: 'facts',
    id: 'tier',
    item: { title: 'Tier', path: 'spec.lifecycle' },
  },
  {
    type: 'set-item',
    list: 'facts',
    id: 'cni',
    change: { default: 'managed' },
  },
  { type: 'set-item', list: 'facts', id: 'cni', change: { default: '' } },
  {
    type: 'add-item',
    list: 'activities',
    id: 'recovery',
    item: { title: 'Recovery' },
  },
  { type: 'remove-item', list: 'activities', id: 'recovery' },
  {
    type: 'set-item',
    list: 'parties',
    id: 'provider',
    change: { contact: 'https://support.example.com' },
  },
  { type: 'set-footnote', mark: '1', text: 'With an own plugin.' },
  { type: 'set-footnote', mark: '2', text: '' },
  { type: 'remove-footnote', mark: '1' },
  {
    type: 'suppress',
    suppression: {
      rule: 'W14',
      task: 'restore-test',
      reason: 'Being written.',
      until: '2026-12-31',
    },
  },
  { type: 'unsuppress', rule: 'W14', task: 'restore-test' },
];

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
  fc.tuple(places, fc.constantFrom('1', '2')).map(([place, mark]) => ({
    type: 'set-duty' as const,
    ...place,
    change: { marks: [mark] },
  })),
  fc
    .tuple(places, fc.array(fc.constantFrom('nist:cp-9', 'iso:a.8.13')))
    .map(([{ taskId }, controls]) => ({
      type: 'set-task' as const,
      taskId,
      change: {
        controls,
        activity: 'recovery',
        discharges: [{ service: STORAGE, task: 'snapshots' }],
      },
    })),
  fc
    .tuple(places, fc.constantFrom('', 'Because.'))
    .map(([{ taskId, scope }, note]) => ({
      type: 'set-override' as const,
      taskId,
      scope,
      change: { note, ...(scope.when && { when: { cni: { $exists: true } } }) },
    })),
  places.map(({ taskId, scope }) => ({
    type: 'remove-override' as const,
    taskId,
    scope,
  })),
  fc.constantFrom<MatrixEdit>(...SETTINGS),
);

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
      fc.property(edits, edit => {
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
    const edit = { taskId: 'plugin-incidents', scope: OWN_CNI };
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
