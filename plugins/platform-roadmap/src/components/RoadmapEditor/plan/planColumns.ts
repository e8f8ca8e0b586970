import { Theme } from '@material-ui/core/styles';
import { CSSProperties } from '@material-ui/core/styles/withStyles';

/** The columns of the plan: project, stakeholders, goal, deliverables with status. */
export function planColumns(theme: Theme): CSSProperties {
  return {
    display: 'grid',
    gridTemplateColumns:
      'minmax(0, 20fr) minmax(0, 19fr) minmax(0, 21fr) minmax(0, 40fr)',
    gap: theme.spacing(1, 2),
    alignItems: 'start',
    [theme.breakpoints.down('sm')]: {
      gridTemplateColumns: 'minmax(0, 1fr)',
    },
  };
}
