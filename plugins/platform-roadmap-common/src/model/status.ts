import { Deliverable, DeliverableStatus, StatusCategory } from './types';

const CATEGORIES: Record<DeliverableStatus, StatusCategory> = {
  'not-started': 'todo',
  'in-progress': 'active',
  'possible-delay': 'attention',
  'at-risk': 'attention',
  blocked: 'attention',
  done: 'done',
  deferred: 'dropped',
  'wont-do': 'dropped',
};

/**
 * All statuses, in the order of a deliverable's life.
 *
 * @public
 */
export const DELIVERABLE_STATUSES: readonly DeliverableStatus[] = [
  'not-started',
  'in-progress',
  'possible-delay',
  'at-risk',
  'blocked',
  'done',
  'deferred',
  'wont-do',
];

/**
 * How the statuses are called where nobody configured other names.
 *
 * @public
 */
export const DEFAULT_STATUS_LABELS: Readonly<
  Record<DeliverableStatus, string>
> = {
  'not-started': 'Not started',
  'in-progress': 'In progress',
  'possible-delay': 'Possible delay',
  'at-risk': 'At risk',
  blocked: 'Blocked',
  done: 'Done',
  deferred: 'Deferred',
  'wont-do': "Won't do",
};

/**
 * The statuses in attention, gravest first, where nobody configured another
 * order.
 *
 * @public
 */
export const DEFAULT_SEVERITY: readonly DeliverableStatus[] = [
  'blocked',
  'at-risk',
  'possible-delay',
];

/**
 * What a status means, whatever it is called.
 *
 * @public
 */
export function statusCategory(status: DeliverableStatus): StatusCategory {
  return CATEGORIES[status];
}

/**
 * True while something is still to be done: neither done nor dropped.
 *
 * @public
 */
export function isOpen(status: DeliverableStatus): boolean {
  const category = statusCategory(status);
  return category !== 'done' && category !== 'dropped';
}

/**
 * The status of an item, derived from its deliverables: the gravest of those
 * in attention; else, when nothing is open, done if anything is done and
 * dropped otherwise (deferred if any is deferred); else in progress as soon as
 * anything is active or done; else not started, also without deliverables.
 *
 * @param deliverables - of one item, in any order
 * @param options - `severity`: statuses in attention, gravest first; default
 *   {@link DEFAULT_SEVERITY}
 * @public
 */
export function itemStatus(
  deliverables: ReadonlyArray<Pick<Deliverable, 'status'>>,
  options: { severity?: readonly DeliverableStatus[] } = {},
): DeliverableStatus {
  const statuses = new Set(deliverables.map(({ status }) => status));
  const has = (category: StatusCategory) =>
    [...statuses].some(status => statusCategory(status) === category);

  if (has('attention')) {
    return gravest(statuses, options.severity ?? DEFAULT_SEVERITY);
  }
  if (statuses.size > 0 && ![...statuses].some(isOpen)) {
    if (has('done')) {
      return 'done';
    }
    return statuses.has('deferred') ? 'deferred' : 'wont-do';
  }
  return has('active') || has('done') ? 'in-progress' : 'not-started';
}

/**
 * How grave a status is: 0 for the gravest; a status that is not in attention
 * comes after all that are.
 */
export function severityRank(
  status: DeliverableStatus,
  options: { severity?: readonly DeliverableStatus[] } = {},
): number {
  const severity = options.severity ?? DEFAULT_SEVERITY;
  const configured = severity.indexOf(status);
  if (configured >= 0) {
    return configured;
  }
  // An order that leaves a status out still has to be a total order.
  const fallback = DEFAULT_SEVERITY.indexOf(status);
  return severity.length + (fallback >= 0 ? fallback : DEFAULT_SEVERITY.length);
}

function gravest(
  statuses: ReadonlySet<DeliverableStatus>,
  severity: readonly DeliverableStatus[],
): DeliverableStatus {
  return [...statuses]
    .filter(status => statusCategory(status) === 'attention')
    .sort(
      (a, b) => severityRank(a, { severity }) - severityRank(b, { severity }),
    )[0];
}
