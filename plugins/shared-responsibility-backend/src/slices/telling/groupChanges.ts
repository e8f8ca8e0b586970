import {
  EditorialRewording,
  rowStates,
  SliceRow,
} from '@plinth/backstage-plugin-shared-responsibility-common';

/**
 * What happened to a task for a team: `to`: more of it is theirs. `changed`:
 * something else about it is different. `from`: it is no longer theirs.
 */
export type TaskShift = 'to' | 'changed' | 'from';

/** By id of the task: what happened, and its title. */
export type GroupChanges = Record<string, { shift: TaskShift; title: string }>;

const GRAVITY: TaskShift[] = ['from', 'changed', 'to'];

/** Of each task the gravest of what happened in several places. */
export function mergeChanges(a: GroupChanges, b: GroupChanges): GroupChanges {
  const merged = new Map(Object.entries(a));
  for (const [taskId, change] of Object.entries(b)) {
    const known = merged.get(taskId);
    if (
      !known ||
      GRAVITY.indexOf(change.shift) > GRAVITY.indexOf(known.shift)
    ) {
      merged.set(taskId, change);
    }
  }
  return Object.fromEntries(merged);
}

/**
 * What a new revision means to the team of one entity: what would be open
 * again if everything had been acknowledged before, and what is gone.
 */
export function changesFor(options: {
  before: SliceRow[];
  after: SliceRow[];
  rewordings: EditorialRewording[];
}): GroupChanges {
  const { before, after, rewordings } = options;
  const states = rowStates({
    rows: after,
    rewordings,
    acknowledgements: before.map(row => ({
      ...row,
      ownerRef: row.answeredBy ?? '',
      by: '',
      at: '',
    })),
  });
  const changes = new Map<string, GroupChanges[string]>();
  after.forEach((row, index) => {
    const { acknowledgement, moved } = states[index];
    const shift = shiftOf(acknowledgement?.terms.involvement ?? '', row);
    if (!acknowledgement || moved.length > 0) {
      changes.set(row.taskId, { shift, title: row.title });
    }
  });
  const staying = new Set(after.map(({ taskId }) => taskId));
  for (const { taskId, title } of before) {
    if (!staying.has(taskId)) {
      changes.set(taskId, { shift: 'from', title });
    }
  }
  return Object.fromEntries(changes);
}

function shiftOf(before: string, row: SliceRow): TaskShift {
  const doing = (letters: string) => letters.replace(/[^RA]/g, '');
  const was = doing(before);
  const is = doing(row.terms.involvement);
  if ([...is].some(letter => !was.includes(letter))) {
    return 'to';
  }
  return was !== '' && is === '' ? 'from' : 'changed';
}
