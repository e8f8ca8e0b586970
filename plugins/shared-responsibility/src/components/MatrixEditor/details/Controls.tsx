import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Task } from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityTranslationRef } from '../../../translation';
import { useEditor } from '../editorContext';
import { AddForm, RemoveButton } from '../fields';

const useStyles = makeStyles(theme => ({
  list: { margin: 0, padding: 0, listStyle: 'none' },
  item: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(1),
  },
  id: { overflowWrap: 'anywhere' },
}));

/** The controls that a task serves, by their ids. */
export function Controls(props: { task: Task }) {
  const { id: taskId, controls = [] } = props.task;
  const { edit } = useEditor();
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const put = (next: string[]) =>
    edit({ type: 'set-task', taskId, change: { controls: next } });

  return (
    <>
      {controls.length > 0 && (
        <ul className={classes.list}>
          {controls.map(control => (
            <li key={control} className={classes.item}>
              <Typography variant="body2" className={classes.id}>
                {control}
              </Typography>
              <RemoveButton
                name={control}
                onRemove={() => put(controls.filter(id => id !== control))}
              />
            </li>
          ))}
        </ul>
      )}
      <AddForm
        id="plinth-add-control"
        label={t('editor.newControl')}
        placeholder="nist-800-53-r5:cp-9.1"
        problem={text =>
          controls.includes(text) ? t('editor.problem.taken') : undefined
        }
        onAdd={text =>
          put([...new Set([...controls, ...text.split(/[\s,;]+/)])])
        }
      />
    </>
  );
}
