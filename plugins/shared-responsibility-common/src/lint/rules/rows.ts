import { Finding } from '@plinth/backstage-plugin-platform-services-common/document';
import { EffectiveRow } from '../../compose/types';
import { hasLetter } from '../../model/involvement';
import { InvolvementLetter } from '../../model/types';

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
