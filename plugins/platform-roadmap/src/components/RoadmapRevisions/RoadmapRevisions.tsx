import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ServiceRoadmap } from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  LoadFailed,
  Skeleton,
} from '@plinth/backstage-plugin-platform-services-react';
import { useRoadmapRevisions } from '../../hooks';
import { platformRoadmapTranslationRef } from '../../translation';
import { DeliverableLife } from './DeliverableLife';
import { RevisionComparison } from './RevisionComparison';

const useStyles = makeStyles(
  theme => ({ root: { display: 'grid', gap: theme.spacing(3), minWidth: 0 } }),
  { name: 'PlinthRoadmapRevisions' },
);

/** The history of a roadmap: revisions, what changed between any two, and the life of a deliverable. */
export function RoadmapRevisions(props: { state: ServiceRoadmap }) {
  const { state } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const query = useRoadmapRevisions(state.serviceRef);
  const { data, error, refetch } = query;

  if (error && !data) {
    return (
      <LoadFailed title={t('history.failed')} error={error} onRetry={refetch} />
    );
  }
  if (!data) {
    return <Skeleton heights={[160, 240]} />;
  }
  const revisions = data.pages.flatMap(page => page.items);
  if (revisions.length === 0) {
    return <Typography variant="body1">{t('history.none')}</Typography>;
  }
  return (
    <div className={classes.root}>
      <RevisionComparison
        serviceRef={state.serviceRef}
        revisions={revisions}
        more={
          query.hasNextPage && (
            <Button
              variant="outlined"
              disabled={query.isFetchingNextPage}
              onClick={() => query.fetchNextPage()}
            >
              {t('action.more')}
            </Button>
          )
        }
      />
      {state.roadmap && (
        <DeliverableLife
          serviceRef={state.serviceRef}
          roadmap={state.roadmap}
        />
      )}
    </div>
  );
}
