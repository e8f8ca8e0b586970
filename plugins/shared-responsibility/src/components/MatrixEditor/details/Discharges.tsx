import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityName } from '@plinth/backstage-plugin-platform-services-react';
import { Task } from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityTranslationRef } from '../../../translation';
import { useEditor } from '../editorContext';
import { RemoveButton } from '../fields';
import { DischargeDialog } from './DischargeDialog';

const useStyles = makeStyles(theme => ({
  help: { margin: 0 },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  item: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(1),
  },
  duty: { overflowWrap: 'anywhere' },
}));

/** The duties of services below that a task answers. */
export function Discharges(props: { task: Task }) {
  const { task } = props;
  const { discharges = [] } = task;
  const { edit } = useEditor();
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const [asking, setAsking] = useState(false);
  const put = (next: typeof discharges) =>
    edit({
      type: 'set-task',
      taskId: task.id,
      change: { discharges: next },
    });

  return (
    <>
      <Typography variant="caption" component="p" className={classes.help}>
        {t('editor.dischargesHelp')}
      </Typography>
      {discharges.length > 0 && (
        <ul className={classes.list}>
          {discharges.map((duty, index) => (
            <li key={index} className={classes.item}>
              <Typography variant="body2" className={classes.duty}>
                {t('editor.dischargeOf', {
                  task: duty.task,
                  service: <EntityName entityRef={duty.service} />,
                })}
              </Typography>
              <RemoveButton
                name={duty.task}
                onRemove={() => put(discharges.filter(each => each !== duty))}
              />
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button size="small" variant="outlined" onClick={() => setAsking(true)}>
          {t('editor.newDischarge')}
        </Button>
      </div>
      {asking && (
        <DischargeDialog
          task={task}
          onClose={() => setAsking(false)}
          onChoose={duty => {
            setAsking(false);
            put([...discharges, duty]);
          }}
        />
      )}
    </>
  );
}
