import { stringify } from 'yaml';
import { toAssignment } from '../../model/involvement';
import { Assignment, ResponsibilityMatrix } from '../../model/types';

/**
 * A matrix as YAML, as a person would write it: an assignment that has nothing
 * but letters is those letters. {@link parseMatrix} of it gives the same matrix.
 *
 * @public
 */
export function writeMatrixYaml(matrix: ResponsibilityMatrix): string {
  const { apiVersion, kind, metadata, spec } = matrix;
  return stringify(
    {
      apiVersion,
      kind,
      metadata,
      spec: {
        ...spec,
        tasks: spec.tasks.map(task => ({
          ...task,
          assignments: shorten(task.assignments),
          ...(task.overrides && {
            overrides: task.overrides.map(override => ({
              ...override,
              assignments: shorten(override.assignments),
            })),
          }),
        })),
      },
    },
    { lineWidth: 0, aliasDuplicateObjects: false },
  );
}

function shorten(
  assignments: Record<string, string | Assignment>,
): Record<string, string | Assignment> {
  return Object.fromEntries(
    Object.entries(assignments).map(([party, value]) => {
      const assignment = toAssignment(value);
      return [
        party,
        Object.keys(assignment).length === 1
          ? assignment.involvement
          : assignment,
      ];
    }),
  );
}
