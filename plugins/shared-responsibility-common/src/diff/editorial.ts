import { toAssignment } from '../model/involvement';
import { ResponsibilityMatrix, Task } from '../model/types';
import { TaskChange } from './types';

/**
 * The changes that ask nothing of anybody: titles, descriptions, notes, areas,
 * controls, links.
 *
 * @public
 */
export function editorialOnly(changes: TaskChange[]): TaskChange[] {
  return changes.filter(change => change.meanings.includes('editorial'));
}

/**
 * All that a party reads of a task beside what it has to do; equal where none
 * of it was edited.
 */
export function editorialText(options: {
  matrix: ResponsibilityMatrix;
  task: Task;
  party: string;
}): string {
  const { matrix, task, party } = options;
  const { spec } = matrix;
  const own = [task, ...(task.overrides ?? [])].map(each => {
    const assignment = Object.hasOwn(each.assignments, party)
      ? toAssignment(each.assignments[party])
      : undefined;
    return [
      assignment?.runbook,
      assignment?.marks?.map(mark => [mark, spec.footnotes?.[mark]]),
      each.reason,
      each.decidedBy,
      each.decidedUntil,
      'note' in each ? each.note : undefined,
    ];
  });
  return JSON.stringify([
    task.title,
    task.description,
    task.area,
    spec.areas.find(area => area.id === task.area)?.title,
    task.activity,
    (spec.activities ?? []).find(activity => activity.id === task.activity)
      ?.title,
    task.phase,
    task.canonical,
    task.sharing,
    [...(task.controls ?? [])].sort(),
    (task.discharges ?? []).map(duty => `${duty.service} ${duty.task}`).sort(),
    own,
  ]);
}
