import fc from 'fast-check';
import { intervalWith, itemWith, roadmapWith } from '../__testUtils__/roadmaps';
import { lintRoadmap } from '../lint';
import { assignKeys, listItems, Roadmap, RoadmapItem } from '../model';
import { addItem, removeItem, replaceItem } from './editItems';
import { moveItem, moveLine, stepFrom } from './moveItem';
import { findItem, ItemPlace } from './places';

function item(key: string, parts: Partial<RoadmapItem> = {}): RoadmapItem {
  return itemWith({ key, project: key, deliverables: [], ...parts });
}

/** Two items on each side of the line, in next and in later. */
function board(): Roadmap {
  return roadmapWith({
    intervals: [
      intervalWith({
        committed: [item('a'), item('b')],
        uncommitted: [item('c'), item('d')],
      }),
      intervalWith({ name: '2026-7', state: 'draft' }),
      intervalWith({
        name: '2026-5',
        state: 'closed',
        committed: [item('old')],
      }),
    ],
    next: [item('e'), item('f')],
    later: [item('g'), item('h')],
  });
}

function keys({ spec }: Roadmap): string {
  const [{ committed, uncommitted = [] }, draft] = spec.intervals;
  return [committed, uncommitted, spec.next, spec.later, draft.committed]
    .map(list => (list ?? []).map(({ key }) => key).join(''))
    .join(' ');
}

function place(key: string, roadmap = board()): ItemPlace {
  const found = findItem({ roadmap, key });
  if (!found) {
    throw new Error(`No ${key}`);
  }
  return found.place;
}

const committed = (rank: number): ItemPlace => ({
  horizon: 'committed',
  interval: '2026-6',
  rank,
});

describe('moving items', () => {
  it('moves to any place, and counts the rank as it is afterwards', () => {
    const move = (key: string, to: ItemPlace) =>
      keys(moveItem({ roadmap: board(), from: place(key), to }));
    expect(keys(board())).toBe('ab cd ef gh ');
    expect(move('a', committed(1))).toBe('ba cd ef gh ');
    expect(move('b', committed(0))).toBe('ba cd ef gh ');
    expect(move('b', committed(1))).toBe('ab cd ef gh ');
    expect(move('c', committed(1))).toBe('acb d ef gh ');
    expect(move('a', { horizon: 'later', rank: 99 })).toBe('b cd ef gha ');
    expect(
      move('e', { horizon: 'committed', interval: '2026-7', rank: 0 }),
    ).toBe('ab cd f gh e');
  });

  it('steps over the line and between next and later, and not beyond', () => {
    const step = (key: string, direction: 'up' | 'down') => {
      const roadmap = board();
      const from = place(key);
      const to = stepFrom({ roadmap, place: from, direction });
      return to && keys(moveItem({ roadmap, from, to }));
    };
    expect(step('a', 'down')).toBe('ba cd ef gh ');
    expect(step('b', 'down')).toBe('a bcd ef gh ');
    expect(step('c', 'up')).toBe('abc d ef gh ');
    expect(step('f', 'down')).toBe('ab cd e fgh ');
    expect(step('g', 'up')).toBe('ab cd efg h ');
    expect(step('a', 'up')).toBeUndefined();
    expect(step('d', 'down')).toBeUndefined();
    expect(step('e', 'up')).toBeUndefined();
    expect(step('h', 'down')).toBeUndefined();
  });

  it('moves the line as one step', () => {
    const above = (count: number) =>
      keys(moveLine({ roadmap: board(), interval: '2026-6', above: count }));
    expect(above(1)).toBe('a bcd ef gh ');
    expect(above(4)).toBe('abcd  ef gh ');
    expect(above(0)).toBe(' abcd ef gh ');
    expect(above(-1)).toBe(' abcd ef gh ');
  });

  it('takes up what was deferred when it is planned again', () => {
    const deferred = item('x', {
      deliverables: [
        { key: 'y', text: 'Y', status: 'deferred', reason: 'Not now' },
        { key: 'z', text: 'Z', status: 'wont-do', reason: 'Never' },
      ],
    });
    const roadmap = roadmapWith({
      intervals: [intervalWith()],
      later: [deferred],
    });
    const from: ItemPlace = { horizon: 'later', rank: 0 };
    const planned = moveItem({ roadmap, from, to: committed(0) });
    expect(planned.spec.intervals[0].committed[0].deliverables).toEqual([
      { key: 'y', text: 'Y', status: 'not-started' },
      { key: 'z', text: 'Z', status: 'wont-do', reason: 'Never' },
    ]);
    expect(
      moveItem({ roadmap, from, to: { horizon: 'next', rank: 0 } }).spec.next,
    ).toEqual([deferred]);
  });

  it('leaves history and places that do not exist alone', () => {
    const closed: ItemPlace = { ...committed(0), interval: '2026-5' };
    const roadmap = board();
    for (const [from, to, message] of [
      [closed, committed(0), 'Interval 2026-5 is closed; it stays as it is'],
      [committed(0), closed, 'Interval 2026-5 is closed; it stays as it is'],
      [committed(7), committed(0), 'There is no item at place 8'],
      [{ ...committed(0), interval: 'x' }, closed, 'There is no interval x'],
    ] as const) {
      expect(() => moveItem({ roadmap, from, to })).toThrow(message);
    }
    expect(findItem({ roadmap, key: 'old' })).toBeUndefined();
  });
});

