import { assignKeys, Roadmap, RoadmapItem } from '../model';
import { ItemPlace, itemAt, listAt, withListAt } from './places';

/**
 * A roadmap with another item. Everything gets its keys, so that an editor can
 * follow what it moves: an item that is called like one elsewhere on the
 * roadmap is that item, carried on.
 *
 * @throws Error when the interval does not exist or is closed
 * @public
 */
export function addItem(options: {
  roadmap: Roadmap;
  item: RoadmapItem;
  to: ItemPlace;
}): Roadmap {
  const { roadmap, item, to } = options;
  const list = listAt(roadmap, to);
  return assignKeys(
    withListAt(roadmap, to, [
      ...list.slice(0, to.rank),
      item,
      ...list.slice(to.rank),
    ]),
  );
}

/**
 * A roadmap with an item in place of another one, whose key it keeps; new
 * deliverables get theirs. A published target moves with {@link changeTarget},
 * which notes why.
 *
 * @throws Error when there is no item at that place, or when its interval is
 *   closed
 * @public
 */
export function replaceItem(options: {
  roadmap: Roadmap;
  place: ItemPlace;
  item: RoadmapItem;
}): Roadmap {
  const { roadmap, place, item } = options;
  const { key } = itemAt(roadmap, place);
  return assignKeys(
    withListAt(
      roadmap,
      place,
      listAt(roadmap, place).map((each, rank) =>
        rank === place.rank ? { ...item, ...(key && { key }) } : each,
      ),
    ),
  );
}

/**
 * A roadmap without an item.
 *
 * @throws Error when there is no item at that place, or when its interval is
 *   closed
 * @public
 */
export function removeItem(options: {
  roadmap: Roadmap;
  place: ItemPlace;
}): Roadmap {
  const { roadmap, place } = options;
  itemAt(roadmap, place);
  return withListAt(
    roadmap,
    place,
    listAt(roadmap, place).filter((_, rank) => rank !== place.rank),
  );
}
