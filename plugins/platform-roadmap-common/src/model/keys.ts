import { listItems, PlacedItem } from './items';
import { Deliverable, Interval, Roadmap, RoadmapItem } from './types';

const MAX_KEY_LENGTH = 48;

/** Keys by what they stand for. */
class KnownKeys {
  readonly #items = new Map<string, string>();
  readonly #deliverables = new Map<string, string>();
  readonly #used = new Set<string>();

  /** Takes over the keys that are written in a roadmap. */
  learn(roadmap: Roadmap) {
    for (const { placed, occurrence } of withOccurrence(listItems(roadmap))) {
      const { item } = placed;
      if (item.key) {
        this.#used.add(item.key);
        this.#items.set(identity(item.project, occurrence), item.key);
      }
      for (const { deliverable, nth } of withNth(item.deliverables ?? [])) {
        if (deliverable.key) {
          this.#used.add(deliverable.key);
          for (const owner of owners(item, occurrence)) {
            this.#deliverables.set(
              identity(owner, deliverable.text, nth),
              deliverable.key,
            );
          }
        }
      }
    }
  }

  /** A key that is written now stands only for what it is written at. */
  forgetMoved(roadmap: Roadmap) {
    const items = listItems(roadmap).map(({ item }) => item);
    forget(this.#items, items);
    forget(
      this.#deliverables,
      items.flatMap(({ deliverables }) => deliverables ?? []),
    );
  }

  assign(item: RoadmapItem, occurrence: number): RoadmapItem {
    const key = item.key ?? this.#itemKey(item.project, occurrence);
    const keyed = { ...item, key };
    return {
      ...keyed,
      ...(item.deliverables && {
        deliverables: withNth(item.deliverables).map(
          ({ deliverable, nth }) => ({
            ...deliverable,
            key:
              deliverable.key ??
              this.#deliverableKey(keyed, occurrence, deliverable, nth),
          }),
        ),
      }),
    };
  }

  #itemKey(project: string, occurrence: number): string {
    const id = identity(project, occurrence);
    const key = this.#items.get(id) ?? this.#newKey(project);
    this.#items.set(id, key);
    return key;
  }

  #deliverableKey(
    item: RoadmapItem,
    occurrence: number,
    deliverable: Deliverable,
    nth: number,
  ): string {
    const ids = owners(item, occurrence).map(owner =>
      identity(owner, deliverable.text, nth),
    );
    const key =
      ids.map(id => this.#deliverables.get(id)).find(Boolean) ??
      this.#newKey(deliverable.text);
    for (const id of ids) {
      this.#deliverables.set(id, key);
    }
    return key;
  }

  #newKey(text: string): string {
    const base = slug(text);
    let key = base;
    for (let number = 2; this.#used.has(key); number++) {
      key = `${base}-${number}`;
    }
    this.#used.add(key);
    return key;
  }
}

/**
 * Gives every item and every deliverable a key. A key that is written stays.
 * One that is not is that of the same text in the previous revision or
 * elsewhere in the roadmap, which is how a carried-over item keeps its key; a
 * text that was never seen gets a new one, made from its words. So a new
 * wording without a key is a new thing.
 *
 * Items are the same by project, deliverables by item and text; where a text
 * occurs twice in one place, the first stays the first.
 *
 * @param roadmap - as written; not changed
 * @param previous - the last published revision, with its keys
 * @public
 */
export function assignKeys(roadmap: Roadmap, previous?: Roadmap): Roadmap {
  const known = new KnownKeys();
  if (previous) {
    known.learn(previous);
  }
  known.forgetMoved(roadmap);
  known.learn(roadmap);

  const assigned = withOccurrence(listItems(roadmap)).map(
    ({ placed, occurrence }) => known.assign(placed.item, occurrence),
  );
  return replaceItems(roadmap, assigned);
}

function forget(known: Map<string, string>, written: Array<{ key?: string }>) {
  const keys = new Set(written.map(({ key }) => key));
  for (const [id, key] of known) {
    if (keys.has(key)) {
      known.delete(id);
    }
  }
}

/** What a deliverable belongs to: its item by key, and by project. */
function owners(item: RoadmapItem, occurrence: number): string[] {
  const byProject = identity('project', item.project, occurrence);
  return item.key ? [identity('key', item.key), byProject] : [byProject];
}

function identity(...parts: Array<string | number>): string {
  return JSON.stringify(parts);
}

/** Which of several items of one project in one scope each one is. */
function withOccurrence(
  items: PlacedItem[],
): Array<{ placed: PlacedItem; occurrence: number }> {
  const counts = new Map<string, number>();
  return items.map(placed => {
    const id = identity(placed.scope, placed.item.project);
    const occurrence = counts.get(id) ?? 0;
    counts.set(id, occurrence + 1);
    return { placed, occurrence };
  });
}

/** Which of several deliverables of one text in one item each one is. */
function withNth(
  deliverables: Deliverable[],
): Array<{ deliverable: Deliverable; nth: number }> {
  const counts = new Map<string, number>();
  return deliverables.map(deliverable => {
    const nth = counts.get(deliverable.text) ?? 0;
    counts.set(deliverable.text, nth + 1);
    return { deliverable, nth };
  });
}

/** Puts items back in the order in which `listItems` gave them. */
function replaceItems(roadmap: Roadmap, items: RoadmapItem[]): Roadmap {
  const { intervals, next, later } = roadmap.spec;
  let index = 0;
  const take = (replaced: RoadmapItem[]) => {
    index += replaced.length;
    return items.slice(index - replaced.length, index);
  };
  return {
    ...roadmap,
    spec: {
      ...roadmap.spec,
      intervals: intervals.map(
        (interval): Interval => ({
          ...interval,
          committed: take(interval.committed),
          ...(interval.uncommitted && {
            uncommitted: take(interval.uncommitted),
          }),
        }),
      ),
      ...(next && { next: take(next) }),
      ...(later && { later: take(later) }),
    },
  };
}

/** Letters and digits of a text, or the codes of its characters where it has none. */
export function slug(text: string): string {
  const words = text
    // Upper case first: it has no ß.
    .toLocaleUpperCase('en-US')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLocaleLowerCase('en-US')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, MAX_KEY_LENGTH)
    .replace(/-$/, '');
  const codes = [...text].map(character =>
    character.codePointAt(0)?.toString(36),
  );
  const coded = codes.join('').slice(0, MAX_KEY_LENGTH - 4);
  return words || (coded ? `key-${coded}` : 'key');
}
