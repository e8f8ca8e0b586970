import fc from 'fast-check';
import {
  conditionProblems,
  evaluateCondition,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import {
  CLAUSE_OPERATORS,
  Clause,
  clausesOf,
  conditionOf,
  isComplete,
} from './clauses';

const words = fc.constantFrom('custom', 'own plugin', 'a', 'true');
const clause: fc.Arbitrary<Clause> = fc
  .record({
    fact: fc.constantFrom('cni', 'tier', 'region'),
    operator: fc.constantFrom(...CLAUSE_OPERATORS),
    value: words,
    more: fc.array(words, { maxLength: 2 }),
  })
  .map(({ fact, operator, value, more }) => {
    const text = operator === 'in' ? [value, ...more].join(', ') : value;
    const none = operator === 'exists' || operator === 'absent';
    return { fact, operator, value: none ? '' : text };
  });

describe('a condition in a form', () => {
  it('is written as people write it', () => {
    expect(
      conditionOf([
        { fact: 'cni', operator: 'is', value: ' custom ' },
        { fact: 'tier', operator: 'in', value: 'gold,silver, ' },
      ]),
    ).toEqual({ cni: 'custom', tier: { $in: ['gold', 'silver'] } });
    expect(
      conditionOf([
        { fact: 'cni', operator: 'exists', value: '' },
        { fact: 'cni', operator: 'hasPrefix', value: 'own' },
      ]),
    ).toEqual({
      $all: [{ cni: { $exists: true } }, { cni: { $hasPrefix: 'own' } }],
    });
    expect(isComplete({ fact: 'cni', operator: 'in', value: ' , ' })).toBe(
      false,
    );
    expect(isComplete({ fact: 'cni', operator: 'absent', value: '' })).toBe(
      true,
    );
  });

  it('says the same when it is read again', () => {
    fc.assert(
      fc.property(
        fc.array(clause, { minLength: 1, maxLength: 4 }),
        fc.option(words, { nil: undefined }),
        (clauses, value) => {
          const condition = conditionOf(clauses);
          expect(conditionProblems(condition)).toEqual([]);
          expect(clausesOf(condition)).toEqual(clauses);
          const facts = new Map([['cni', { known: true as const, value }]]);
          expect(
            evaluateCondition({
              condition: conditionOf(clausesOf(condition)!),
              facts,
            }),
          ).toBe(evaluateCondition({ condition, facts }));
        },
      ),
    );
  });

  it.each([
    [{ $any: [{ cni: 'custom' }, { tier: 'gold' }] }],
    [{ $not: { cni: 'custom' } }],
    [{ cni: true }],
    [{ cni: { $in: ['a, b'] } }],
    [{ cni: { $contains: { $any: ['a'] } } }],
    [{ $all: [{ $not: { cni: 'a' } }] }],
  ])('is left alone when it says more than a form can: %j', condition => {
    expect(conditionProblems(condition)).toEqual([]);
    expect(clausesOf(condition)).toBeUndefined();
  });
});
