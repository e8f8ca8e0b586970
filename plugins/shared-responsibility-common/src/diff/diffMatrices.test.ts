import fc from 'fast-check';
import {
  matrixOf,
  someAttributes,
  someMatrix,
} from '../__testUtils__/matrixOf';
import { effectiveRows } from '../effective';
import { chooseVariant } from '../model/variants';
import {
  Assignment,
  Condition,
  ResponsibilityMatrix,
  Task,
} from '../model/types';
import { rowTerms, termsText } from '../slice';
import { diffForParties } from './diffForParties';
import { diffMatrices } from './diffMatrices';
import { editorialOnly } from './editorial';

function meaningsOf(
  before: Partial<Task>,
  after: Partial<Task>,
  party = 'consumer',
) {
  return diffMatrices({
    from: matrixOf([before]),
    to: matrixOf([after]),
    party,
  })
    .flatMap(change => change.meanings)
    .join(' ');
}

describe('diffMatrices', () => {
  it('says in eight meanings what a change is to a party', () => {
    const mine = { involvement: 'RA', duty: 'Check it.', due: 'P90D' };
    const from = { assignments: { platform: 'RA', consumer: 'I' } };
    const to = { assignments: { platform: 'C', consumer: mine } };
    expect(meaningsOf(from, to)).toBe('shifted-to due-changed');
    expect(meaningsOf(to, from)).toBe('shifted-from due-changed');
    expect(meaningsOf(from, to, 'platform')).toBe('shifted-from');
    expect(meaningsOf(from, to, 'provider')).toBe('');

    const only = (more: Assignment) => ({ assignments: { consumer: more } });
    expect(
      meaningsOf(only(mine), only({ ...mine, duty: ' Check\n it. ' })),
    ).toBe('');
    expect(meaningsOf(only(mine), only({ ...mine, duty: 'Test it.' }))).toBe(
      'duty-reworded',
    );
    expect(
      meaningsOf(only(mine), only({ ...mine, runbook: 'https://e.com' })),
    ).toBe('duty-reworded');
    expect(meaningsOf(only(mine), only({ ...mine, due: 'P30D' }))).toBe(
      'due-changed',
    );
    expect(
      meaningsOf(
        { assignments: { platform: 'RA' } },
        { assignments: { platform: 'RA', consumer: 'C' } },
      ),
    ).toBe('added');
    expect(meaningsOf(only(mine), { ...only(mine), state: 'undecided' })).toBe(
      'condition-changed',
    );
    expect(
      meaningsOf(
        { assignments: { platform: 'A', consumer: 'R' } },
        { assignments: { provider: 'A', consumer: 'R' } },
      ),
    ).toBe('condition-changed');
    expect(
      meaningsOf(only(mine), { ...only(mine), state: 'notApplicable' }),
    ).toBe('removed');
    expect(
      meaningsOf(only(mine), { ...only(mine), title: 'A better title' }),
    ).toBe('editorial');
  });

  it('goes by task id, and leaves order alone', () => {
    const consumer = { assignments: { consumer: 'RA' } };
    const from = matrixOf([
      { id: 'old', ...consumer },
      { id: 'stays', title: 'Stays', ...consumer },
      { id: 'theirs' },
    ]);
    const to = matrixOf([
      { id: 'theirs' },
      { id: 'new', ...consumer },
      { id: 'stays', title: 'Stays', ...consumer },
    ]);
    const changes = diffMatrices({ from, to, party: 'consumer' });
    expect(
      changes.map(({ taskId, meanings }) => `${taskId}: ${meanings}`),
    ).toEqual(['new: added', 'old: removed']);
    expect(changes[1].cases).toEqual([
      {
        variants: [
          { from: 'standard', to: 'standard' },
          { from: 'self-service', to: 'self-service' },
        ],
        meanings: ['removed'],
        before: {
          state: 'assigned',
          assignment: { involvement: 'RA' },
          accountable: ['consumer'],
          conditional: false,
        },
      },
    ]);
  });

  it('names the variant and the condition that a change is about', () => {
    const task = { assignments: { platform: 'RA', consumer: 'I' } };
    const [change] = diffMatrices({
      from: matrixOf([task]),
      to: matrixOf([
        {
          ...task,
          overrides: [
            { variant: 'self-service', assignments: { consumer: 'C' } },
            {
              when: { $any: [{ cni: 'custom' }, { cni: 'none' }] },
              assignments: { platform: '', consumer: 'RA' },
            },
          ],
        },
      ]),
      party: 'consumer',
    });
    expect(change.meanings).toEqual(['shifted-to', 'condition-changed']);
    expect(
      change.cases.map(
        ({ variants, condition, before, after }) =>
          `${variants.map(pair => pair.to)}: ${condition}: ${
            before?.assignment?.involvement
          } ${before?.accountable} -> ${after?.assignment?.involvement} ${
            after?.accountable
          }`,
      ),
    ).toEqual([
      'standard,self-service: cni is custom, or cni is none: I platform -> RA consumer',
      'self-service: otherwise: I platform -> C platform',
    ]);
  });

  it('says nothing of facts for which a wider condition changes nothing', () => {
    const under = (when: Condition) =>
      matrixOf([
        {
          assignments: { platform: 'RA', consumer: 'I' },
          overrides: [{ when, assignments: { platform: '', consumer: 'RA' } }],
        },
      ]);
    const [change] = diffMatrices({
      from: under({ cni: 'custom' }),
      to: under({ cni: { $in: ['custom', 'none'] } }),
      party: 'consumer',
    });
    expect(change.cases.map(({ condition }) => condition)).toEqual([
      'cni is none',
    ]);
  });

  it('compares what a variant’s users had with what they get', () => {
    const task = {
      assignments: { platform: 'RA', consumer: 'I' },
      overrides: [{ variant: 'gold', assignments: { consumer: 'C' } }],
    };
    const variants = [{ id: 'standard' }];
    const [change] = diffMatrices({
      from: matrixOf([task], { variants }),
      to: matrixOf([task], { variants: [...variants, { id: 'gold' }] }),
      party: 'consumer',
    });
    expect(change.cases.map(each => each.variants)).toEqual([
      [{ from: 'standard', to: 'gold' }],
    ]);
  });

  it('tells each party what it will see, and what is only edited', () => {
    const from = matrixOf([
      { assignments: { provider: 'C', platform: 'RA', consumer: 'I' } },
      { assignments: { consumer: 'RA' } },
    ]);
    const to = matrixOf([
      { assignments: { provider: 'C', platform: 'C', consumer: 'RA' } },
      { assignments: { consumer: 'RA' }, title: 'Other' },
    ]);
    const diffs = diffForParties({ from, to });
    expect(
      diffs.map(({ party, changes }) => [
        party.id,
        ...changes.map(change => `${change.taskId} ${change.meanings[0]}`),
      ]),
    ).toEqual([
      ['provider', 't0 condition-changed'],
      ['platform', 't0 shifted-from'],
      ['consumer', 't0 shifted-to', 't1 editorial'],
    ]);
    expect(
      editorialOnly(diffs[2].changes).map(change => change.taskId),
    ).toEqual(['t1']);
  });

  it('finds nothing between a matrix and itself', () => {
    fc.assert(
      fc.property(someMatrix, matrix => {
        const copy = JSON.parse(JSON.stringify(matrix));
        for (const party of ['provider', 'platform', 'consumer']) {
          expect(diffMatrices({ from: matrix, to: copy, party })).toEqual([]);
        }
      }),
    );
  });

  it('leaves out nothing that an entity would have to acknowledge again', () => {
    const termsOf = (
      matrix: ResponsibilityMatrix,
      variant: string | undefined,
      attributes: { spec: object },
    ) =>
      new Map(
        effectiveRows(matrix, {
          variant: chooseVariant({ matrix, variant }),
          attributes: JSON.parse(JSON.stringify(attributes)),
        })
          .filter(
            row =>
              row.state !== 'notApplicable' &&
              row.assignments.consumer &&
              !row.undetermined,
          )
          .map(row => [
            row.taskId,
            termsText(
              rowTerms({ row, party: 'consumer', scheme: matrix.spec.scheme }),
            ),
          ]),
      );
    fc.assert(
      fc.property(
        someMatrix,
        someMatrix,
        fc.constantFrom(undefined, 'standard', 'self-service'),
        someAttributes,
        (from, to, variant, attributes) => {
          const told = new Set(
            diffMatrices({ from, to, party: 'consumer' })
              .filter(change => !change.meanings.includes('editorial'))
              .map(change => change.taskId),
          );
          const before = termsOf(from, variant, attributes);
          const after = termsOf(to, variant, attributes);
          const reopened = [...after.keys()].filter(
            id => before.has(id) && before.get(id) !== after.get(id),
          );
          expect(reopened.filter(id => !told.has(id))).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });
});
