import { RevisionSummary } from '@plinth/backstage-plugin-platform-services-common/document';
import { Deliverable, listItems, Roadmap } from '../model';
import { StatusChange } from './types';

/**
 * The status changes that a new revision brings, to be appended to the history
 * of the roadmap. A deliverable that is new has a change without `from`; one
 * that is gone has none.
 *
 * @param options - both roadmaps with keys, without drafts (`assignKeys`,
 *   `publishedView`); `previous` is absent for the first revision
 * @public
 */
export function statusChanges(options: {
  previous?: Roadmap;
  current: Roadmap;
  revision: RevisionSummary;
}): StatusChange[] {
  const { previous, current, revision } = options;
  const before = previous ? currentDeliverables(previous) : new Map();
  return [...currentDeliverables(current)].flatMap(([key, deliverable]) => {
    const from: Deliverable | undefined = before.get(key);
    if (from?.status === deliverable.status) {
      return [];
    }
    const why = deliverable.reason ?? deliverable.note;
    return [
      {
        deliverable: key,
        ...(from && { from: from.status }),
        to: deliverable.status,
        at: revision.publishedAt,
        revision: revision.number,
        ...(revision.publishedBy && { by: revision.publishedBy }),
        ...(why && { why }),
      },
    ];
  });
}

/**
 * Deliverables by key, each as it stands now: as in the active interval, next
 * or later; else as in the closed interval in which it was last seen.
 */
function currentDeliverables(roadmap: Roadmap): Map<string, Deliverable> {
  const byAge = listItems(roadmap)
    .filter(({ interval }) => interval?.state !== 'draft')
    .map(placed => ({
      placed,
      end:
        placed.scope === 'current' ? '9999-12-31' : placed.interval?.end ?? '',
    }))
    .sort((a, b) => a.end.localeCompare(b.end, 'en'));
  const result = new Map<string, Deliverable>();
  for (const { placed } of byAge) {
    for (const deliverable of placed.item.deliverables ?? []) {
      if (deliverable.key) {
        result.set(deliverable.key, deliverable);
      }
    }
  }
  return result;
}
