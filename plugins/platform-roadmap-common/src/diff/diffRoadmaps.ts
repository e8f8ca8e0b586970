import {
  assignKeys,
  DEFAULT_SEVERITY,
  DeliverableStatus,
  publishedView,
  Roadmap,
} from '../model';
import { byImportance } from './changeOrder';
import { deliverableChanges } from './deliverableChanges';
import { intervalChanges } from './intervalChanges';
import { itemChanges } from './itemChanges';
import { standingsOf } from './standing';
import { RoadmapChange } from './types';

/**
 * What changed for readers between two revisions of a roadmap, one fact each,
 * in the order in which readers care: what shipped, what needs attention or
 * was dropped, dates, what consumers have to do, the interval, what crossed
 * the line, what is new or gone, progress, and wording last; of one kind as in
 * the document.
 *
 * Items and deliverables are the same by key. What is carried over into
 * another interval is said to be so, never to be removed and added; in a
 * closed interval, what stays there stays. Days of reviews, the title and the
 * description of the roadmap, and what is still a draft are no changes.
 *
 * @param options - both as published, with keys; where keys are missing they
 *   are those that publishing would assign. Without `from`, all is new.
 *   `severity`: statuses in attention, gravest first
 * @public
 */
export function diffRoadmaps(options: {
  from?: Roadmap;
  to: Roadmap;
  severity?: readonly DeliverableStatus[];
}): RoadmapChange[] {
  const { severity = DEFAULT_SEVERITY } = options;
  const from = options.from && assignKeys(publishedView(options.from));
  const sides = {
    before: from && standingsOf(from),
    after: standingsOf(assignKeys(publishedView(options.to), from)),
  };
  return byImportance({
    severity,
    changes: [
      ...itemChanges({ ...sides, severity }),
      ...deliverableChanges(sides),
      ...intervalChanges(sides),
    ],
  });
}
