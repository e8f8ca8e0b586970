import { PlacedItem } from '../../model';
import { RuleFinding, RuleInput } from '../types';
import { deliverablesOf } from './deliverables';

/** In one scope; the same key in two is the same thing, carried over. */
export function keyTwice({ keyedItems }: RuleInput): RuleFinding[] {
  const items = new Set<string>();
  const deliverables = new Set<string>();
  const findings: RuleFinding[] = [];

  function add(options: {
    seen: Set<string>;
    scope: string;
    key?: string;
    path: RuleFinding['path'];
    what: string;
  }) {
    const { seen, scope, key, path, what } = options;
    const id = JSON.stringify([scope, key]);
    if (seen.has(id)) {
      findings.push({
        path,
        message: `There are two ${what} with the key ${key}; a key stands for one thing.`,
      });
    }
    seen.add(id);
  }

  for (const placed of keyedItems) {
    const { item, scope, path } = placed;
    add({ seen: items, scope, key: item.key, path, what: 'items' });
    for (const line of deliverablesOf(placed)) {
      add({
        seen: deliverables,
        scope,
        key: line.deliverable.key,
        path: line.path,
        what: 'deliverables',
      });
    }
  }
  return findings;
}

/**
 * A new text in place of one that is gone, without a key: its history ends
 * there, and readers are told "removed" and "added".
 */
export function renamedWithoutKey(input: RuleInput): RuleFinding[] {
  const { items, keyedItems } = input;
  const previous = input.previousItems.filter(isCurrent);
  const current = keyedItems.filter(isCurrent);
  const gone = previous
    .map(({ item }) => item)
    .filter(({ key }) => !current.some(({ item }) => item.key === key));
  const before = new Map(previous.map(({ item }) => [item.key, item]));

  return keyedItems.flatMap((placed, index) => {
    if (!isCurrent(placed)) {
      return [];
    }
    const known = before.get(placed.item.key);
    if (known) {
      return renamedDeliverables({ placed, written: items[index], known });
    }
    return gone.length === 0 || items[index].item.key
      ? []
      : [
          {
            path: [...placed.path, 'project'],
            message: `"${placed.item.project}" is new, and ${quoted(
              gone.map(({ project }) => project),
            )} is gone. If it is the same under another name, give it key: ${
              gone[0].key
            }.`,
          },
        ];
  });
}

function renamedDeliverables(options: {
  placed: PlacedItem;
  written: PlacedItem;
  known: PlacedItem['item'];
}): RuleFinding[] {
  const { placed, written, known } = options;
  const now = new Set(placed.item.deliverables?.map(({ key }) => key));
  const before = new Set(known.deliverables?.map(({ key }) => key));
  const gone = (known.deliverables ?? []).filter(({ key }) => !now.has(key));
  if (gone.length === 0) {
    return [];
  }
  return deliverablesOf(placed).flatMap(({ deliverable, path }, index) =>
    before.has(deliverable.key) || written.item.deliverables?.[index].key
      ? []
      : [
          {
            path: [...path, 'text'],
            message: `"${deliverable.text}" is new, and ${quoted(
              gone.map(({ text }) => text),
            )} is gone. If it is the same in other words, give it key: ${
              gone[0].key
            }.`,
          },
        ],
  );
}

function isCurrent({ scope }: PlacedItem): boolean {
  return scope === 'current';
}

function quoted(texts: string[]): string {
  return texts
    .slice(0, 3)
    .map(text => `"${text}"`)
    .join(', ');
}
