import { ReviewedDeliverable } from '../api';
import {
  DEFAULT_SEVERITY,
  DEFAULT_STATUS_LABELS,
  DeliverableStatus,
  Roadmap,
  StatusLabels,
} from '../model';
import { openDeliverables } from './openDeliverables';

/** What a reader wants to know after what needs attention. */
const OTHERS: readonly DeliverableStatus[] = [
  'done',
  'deferred',
  'wont-do',
  'in-progress',
  'not-started',
];

/**
 * What a weekly review changed, for those who wrote no message:
 * `Weekly review: 1 possible delay, 2 done`, `Weekly review: no change`.
 *
 * @param options - `roadmap`: before the review; `statusLabels`: default
 *   {@link DEFAULT_STATUS_LABELS}
 * @public
 */
export function reviewMessage(options: {
  roadmap: Roadmap;
  review: ReviewedDeliverable[];
  statusLabels?: StatusLabels;
  /** Statuses in attention, gravest first. */
  severity?: readonly DeliverableStatus[];
}): string {
  const { severity = DEFAULT_SEVERITY } = options;
  const labels = { ...DEFAULT_STATUS_LABELS, ...options.statusLabels };
  const before = new Map(
    openDeliverables(options.roadmap).map(({ key, deliverable }) => [
      key,
      deliverable,
    ]),
  );
  const known = options.review.flatMap(line => {
    const deliverable = before.get(line.deliverable);
    return deliverable ? [{ line, deliverable }] : [];
  });
  const counts = [...severity, ...OTHERS].flatMap(status => {
    const count = known.filter(
      ({ line, deliverable }) =>
        line.status === status && deliverable.status !== status,
    ).length;
    return count > 0
      ? [`${count} ${labels[status].toLocaleLowerCase('en')}`]
      : [];
  });
  const noted = known.filter(
    ({ line, deliverable }) =>
      (line.status ?? deliverable.status) === deliverable.status &&
      line.note !== undefined &&
      line.note.trim() !== (deliverable.note ?? ''),
  ).length;
  const parts = [
    ...counts,
    ...(noted > 0 ? [`${noted} ${noted === 1 ? 'note' : 'notes'}`] : []),
  ];
  return `Weekly review: ${parts.join(', ') || 'no change'}`;
}
