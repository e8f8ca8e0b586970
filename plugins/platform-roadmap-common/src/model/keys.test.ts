import fc from 'fast-check';
import {
  anyRoadmap,
  intervalWith,
  itemWith,
  roadmapWith,
} from '../__testUtils__/roadmaps';
import { lintRoadmap } from '../lint';
import { listItems } from './items';
import { assignKeys } from './keys';
import { publishedView } from './publishedView';
import { Roadmap } from './types';

function keysOf(roadmap: Roadmap) {
  return listItems(roadmap).map(({ item }) => ({
    item: item.key,
    deliverables: item.deliverables?.map(({ key }) => key),
  }));
}

const open = { status: 'in-progress' } as const;

describe('assignKeys', () => {
  it('makes keys from words, unique, and leaves written ones alone', () => {
    const roadmap = roadmapWith({
      intervals: [
        intervalWith({
          committed: [
            itemWith({
              project: 'Größere Datenbanken!',
              deliverables: [
                { text: 'Runbook', ...open },
                { text: 'Runbook', ...open },
                { text: '復旧', ...open },
              ],
            }),
            itemWith({
              key: 'pitr',
              deliverables: [{ key: 'runbook-2', text: 'Runbook', ...open }],
            }),
            itemWith({ project: 'No lines', deliverables: undefined }),
          ],
        }),
      ],
    });
    expect(keysOf(assignKeys(roadmap))).toEqual([
      {
        item: 'grossere-datenbanken',
        deliverables: ['runbook', 'runbook-3', 'key-iw9k4n'],
      },
      { item: 'pitr', deliverables: ['runbook-2'] },
      { item: 'no-lines', deliverables: undefined },
    ]);
  });

  it('keeps keys by exact text from revision to revision and across intervals', () => {
    const first = assignKeys(
      roadmapWith({
        intervals: [intervalWith({ committed: [itemWith()] })],
      }),
    );
    const second = roadmapWith({
      intervals: [
        intervalWith({
          name: '2027-1',
          start: '2026-12-14',
          end: '2027-01-24',
          committed: [
            itemWith({
              deliverables: [
                { text: 'Before all', ...open },
                { text: 'Restore', ...open },
                { text: 'Restores', ...open },
              ],
            }),
          ],
        }),
        intervalWith({ state: 'closed', committed: [itemWith()] }),
      ],
    });
    expect(keysOf(assignKeys(second, first))).toEqual([
      {
        item: 'point-in-time-recovery',
        deliverables: ['before-all', 'restore', 'restores'],
      },
      { item: 'point-in-time-recovery', deliverables: ['restore'] },
    ]);
  });

  it('takes a key that is written elsewhere away from what had it before', () => {
    const first = assignKeys(
      roadmapWith({ next: [itemWith({ project: 'Old', deliverables: [] })] }),
    );
    const second = roadmapWith({
      next: [
        itemWith({ project: 'Old', deliverables: [] }),
        itemWith({ key: 'old', project: 'Renamed', deliverables: [] }),
      ],
    });
    expect(keysOf(assignKeys(second, first)).map(({ item }) => item)).toEqual([
      'old-2',
      'old',
    ]);
  });

  it('keeps the history of deliverables when an item is renamed with its key', () => {
    const first = assignKeys(
      roadmapWith({
        next: [itemWith({ deliverables: [{ key: 'k', text: 'T', ...open }] })],
      }),
    );
    const second = roadmapWith({
      next: [
        itemWith({
          key: 'point-in-time-recovery',
          project: 'Undo',
          deliverables: [{ text: 'T', ...open }],
        }),
      ],
    });
    expect(keysOf(assignKeys(second, first))[0].deliverables).toEqual(['k']);
  });

  it('is stable, complete, and changes nothing else', () => {
    fc.assert(
      fc.property(anyRoadmap, anyRoadmap, (roadmap, previous) => {
        const keyed = assignKeys(roadmap, assignKeys(previous));
        expect(assignKeys(keyed)).toEqual(keyed);

        const written = listItems(roadmap);
        for (const [index, { item }] of listItems(keyed).entries()) {
          expect(item.key).toBeTruthy();
          expect(item).toMatchObject(written[index].item);
          for (const deliverable of item.deliverables ?? []) {
            expect(deliverable.key).toBeTruthy();
          }
        }
      }),
    );
  });

  it('keeps every key when something is published again without a change', () => {
    const anyPublishable = anyRoadmap
      .map(roadmap => publishedView(roadmap))
      .filter(roadmap => !hasKeyTwice(roadmap));
    fc.assert(
      fc.property(anyPublishable, anyPublishable, (roadmap, previous) => {
        const keyed = assignKeys(roadmap, assignKeys(previous));
        fc.pre(!hasKeyTwice(keyed));
        expect(assignKeys(roadmap, keyed)).toEqual(keyed);
      }),
    );
  });

  it('gives no key twice in one place where none is written', () => {
    fc.assert(
      fc.property(anyRoadmap, roadmap => {
        const bare = withoutKeys(roadmap);
        const seen = new Set<string>();
        for (const { item, scope } of listItems(assignKeys(bare))) {
          for (const key of [
            `item ${item.key}`,
            ...(item.deliverables ?? []).map(line => `line ${line.key}`),
          ]) {
            expect(seen).not.toContain(`${scope} ${key}`);
            seen.add(`${scope} ${key}`);
          }
        }
      }),
    );
  });
});

function withoutKeys(roadmap: Roadmap): Roadmap {
  return JSON.parse(
    JSON.stringify(roadmap, (name, value) =>
      name === 'key' ? undefined : value,
    ),
  );
}

/** An error of its own, which keeps a roadmap from being published. */
function hasKeyTwice(roadmap: Roadmap): boolean {
  return lintRoadmap(roadmap).findings.some(({ rule }) => rule === 'M06');
}
