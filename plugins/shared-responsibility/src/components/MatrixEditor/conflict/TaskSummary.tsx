import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { mutedText } from '@plinth/backstage-plugin-platform-services-react';
import {
  ResponsibilityMatrix,
  Task,
  toAssignment,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityTranslationRef } from '../../../translation';
import { useScopeTitle } from '../details';
import { scopeOf } from '../model';

const useStyles = makeStyles(theme => ({
  root: { overflowWrap: 'anywhere' },
  label: { color: mutedText(theme) },
}));

/** Props of {@link TaskSummary}. */
export interface TaskSummaryProps {
  /** Whose version it is. */
  label: string;
  /** Absent: it does not exist there. */
  task?: Task;
  matrix: ResponsibilityMatrix;
}

/** A task in a few lines: its title, who does what, and what variants change. */
export function TaskSummary(props: TaskSummaryProps) {
  const { label, task, matrix } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
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
    <div className={classes.root}>
      <Typography variant="caption" className={classes.label}>
        {label}
      </Typography>
      {!task && (
        <Typography variant="body2">{t('editor.conflict.absent')}</Typography>
      )}
      {task && (
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
          {task.reason && (
            <Typography variant="body2">{task.reason}</Typography>
          )}
        </>
      )}
    </div>
  );
}
