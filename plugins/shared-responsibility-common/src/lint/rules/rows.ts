import { Finding } from '@plinth/backstage-plugin-platform-services-common/document';
import { EffectiveRow } from '../../compose/types';
import { hasLetter, toAssignment } from '../../model/involvement';
import { foldSpace } from '../../model/foldSpace';
import {
  Assignment,
  InvolvementLetter,
  ResponsibilityMatrix,
  Task,
} from '../../model/types';
import { variantIds } from '../../model/variants';

/** Ids of the parties that have a letter in a row. */
export function partiesWith(
  row: EffectiveRow,
  letter: InvolvementLetter,
): string[] {
  return Object.keys(row.assignments).filter(party =>
    hasLetter(row.assignments[party], letter),
  );
}

/** Where a task, or something inside it, stands in the document. */
export function taskPath(
  index: number,
  ...rest: Finding['path']
): Finding['path'] {
  return ['spec', 'tasks', index, ...rest];
}

/** How a row is named in messages. */
export function titleOf(row: { title: string }): string {
  return `"${row.title.slice(0, 80)}"`;
}

/** An assignment where it is written: in a task, or in one of its overrides. */
export interface WrittenAssignment {
  task: Task;
  party: string;
  assignment: Assignment;
  path: Finding['path'];
}

/** All assignments of a document as they are written, in its order. */
export function writtenAssignments(
  matrix: ResponsibilityMatrix,
): WrittenAssignment[] {
  return matrix.spec.tasks.flatMap((task, index) =>
    [
      { assignments: task.assignments, path: taskPath(index, 'assignments') },
      ...(task.overrides ?? []).map(({ assignments }, place) => ({
        assignments,
        path: taskPath(index, 'overrides', place, 'assignments'),
      })),
    ].flatMap(({ assignments, path }) =>
      Object.entries(assignments).map(([party, assignment]) => ({
        task,
        party,
        assignment: toAssignment(assignment),
        path: [...path, party],
      })),
    ),
  );
}

/** A title without regard to case and white space. */
export function foldTitle(title: string): string {
  return foldSpace(title).toLocaleLowerCase('en-US');
}

/** A title of a party, for messages. */
export function partyTitle(matrix: ResponsibilityMatrix, id: string): string {
  return matrix.spec.parties.find(party => party.id === id)?.title ?? id;
}

/** The variants that a task names, and one that stands for all others. */
export function variantsOf(matrix: ResponsibilityMatrix, task: Task): string[] {
  const named = new Set(task.overrides?.map(({ variant }) => variant));
  const ids = variantIds(matrix);
  const other = ids.find(id => !named.has(id));
  return ids.filter(id => id === other || named.has(id));
}
