import {
  Deliverable,
  listItems,
  PlacedItem,
  Roadmap,
  RoadmapItem,
} from '../../model';
import { IntervalPart } from './columns';
import { TableDeliverable, TableItem } from './readLines';

/**
 * Finds what rows were in the roadmap before: items by key, else by project;
 * each is found once in each stretch of the roadmap.
 */
export class FormerItems {
  readonly #items: PlacedItem[];
  readonly #byName = new Map<string, PlacedItem[]>();
  readonly #taken = new Set<PlacedItem>();

  constructor(base: Roadmap | undefined) {
    this.#items = base ? listItems(base) : [];
    for (const placed of this.#items) {
      for (const name of namesOf(placed.item)) {
        const named = this.#byName.get(name) ?? [];
        named.push(placed);
        this.#byName.set(name, named);
      }
    }
  }

  /**
   * The item that a row was: in its interval, else elsewhere in the active
   * interval, next and later, from where it moves. A draft takes only a copy,
   * and what is closed takes nothing from elsewhere.
   *
   * @param interval - absent: next or later
   */
  take(row: TableItem, interval?: IntervalPart): RoadmapItem | undefined {
    const isOwn = (placed: PlacedItem) =>
      placed.interval?.name === interval?.name;
    const [name] = namesOf(row);
    const found = (this.#byName.get(name) ?? [])
      .filter(
        placed =>
          !this.#taken.has(placed) &&
          (isOwn(placed) ||
            (placed.scope === 'current' && interval?.state !== 'closed')),
      )
      .sort(
        (a, b) =>
          Number(isOwn(b)) - Number(isOwn(a)) ||
          Number(b.horizon === row.horizon) - Number(a.horizon === row.horizon),
      )[0];
    if (found && (isOwn(found) || interval?.state !== 'draft')) {
      this.#taken.add(found);
    }
    return found?.item;
  }

  /** Items of next or later that no row has taken. */
  remaining(horizon: 'next' | 'later') {
    return this.#items
      .filter(placed => placed.horizon === horizon && !this.#taken.has(placed))
      .map(({ item }) => item);
  }
}

/** By what an item is found: its key first, if it has one, and its project. */
function namesOf({ key, project }: { key?: string; project: string }) {
  const byProject = `project ${project.trim()}`;
  return key ? [`key ${key}`, byProject] : [byProject];
}

/** Takes the deliverable that a row was: by key, else by its exact text. */
export function takeDeliverable(
  deliverables: Deliverable[],
  row: TableDeliverable,
): Deliverable | undefined {
  const index = deliverables.findIndex(({ key, text }) =>
    row.key ? key === row.key : text.trim() === row.text,
  );
  return index < 0 ? undefined : deliverables.splice(index, 1)[0];
}