describe('adding, replacing and removing items', () => {
  it('keeps keys and gives new things theirs', () => {
    const added = addItem({
      roadmap: board(),
      item: {
        project: 'Größe',
        deliverables: [{ text: 'Measure', status: 'not-started' }],
      },
      to: committed(1),
    });
    expect(added.spec.intervals[0].committed).toEqual([
      item('a'),
      {
        key: 'grosse',
        project: 'Größe',
        deliverables: [
          { key: 'measure', text: 'Measure', status: 'not-started' },
        ],
      },
      item('b'),
    ]);
    const replaced = replaceItem({
      roadmap: added,
      place: committed(1),
      item: { project: 'Size' },
    });
    expect(replaced.spec.intervals[0].committed[1]).toEqual({
      key: 'grosse',
      project: 'Size',
    });
    expect(keys(removeItem({ roadmap: replaced, place: committed(1) }))).toBe(
      'ab cd ef gh ',
    );
    expect(() => removeItem({ roadmap: board(), place: committed(2) })).toThrow(
      'There is no item at place 3',
    );
  });

  it('carries an item on that is called like one of a closed interval', () => {
    const added = addItem({
      roadmap: board(),
      item: { project: 'old' },
      to: { horizon: 'next', rank: 0 },
    });
    expect(added.spec.next?.[0].key).toBe('old');
    expect(findItem({ roadmap: added, key: 'old' })?.place).toEqual({
      horizon: 'next',
      rank: 0,
    });
  });
});

describe('any sequence of moves', () => {
  const anyPlace: fc.Arbitrary<ItemPlace> = fc.oneof(
    fc.record({
      horizon: fc.constantFrom('committed', 'uncommitted'),
      interval: fc.constantFrom('2026-6', '2026-7'),
      rank: fc.nat(9),
    }),
    fc.record({
      horizon: fc.constantFrom('next', 'later'),
      rank: fc.nat(9),
    }),
  );
  const anyMoves = fc.array(
    fc.oneof(
      fc.record({ key: fc.constantFrom(...'abcdefgh'), to: anyPlace }),
      fc.record({
        key: fc.constantFrom(...'abcdefgh'),
        direction: fc.constantFrom('up', 'down'),
      }),
      fc.record({ above: fc.nat(9) }),
    ),
    { maxLength: 30 },
  );

  it('loses nothing, doubles nothing, and keeps the order total', () => {
    fc.assert(
      fc.property(anyMoves, moves => {
        const start = board();
        const before = JSON.stringify(start);
        let roadmap = start;
        for (const move of moves) {
          if ('above' in move) {
            roadmap = moveLine({
              roadmap,
              interval: '2026-6',
              above: move.above,
            });
            continue;
          }
          const from = place(move.key, roadmap);
          const to =
            'to' in move
              ? move.to
              : stepFrom({ roadmap, place: from, direction: move.direction });
          roadmap = to ? moveItem({ roadmap, from, to }) : roadmap;
        }
        const placed = listItems(roadmap);
        expect(placed.map(({ item: { key } }) => key).sort()).toEqual(
          [...'abcdefgh', 'old'].sort(),
        );
        const ranks = placed.map(({ path }) => path.join('/'));
        expect(new Set(ranks).size).toBe(ranks.length);
        expect(roadmap.spec.intervals[2]).toEqual(start.spec.intervals[2]);
        expect(assignKeys(roadmap)).toEqual(roadmap);
        expect(
          lintRoadmap(roadmap).findings.filter(({ rule }) => rule === 'M06'),
        ).toEqual([]);
        expect(JSON.stringify(start)).toBe(before);
      }),
    );
  });

  it('goes back by the opposite step', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...'abcdefgh'),
        fc.constantFrom('up' as const, 'down' as const),
        (key, direction) => {
          const roadmap = board();
          const from = place(key);
          const to = stepFrom({ roadmap, place: from, direction });
          fc.pre(to !== undefined);
          const back = stepFrom({
            roadmap: moveItem({ roadmap, from, to }),
            place: to,
            direction: direction === 'up' ? 'down' : 'up',
          });
          expect(back).toEqual(from);
        },
      ),
    );
  });
});
