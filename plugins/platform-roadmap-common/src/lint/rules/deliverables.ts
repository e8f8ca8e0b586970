import {
  Deliverable,
  DeliverableStatus,
  PlacedItem,
  StatusCategory,
  statusCategory,
} from '../../model';
import { RuleFinding, RuleInput } from '../types';

/** How far a status is on the way; attention is as far as active. */
const PROGRESS: Record<StatusCategory, number> = {
  todo: 0,
  active: 1,
  attention: 1,
  done: 2,
  dropped: 2,
};

export function droppedWithoutReason({ items }: RuleInput): RuleFinding[] {
  return items.flatMap(placed =>
    deliverablesOf(placed).flatMap(({ deliverable, path }) =>
      statusCategory(deliverable.status) === 'dropped' && !deliverable.reason
        ? [
            {
              path: [...path, 'status'],
              message: `"${deliverable.text}" is ${deliverable.status} without a reason; add one.`,
            },
          ]
        : [],
    ),
  );
}

export function wentBackwards(input: RuleInput): RuleFinding[] {
  const before = new Map(
    currentOf(input.previousItems).map(({ deliverable }) => [
      deliverable.key,
      deliverable.status,
    ]),
  );
  return currentOf(input.keyedItems).flatMap(({ deliverable, path }) => {
    const from = before.get(deliverable.key);
    // What was deferred is taken up again, which is no step back.
    return from &&
      from !== 'deferred' &&
      progress(deliverable.status) < progress(from) &&
      !deliverable.note
      ? [
          {
            path: [...path, 'status'],
            message: `"${deliverable.text}" was ${from} and is now ${deliverable.status}; a note would say why.`,
          },
        ]
      : [];
  });
}

/** A deliverable with its place in the document. */
export function deliverablesOf(
  placed: PlacedItem,
): Array<{ deliverable: Deliverable; path: Array<string | number> }> {
  return (placed.item.deliverables ?? []).map((deliverable, index) => ({
    deliverable,
    path: [...placed.path, 'deliverables', index],
  }));
}

function currentOf(items: PlacedItem[]) {
  return items
    .filter(({ scope }) => scope === 'current')
    .flatMap(deliverablesOf);
}

function progress(status: DeliverableStatus): number {
  return PROGRESS[statusCategory(status)];
}
