import { CloseRequest, ClosingDecision } from '../api';
import { Interval, isOpen, Roadmap } from '../model';
import { eachOnce, nameOf, ReviewProblem } from '../review/checkReview';

/**
 * What keeps an interval from being closed: it is to be active, each of its
 * open deliverables needs exactly one decision, what is dropped a reason, and
 * what goes on a place that exists.
 *
 * @param options - `roadmap`: as published, with keys; `draft`: the draft that
 *   is based on it, whose intervals can be named as well
 * @returns nothing when it can be closed
 * @public
 */
export function checkClosing(options: {
  roadmap: Roadmap;
  interval: string;
  request: CloseRequest;
  draft?: Roadmap;
}): ReviewProblem[] {
  const { roadmap, request } = options;
  const interval = roadmap.spec.intervals.find(
    ({ name }) => name === options.interval,
  );
  if (!interval) {
    return [{ message: `There is no interval ${options.interval}.` }];
  }
  if (interval.state !== 'active') {
    return [
      {
        message: `Interval ${interval.name} is ${interval.state}; only an active one can be closed.`,
      },
    ];
  }
  const open = openLines(interval);
  const targets = targetsFor(options);
  return [
    ...eachOnce({
      open,
      given: request.decisions.map(({ deliverable }) => deliverable),
    }),
    ...request.decisions.flatMap(decision =>
      problemsOf(decision, targets).map(message => ({
        deliverable: decision.deliverable,
        message: `${nameOf(decision.deliverable, open)} ${message}`,
      })),
    ),
  ];
}

function problemsOf(
  { decision, reason, to }: ClosingDecision,
  targets: string[],
): string[] {
  const goesOn = decision === 'deferred' || decision === 'carry-over';
  return [
    ...((decision === 'deferred' || decision === 'wont-do') && !reason?.trim()
      ? [
          `${
            decision === 'deferred' ? 'is deferred' : 'will not be done'
          }, without a reason; add one.`,
        ]
      : []),
    ...(goesOn && to !== undefined && !targets.includes(to)
      ? [
          `cannot go to ${to}; it can go to next, to later, or to an interval that is still to come.`,
        ]
      : []),
  ];
}

/** Where something can go: next, later, and what is not closed by then. */
function targetsFor(options: {
  roadmap: Roadmap;
  interval: string;
  draft?: Roadmap;
}): string[] {
  const { roadmap, draft, interval } = options;
  const closed = roadmap.spec.intervals
    .filter(({ state }) => state === 'closed')
    .map(({ name }) => name);
  const intervals = [roadmap, draft]
    .flatMap(each => each?.spec.intervals ?? [])
    .filter(({ state }) => state !== 'closed')
    .map(({ name }) => name)
    .filter(name => name !== interval && !closed.includes(name));
  return ['next', 'later', ...intervals];
}

function openLines({ committed, uncommitted = [] }: Interval) {
  return [...committed, ...uncommitted]
    .flatMap(({ deliverables = [] }) => deliverables)
    .filter(({ status }) => isOpen(status))
    .map(({ key = '', text }) => ({ key, text }));
}
