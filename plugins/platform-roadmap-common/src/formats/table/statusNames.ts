import {
  DEFAULT_STATUS_LABELS,
  DELIVERABLE_STATUSES,
  DeliverableStatus,
  StatusLabels,
} from '../../model';

/** What statuses are also called in tables. */
const OTHER_NAMES: Record<DeliverableStatus, string[]> = {
  'not-started': ['to do', 'todo', 'planned', 'open', 'new', 'backlog'],
  'in-progress': ['started', 'ongoing', 'doing', 'wip', 'work in progress'],
  'possible-delay': ['delay possible', 'may be delayed', 'maybe delayed'],
  'at-risk': ['risk', 'delayed'],
  blocked: ['on hold', 'stuck'],
  done: ['complete', 'completed', 'finished', 'shipped', 'released', 'closed'],
  deferred: ['postponed', 'moved'],
  'wont-do': ['will not do', 'cancelled', 'canceled', 'dropped', 'rejected'],
};

/** What a status is called. */
export function statusLabel(
  status: DeliverableStatus,
  statusLabels: StatusLabels = {},
): string {
  return statusLabels[status] ?? DEFAULT_STATUS_LABELS[status];
}

/** Which status is meant; configured names come first. Undefined: none. */
export function readStatus(
  cell: string,
  statusLabels: StatusLabels = {},
): DeliverableStatus | undefined {
  const wanted = foldName(cell);
  const isCalled = (name: string | undefined) =>
    name !== undefined && foldName(name) === wanted;
  return (
    DELIVERABLE_STATUSES.find(status => isCalled(statusLabels[status])) ??
    DELIVERABLE_STATUSES.find(status =>
      [status, DEFAULT_STATUS_LABELS[status], ...OTHER_NAMES[status]].some(
        isCalled,
      ),
    )
  );
}

/** Names are compared by their letters and digits. */
export function foldName(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/['’`]/g, '')
    .toLocaleLowerCase('en-US')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
