import { JsonValue } from '@backstage/types';
import { evaluateCondition } from './evaluateCondition';
import { conditionProblems } from './inspectCondition';
import { FactValues, readFacts, readPath } from './readFacts';

const facts: FactValues = new Map([
  ['cni', { known: true, value: 'Custom' }],
  ['size', { known: true, value: 7 }],
  ['tags', { known: true, value: ['a', 'b'] }],
  ['gone', { known: false, absent: true }],
  ['dark', { known: false }],
]);

describe('evaluateCondition', () => {
  it.each<[JsonValue, string]>([
    [{ cni: 'custom' }, 'true'],
    [{ cni: 'other' }, 'false'],
    [{ size: '7' }, 'true'],
    [{ cni: 'custom', size: 8 }, 'false'],
    [{ cni: { $in: ['x', 'CUSTOM'] } }, 'true'],
    [{ cni: { $hasPrefix: 'cus' } }, 'true'],
    [{ cni: { $exists: false } }, 'false'],
    [{ tags: { $contains: 'A' } }, 'true'],
    [{ tags: { $contains: { x: 1 } } }, 'false'],
    [{ cni: { $unheard: 1 } }, 'false'],
    [{ $unheard: 1 }, 'false'],
    [{ dark: 'x' }, 'unknown'],
    [{ dark: { $exists: true } }, 'unknown'],
    [{ gone: { $exists: true } }, 'false'],
    [{ gone: { $exists: false } }, 'true'],
    [{ gone: 'x' }, 'unknown'],
    [{ undeclared: 'x' }, 'unknown'],
    [{ $not: { dark: 'x' } }, 'unknown'],
    [{ $all: [{ dark: 'x' }, { cni: 'other' }] }, 'false'],
    [{ $all: [{ dark: 'x' }, { cni: 'custom' }] }, 'unknown'],
    [{ $any: [{ dark: 'x' }, { cni: 'custom' }] }, 'true'],
    [{ $any: [{ dark: 'x' }, { cni: 'other' }] }, 'unknown'],
    [{ $all: [] }, 'true'],
    [{ $any: [] }, 'false'],
    [{}, 'true'],
    ['text', 'false'],
  ])('%j is %s', (condition, expected) => {
    expect(evaluateCondition({ condition, facts })).toBe(expected);
  });
});

describe('readFacts', () => {
  it('reads keys that contain dots and slashes', () => {
    const entity = {
      metadata: {
        annotations: { 'example.com/cni': 'own', 'plinth/size': '3' },
      },
      spec: { deep: { list: [1] }, nothing: null },
    };
    expect(readPath(entity, 'metadata.annotations.example.com/cni')).toBe(
      'own',
    );
    expect(readPath(entity, 'metadata.annotations.plinth/size')).toBe('3');
    expect(readPath(entity, 'spec.deep.list.0')).toBeUndefined();
    expect(readPath(entity, 'constructor.name')).toBeUndefined();
    expect([
      ...readFacts({
        facts: [
          { id: 'a', path: 'spec.nothing', default: false },
          { id: 'b', path: 'spec.missing' },
        ],
        attributes: entity,
      }),
    ]).toEqual([
      ['a', { known: true, value: false }],
      ['b', { known: false, absent: true }],
    ]);
  });
});

describe('conditionProblems', () => {
  it.each<[JsonValue, RegExp | undefined]>([
    [{ cni: 'x', tier: { $in: ['a'] } }, undefined],
    [{ $all: [{ $not: { a: { $exists: true } } }] }, undefined],
    [{ $all: { a: 1 } }, /list of conditions/],
    [{ $any: [], a: 1 }, /must stand alone/],
    [{ $in: ['a'] }, /cannot stand here/],
    [{ a: ['x'] }, /use \$in/],
    [{ a: null }, /\$exists/],
    [{ a: {} }, /cannot compare/],
    [{ a: { $in: 'x' } }, /list of values/],
    [{ a: { $exists: 'yes' } }, /true or false/],
    [['a'], /is not a condition/],
  ])('%j', (condition, problem) => {
    const patterns = problem ? [problem] : [];
    expect(conditionProblems(condition)).toEqual(
      patterns.map(pattern => expect.stringMatching(pattern)),
    );
  });
});
