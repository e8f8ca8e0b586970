import fc from 'fast-check';
import { postgresMatrix } from '../../../__fixtures__/matrices';
import { DEFAULT_SCOPE, MatrixEdit, Scope } from '../model';

export const SELF_SERVICE: Scope = { variant: 'self-service' };
export const OWN_CNI: Scope = { when: { cni: 'custom' } };

const STORAGE = 'platformservice:default/storage';

/** One edit of each kind that is about the document as a whole. */
export const SETTINGS: MatrixEdit[] = [
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
/** An edit of any kind, of {@link postgresMatrix}; none adds a task. */
export const arbitraryEdit: fc.Arbitrary<MatrixEdit> = fc.oneof(
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
    .tuple(places, fc.nat(2), fc.constantFrom('', 'Because.'))
    .map(([{ taskId, scope }, index, note]) => ({
      type: 'set-override' as const,
      taskId,
      index,
      change: { note, ...(scope.when && { when: { cni: { $exists: true } } }) },
    })),
  fc.tuple(places, fc.nat(2)).map(([{ taskId }, index]) => ({
    type: 'remove-override' as const,
    taskId,
    index,
  })),
  fc.constantFrom<MatrixEdit>(...SETTINGS),
);
