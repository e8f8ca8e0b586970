import {
  Roadmap,
  RoadmapItem,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  PartConflict,
  Side,
  Versions,
  findPartConflicts,
} from '@plinth/backstage-plugin-platform-services-react';
import { itemId } from './itemIds';

/** The part of a roadmap beside its items: intervals, and which items stand where. */
export const PLAN = ':plan';

/** A part of a draft: one of its items, or the plan. */
export interface RoadmapPart {
  /** Absent: it is the plan. */
  item?: RoadmapItem;
  plan?: unknown;
}

/** Where two drafts differ: the plan first, then items in the order of mine. */
export function findRoadmapConflicts(
  versions: Versions<Roadmap>,
): Array<PartConflict<RoadmapPart>> {
  return findPartConflicts({
    base: partsOf(versions.base),
    mine: partsOf(versions.mine),
    theirs: partsOf(versions.theirs),
  });
}

/**
 * One draft out of two. Items stand where the chosen plan has them; one that
 * only the other side has is put behind its neighbour there.
 */
export function mergeRoadmaps(
  versions: Pick<Versions<Roadmap>, 'mine' | 'theirs'>,
  sides: Record<string, Side>,
): Roadmap {
  const { mine, theirs } = versions;
  const [plan, other] =
    sides[PLAN] === 'theirs' ? [theirs, mine] : [mine, theirs];
  const items = { mine: itemsOf(mine), theirs: itemsOf(theirs) };
  const kept = (id: string) => items[sides[id] ?? 'mine'].get(id);
  const planned = itemsOf(plan);

  return mapItems(plan, ({ interval, list }) => {
    const ids = (list.read(plan) ?? []).map(item =>
      itemId({ interval, key: item.key }),
    );
    const theirIds = (list.read(other) ?? []).map(item =>
      itemId({ interval, key: item.key }),
    );
    theirIds.forEach((id, index) => {
      if (!planned.has(id)) {
        ids.splice(ids.indexOf(theirIds[index - 1]) + 1, 0, id);
      }
    });
    return ids.flatMap(id => kept(id) ?? []);
  });
}

interface ItemList {
  interval?: string;
  list: { read(roadmap: Roadmap): RoadmapItem[] | undefined };
}

/** A roadmap with other items in each of its lists. */
function mapItems(
  roadmap: Roadmap,
  itemsFor: (list: ItemList) => RoadmapItem[],
): Roadmap {
  const { spec } = roadmap;
  const inInterval = (interval: string, horizon: 'committed' | 'uncommitted') =>
    itemsFor({
      interval,
      list: {
        read: each =>
          each.spec.intervals.find(({ name }) => name === interval)?.[horizon],
      },
    });
  const after = (horizon: 'next' | 'later') =>
    itemsFor({ list: { read: each => each.spec[horizon] } });
  return {
    ...roadmap,
    spec: {
      ...spec,
      intervals: spec.intervals.map(interval => ({
        ...interval,
        committed: inInterval(interval.name, 'committed'),
        uncommitted: inInterval(interval.name, 'uncommitted'),
      })),
      next: after('next'),
      later: after('later'),
    },
  };
}

function itemsOf(roadmap: Roadmap): Map<string, RoadmapItem> {
  const items = new Map<string, RoadmapItem>();
  mapItems(roadmap, ({ interval, list }) => {
    const found = list.read(roadmap) ?? [];
    for (const item of found) {
      items.set(itemId({ interval, key: item.key }), item);
    }
    return found;
  });
  return items;
}

function partsOf(roadmap: Roadmap): Map<string, RoadmapPart> {
  const plan = mapItems(roadmap, ({ list }) =>
    (list.read(roadmap) ?? []).map(({ key }) => ({ key, project: '' })),
  );
  return new Map<string, RoadmapPart>([
    [PLAN, { plan }],
    ...[...itemsOf(roadmap)].map(([id, item]): [string, RoadmapPart] => [
      id,
      { item },
    ]),
  ]);
}
