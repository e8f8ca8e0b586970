import { DeliverableStanding, isRemoved, Standings } from './standing';
import { DeliverableChange } from './types';

/**
 * What changed about the deliverables of items that are on both sides; those
 * that are gone come last.
 */
export function deliverableChanges(sides: {
  before?: Standings;
  after: Standings;
}): DeliverableChange[] {
  const { before, after } = sides;
  if (!before) {
    return [];
  }
  const changes = [...after.deliverables].flatMap(([key, standing]) => {
    const known = before.deliverables.get(key);
    const isNewHere =
      !known || known.placed.item.key !== standing.placed.item.key;
    return [
      ...(isNewHere && keepsItem(sides, standing)
        ? [
            {
              ...about('deliverable-added', standing),
              to: standing.deliverable.status,
            },
          ]
        : []),
      ...(known && !isRemoved({ before: known, after: standing })
        ? changesOf({ before: known, after: standing })
        : []),
    ];
  });
  const gone = [...before.deliverables]
    .filter(
      ([key, standing]) =>
        isRemoved({ before: standing, after: after.deliverables.get(key) }) &&
        keepsItem(sides, standing),
    )
    .map(([, standing]) => ({
      ...about('deliverable-removed', standing),
      from: standing.deliverable.status,
    }));
  return [...changes, ...gone];
}

/** False when its item comes or goes, which says all. */
function keepsItem(
  sides: { before?: Standings; after: Standings },
  { placed }: DeliverableStanding,
): boolean {
  const key = placed.item.key ?? '';
  const before = sides.before?.items.get(key);
  return (
    before !== undefined &&
    !isRemoved({ before, after: sides.after.items.get(key) })
  );
}

function changesOf(sides: {
  before: DeliverableStanding;
  after: DeliverableStanding;
}): DeliverableChange[] {
  const { before, after } = sides;
  const [was, is] = [before.deliverable, after.deliverable];
  const reason = is.reason ?? is.note;
  const why = reason ? { reason } : {};
  const changes: DeliverableChange[] = [];
  if (was.status !== is.status) {
    changes.push({
      ...about('deliverable-status', after),
      from: was.status,
      to: is.status,
      ...why,
    });
  } else if (!sameText(was.note, is.note) || !sameText(was.reason, is.reason)) {
    changes.push({ ...about('deliverable-note', after), ...why });
  }
  if (was.text !== is.text) {
    changes.push({
      ...about('deliverable-reworded', after),
      from: was.text,
      to: is.text,
    });
  }
  return changes;
}

function about(
  kind: DeliverableChange['kind'],
  { deliverable, placed }: DeliverableStanding,
): DeliverableChange {
  return {
    kind,
    itemKey: placed.item.key ?? '',
    project: placed.item.project,
    deliverableKey: deliverable.key ?? '',
    text: deliverable.text,
  };
}

function sameText(a = '', b = ''): boolean {
  return a === b;
}
