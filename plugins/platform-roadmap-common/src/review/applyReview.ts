import { ReviewedDeliverable } from '../api';
import { Deliverable, Roadmap, statusCategory } from '../model';
import { mapLists } from '../model/mapLists';

/**
 * What is the roadmap after a weekly review: each deliverable that the review
 * names takes its status, note and reason and is reviewed on that day, and so
 * is the active interval. What it does not name stays as it is, and what it
 * names but the roadmap does not have (any more) is ignored: so one review can
 * be applied to a revision and to the draft that is based on it.
 *
 * A reason stays only as long as the status needs one. Use {@link checkReview}
 * first.
 *
 * @param options - `on`: day of the review, `YYYY-MM-DD`
 * @public
 */
export function applyReview(options: {
  roadmap: Roadmap;
  review: ReviewedDeliverable[];
  on: string;
}): Roadmap {
  const { roadmap, review, on } = options;
  const byKey = new Map(review.map(line => [line.deliverable, line]));
  const reviewed = mapLists(roadmap, (items, { interval }) =>
    interval?.state === 'closed'
      ? items
      : items.map(item => ({
          ...item,
          ...(item.deliverables && {
            deliverables: item.deliverables.map(deliverable => {
              const line = byKey.get(deliverable.key ?? '');
              return line
                ? reviewDeliverable({ deliverable, line, on })
                : deliverable;
            }),
          }),
        })),
  );
  return {
    ...reviewed,
    spec: {
      ...reviewed.spec,
      intervals: reviewed.spec.intervals.map(interval =>
        interval.state === 'active'
          ? { ...interval, reviewedOn: on }
          : interval,
      ),
    },
  };
}

function reviewDeliverable(options: {
  deliverable: Deliverable;
  line: ReviewedDeliverable;
  on: string;
}): Deliverable {
  const { deliverable, line, on } = options;
  const { note: oldNote, reason: oldReason, ...rest } = deliverable;
  const status = line.status ?? deliverable.status;
  const note = (line.note ?? oldNote)?.trim();
  const reason = (line.reason ?? oldReason)?.trim();
  return {
    ...rest,
    status,
    ...(note && { note }),
    ...(reason && statusCategory(status) === 'dropped' && { reason }),
    reviewedOn: on,
  };
}
