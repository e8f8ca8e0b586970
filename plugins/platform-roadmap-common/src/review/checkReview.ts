import { ReviewedDeliverable } from '../api';
import {
  DEFAULT_STATUS_LABELS,
  Roadmap,
  statusCategory,
  StatusLabels,
} from '../model';
import { openDeliverables } from './openDeliverables';

/**
 * What keeps a review or a closing from being applied.
 *
 * @public
 */
export interface ReviewProblem {
  /** Key of the deliverable; absent: it is about the whole. */
  deliverable?: string;
  message: string;
}

/**
 * What keeps a weekly review from being applied: each open line is to be in it
 * exactly once, and what is dropped needs a reason.
 *
 * @param options - `roadmap`: as published, with keys; `statusLabels`: default
 *   `DEFAULT_STATUS_LABELS`
 * @returns nothing when it can be applied
 * @public
 */
export function checkReview(options: {
  roadmap: Roadmap;
  review: ReviewedDeliverable[];
  statusLabels?: StatusLabels;
}): ReviewProblem[] {
  const { review } = options;
  const labels = { ...DEFAULT_STATUS_LABELS, ...options.statusLabels };
  const open = openDeliverables(options.roadmap).map(
    ({ key, deliverable }) => ({ key, text: deliverable.text }),
  );
  if (!options.roadmap.spec.intervals.some(({ state }) => state === 'active')) {
    return [
      { message: 'No interval is active, so there is nothing to review.' },
    ];
  }
  return [
    ...eachOnce({ open, given: review.map(({ deliverable }) => deliverable) }),
    ...review.flatMap(({ deliverable, status, reason }) =>
      status && statusCategory(status) === 'dropped' && !reason?.trim()
        ? [
            {
              deliverable,
              message: `${nameOf(deliverable, open)} is ${
                labels[status]
              } without a reason; add one.`,
            },
          ]
        : [],
    ),
  ];
}

/** What is missing, unknown, or there more than once. */
export function eachOnce(options: {
  open: Array<{ key: string; text: string }>;
  given: string[];
}): ReviewProblem[] {
  const { open, given } = options;
  const missing = open
    .filter(({ key }) => !given.includes(key))
    .map(({ key, text }) => ({
      deliverable: key,
      message: `"${text}" is open and is not in it.`,
    }));
  const twice = given.filter((key, index) => given.indexOf(key) < index);
  const unknown = given.filter(key => !open.some(each => each.key === key));
  return [
    ...missing,
    ...[...new Set(twice)].map(key => ({
      deliverable: key,
      message: `${nameOf(key, open)} is in it more than once.`,
    })),
    ...[...new Set(unknown)].map(key => ({
      deliverable: key,
      message: `${key} is not the key of an open deliverable of the active interval.`,
    })),
  ];
}

/** The text of a deliverable in quotes, or its key where it is not known. */
export function nameOf(
  key: string,
  open: Array<{ key: string; text: string }>,
): string {
  const known = open.find(each => each.key === key);
  return known ? `"${known.text}"` : key;
}
