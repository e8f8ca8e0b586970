import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityResponsibilities } from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityTranslationRef } from '../../translation';
import { LayerStack } from '../LayerStack';
import { TaskStates } from './TaskStates';

const useStyles = makeStyles(theme => ({
  side: { display: 'grid', gap: theme.spacing(2) },
  paper: { padding: theme.spacing(2) },
  heading: { fontWeight: 'bold' },
}));

/** Props of {@link SidePanel}. */
export interface SidePanelProps {
  responsibilities: EntityResponsibilities;
  /** The layer that the table is filtered by. */
  layer?: string;
  team?: string;
  isOther: boolean;
  onLayer(layer: string | undefined): void;
}

/** The layers and how far the tasks are. */
export function SidePanel(props: SidePanelProps) {
  const { responsibilities, layer, team, isOther, onLayer } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  return (
    <div className={classes.side}>
      <Paper variant="outlined" className={classes.paper}>
        <Typography variant="body1" component="h3" className={classes.heading}>
          {t('layer.title')}
        </Typography>
        <Typography variant="body2" color="textSecondary" gutterBottom>
          {t('layer.hint')}
        </Typography>
        <LayerStack
          layers={responsibilities.layers}
          selected={layer}
          team={team}
          isOther={isOther}
          onSelect={onLayer}
        />
      </Paper>
      <Paper variant="outlined" className={classes.paper}>
        <TaskStates states={responsibilities.states} />
      </Paper>
    </div>
  );
}
