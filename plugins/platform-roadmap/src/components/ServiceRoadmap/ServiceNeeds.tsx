import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ServiceRoadmap } from '@plinth/backstage-plugin-platform-roadmap-common';
import { platformRoadmapTranslationRef } from '../../translation';
import { NeedsView, useMakeItem } from '../Needs';
import { RoadmapTools } from './useRoadmapTools';

/** What people ask of a service; its people go on from there to planning. */
export function ServiceNeeds(props: {
  state: ServiceRoadmap;
  tools: RoadmapTools;
}) {
  const { state, tools } = props;
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const makeItem = useMakeItem({ state, onMade: tools.edit });
  return (
    <>
      <NeedsView
        serviceRef={state.serviceRef}
        roadmap={state.roadmap}
        hasRole={tools.hasRole}
        onMakeItem={tools.canEdit ? need => makeItem.mutate(need) : undefined}
      />
      {makeItem.error && (
        <Typography variant="body2" color="error" role="alert">
          {t('action.failed', { message: makeItem.error.message })}
        </Typography>
      )}
    </>
  );
}
