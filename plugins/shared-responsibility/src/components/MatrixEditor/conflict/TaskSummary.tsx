import Typography from '@material-ui/core/Typography';
import {
  ResponsibilityMatrix,
  Task,
  toAssignment,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { useScopeTitle } from '../details';
import { scopeOf } from '../model';

/** Props of {@link TaskSummary}. */
export interface TaskSummaryProps {
  task: Task;
  matrix: ResponsibilityMatrix;
}

/** A task in a few lines: its title, who does what, and what variants change. */
export function TaskSummary(props: TaskSummaryProps) {
  const { task, matrix } = props;
  const scopeTitle = useScopeTitle(matrix);

  const lines = (assignments: Task['assignments']) =>
    matrix.spec.parties.flatMap(party => {
      const { involvement, duty } = toAssignment(assignments[party.id]);
      if (!involvement && !duty) {
        return [];
      }
      const part = [involvement, duty].filter(Boolean).join(', ');
      return [`${party.title}: ${part}`];
    });

  return (
    <>
      <Typography variant="body2">{task.title}</Typography>
      {lines(task.assignments).map(line => (
        <Typography key={line} variant="body2">
          {line}
        </Typography>
      ))}
      {task.overrides?.map((override, index) => (
        <Typography key={index} variant="body2">
          {scopeTitle(scopeOf(override))}:{' '}
          {lines(override.assignments).join('; ')}
        </Typography>
      ))}
      {task.reason && <Typography variant="body2">{task.reason}</Typography>}
    </>
  );
}
