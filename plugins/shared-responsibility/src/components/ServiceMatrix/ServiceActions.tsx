import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ServiceMatrix } from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityTranslationRef } from '../../translation';
import { ExportMenu } from './ExportMenu';
import { MatrixSourceSwitch } from './MatrixSource';
import { SyncButton } from './SyncButton';
import { MatrixEditing } from './useMatrixEditing';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1.5),
    '@media print': { display: 'none' },
  },
}));

/** Props of {@link ServiceActions}. */
export interface ServiceActionsProps {
  state: ServiceMatrix;
  editing: MatrixEditing;
}

/** What can be done with a service's matrix: edit, read again, hand out, move. */
export function ServiceActions(props: ServiceActionsProps) {
  const { state, editing } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);

  return (
    <div className={classes.root}>
      {editing.canEdit && (
        <Button
          variant="contained"
          color="primary"
          onClick={() => editing.open()}
        >
          {editing.hasDraft ? t('editor.continue') : t('editor.open')}
        </Button>
      )}
      {state.matrix && <ExportMenu state={state} />}
      {editing.hasRole && !state.disagreement && (
        <MatrixSourceSwitch state={state} />
      )}
      {state.source?.type === 'git' && (
        <SyncButton serviceRef={state.serviceRef} />
      )}
    </div>
  );
}
