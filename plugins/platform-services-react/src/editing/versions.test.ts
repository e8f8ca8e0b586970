import { findPartConflicts, sameContent, suggestedSides } from './versions';

describe('versions of one document', () => {
  it('differ where their parts do, and each side keeps its own changes', () => {
    const base = new Map([
      ['a', { title: 'A' }],
      ['b', { title: 'B' }],
      ['c', { title: 'C' }],
    ]);
    const mine = new Map([
      ['a', { title: 'Mine' }],
      ['b', { title: 'Mine' }],
    ]);
    const theirs = new Map([
      ['a', { title: 'A' }],
      ['b', { title: 'Theirs' }],
      ['c', { title: 'C' }],
      ['d', { title: 'D' }],
    ]);
    const conflicts = findPartConflicts({ base, mine, theirs });
    expect(conflicts.map(({ id, changedBy }) => [id, changedBy])).toEqual([
      ['a', 'mine'],
      ['b', 'both'],
      ['c', 'mine'],
      ['d', 'theirs'],
    ]);
    expect(suggestedSides(conflicts)).toEqual({
      a: 'mine',
      b: 'mine',
      c: 'mine',
      d: 'theirs',
    });
  });

  it('do not differ in the order of keys', () => {
    expect(
      sameContent({ a: 1, b: [{ c: 2, d: 3 }] }, { b: [{ d: 3, c: 2 }], a: 1 }),
    ).toBe(true);
    expect(sameContent({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
  });
});
