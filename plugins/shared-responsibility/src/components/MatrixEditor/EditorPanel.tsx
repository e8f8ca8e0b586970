import { useRef } from 'react';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useKeyDown } from '@plinth/backstage-plugin-platform-services-react';
import { sharedResponsibilityTranslationRef } from '../../translation';
import { TaskDetails } from './details';
import { DocumentDetails } from './document';
import { MatrixEditorWork } from './useMatrixEditor';

const useStyles = makeStyles(theme => ({
  root: {
    padding: theme.spacing(2),
    [theme.breakpoints.up('lg')]: {
      position: 'sticky',
      top: theme.spacing(2),
      maxHeight: '75vh',
      overflow: 'auto',
    },
  },
}));

/**
 * What stands beside the grid: the details of the task that is selected, or the
 * settings of the matrix. Escape goes back to the cell.
 */
export function EditorPanel(props: { work: MatrixEditorWork }) {
  const { work } = props;
  const { editor, panel, place } = work;
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const root = useRef<HTMLDivElement>(null);
  const task = editor.matrix.spec.tasks.find(({ id }) => id === place?.taskId);
  const focus = {
    wantsFocus: work.focus === 'details',
    onFocused: work.onFocused,
  };

  useKeyDown(root, event => {
    if (event.key === 'Escape' && place) {
      event.preventDefault();
      editor.goTo(place);
    }
  });

  return (
    <Paper ref={root} variant="outlined" className={classes.root}>
      {panel.kind === 'document' && (
        <DocumentDetails section={panel.section} {...focus} />
      )}
      {panel.kind === 'task' && task && place && (
        <TaskDetails key={task.id} task={task} place={place} {...focus} />
      )}
      {panel.kind === 'task' && !task && (
        <Typography variant="body2">{t('editor.noTask')}</Typography>
      )}
    </Paper>
  );
}
