import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  NotConfigured,
  mutedText,
} from '@plinth/backstage-plugin-platform-services-react';
import { exampleRoadmap } from '../../examples';
import { platformRoadmapTranslationRef } from '../../translation';
import { LazyImportDialog } from './lazyScreens';
import { RoadmapTools } from './useRoadmapTools';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
      gap: theme.spacing(3),
      alignItems: 'start',
      [theme.breakpoints.down('sm')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
    },
    here: { padding: theme.spacing(3) },
    text: { color: mutedText(theme) },
    buttons: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(1),
      marginTop: theme.spacing(2),
    },
  }),
  { name: 'PlinthStartRoadmap' },
);

/** The ways to a first roadmap: in the browser, from a file, or in Git. */
export function StartRoadmap(props: {
  serviceRef: string;
  tools: RoadmapTools;
}) {
  const { serviceRef, tools } = props;
  const classes = useStyles();
  const { entity } = useEntity();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const [importing, setImporting] = useState(false);
  const { namespace = 'default', name } = entity.metadata;
  const git = (title: string) => (
    <NotConfigured title={title} yaml={exampleRoadmap({ namespace, name })}>
      {t('service.notConfiguredText')}
    </NotConfigured>
  );
  if (!tools.canEdit) {
    return git(t('service.notConfiguredTitle'));
  }
  return (
    <div className={classes.root}>
      <Paper variant="outlined" className={classes.here}>
        <Typography variant="h5" component="h2" gutterBottom>
          {t('start.title')}
        </Typography>
        <Typography variant="body1" className={classes.text}>
          {t('start.hereText')}
        </Typography>
        <div className={classes.buttons}>
          <Button
            variant="contained"
            color="primary"
            onClick={() => tools.edit()}
          >
            {tools.hasDraft ? t('planner.continue') : t('start.here')}
          </Button>
          <Button variant="outlined" onClick={() => setImporting(true)}>
            {t('import.open')}
          </Button>
        </div>
      </Paper>
      <div>{git(t('start.git'))}</div>
      {importing && (
        <LazyImportDialog
          serviceRef={serviceRef}
          onClose={() => setImporting(false)}
          onTake={roadmap => {
            setImporting(false);
            tools.edit(roadmap);
          }}
        />
      )}
    </div>
  );
}
