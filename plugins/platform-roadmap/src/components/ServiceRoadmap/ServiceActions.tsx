import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ServiceRoadmap } from '@plinth/backstage-plugin-platform-roadmap-common';
import { ExportMenu } from '@plinth/backstage-plugin-platform-services-react';
import { RoadmapExportFormat } from '../../api';
import { useExportRoadmap } from '../../hooks';
import { platformRoadmapTranslationRef } from '../../translation';
import { SubscribeButton } from '../Subscribe';
import { RoadmapSourceSwitch } from './RoadmapSource';
import { SyncButton } from './SyncButton';
import { RoadmapTools } from './useRoadmapTools';

const FORMATS: RoadmapExportFormat[] = [
  'yaml',
  'csv',
  'csv-long',
  'markdown',
  'json',
];

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1.5),
      '@media print': { display: 'none' },
    },
  }),
  { name: 'PlinthServiceActions' },
);

/** Props of {@link ServiceActions}. */
export interface ServiceActionsProps {
  state: ServiceRoadmap;
  tools: RoadmapTools;
}

/** What can be done with a service's roadmap: plan, review, close, hand out, move. */
export function ServiceActions(props: ServiceActionsProps) {
  const { state, tools } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const { active } = tools;

  return (
    <div className={classes.root}>
      {active && (
        <Button variant="outlined" color="primary" onClick={tools.review}>
          {t('review.open')}
        </Button>
      )}
      {tools.canEdit && (
        <Button
          variant="contained"
          color="primary"
          onClick={() => tools.edit()}
        >
          {tools.hasDraft ? t('planner.continue') : t('planner.open')}
        </Button>
      )}
      {active && tools.canEdit && (
        <Button variant="outlined" onClick={() => tools.closeInterval(active)}>
          {t('close.open')}
        </Button>
      )}
      {state.roadmap && (
        <SubscribeButton
          pageRef={state.serviceRef}
          serviceRefs={[state.serviceRef]}
        />
      )}
      {state.roadmap && <Export serviceRef={state.serviceRef} />}
      {tools.hasRole && !state.disagreement && (
        <RoadmapSourceSwitch state={state} />
      )}
      {state.source?.type === 'git' && (
        <SyncButton serviceRef={state.serviceRef} />
      )}
    </div>
  );
}

function Export(props: { serviceRef: string }) {
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const exporting = useExportRoadmap(props.serviceRef);
  return (
    <ExportMenu
      formats={FORMATS.map(format => ({
        format,
        label: t(`roadmapExport.${format}`),
      }))}
      exporting={exporting}
    />
  );
}
