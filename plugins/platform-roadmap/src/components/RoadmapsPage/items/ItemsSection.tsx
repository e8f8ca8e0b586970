import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  LiveRegion,
  LoadFailed,
  NothingFound,
  Skeleton,
  useUrlState,
} from '@plinth/backstage-plugin-platform-services-react';
import { STATUS_FILTERS, WORK_TYPES } from '../../../filter';
import { useRoadmapItems } from '../../../hooks';
import { platformRoadmapTranslationRef } from '../../../translation';
import { ItemsFilters } from './ItemsFilters';
import { ItemsList } from './ItemsList';
import { HORIZONS, NO_FILTER, toQuery } from './filter';

/** Items of all services that the reader may read. */
export function ItemsSection() {
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const { state, update, reset, isDefault } = useUrlState({
    defaults: NO_FILTER,
    allowed: { status: STATUS_FILTERS, horizon: HORIZONS, type: WORK_TYPES },
  });
  const query = useRoadmapItems(toQuery(state));
  const { data, error, refetch } = query;

  if (error && !data) {
    return (
      <LoadFailed
        title={t('roadmaps.failed')}
        error={error}
        onRetry={refetch}
      />
    );
  }
  const items = data?.pages.flatMap(page => page.items) ?? [];
  const total = data?.pages[0]?.total ?? 0;
  return (
    <>
      {data && (
        <Typography variant="h5" component="h2">
          {t('roadmaps.count', { count: total })}
        </Typography>
      )}
      <ItemsFilters filter={state} onChange={update} />
      <LiveRegion>{data && t('filter.shown', { count: total })}</LiveRegion>
      {!data && <Skeleton heights={[40, 480]} />}
      {data && items.length === 0 && !isDefault && (
        <NothingFound onClear={reset} />
      )}
      {data && items.length === 0 && isDefault && (
        <Typography variant="body1">{t('roadmaps.none')}</Typography>
      )}
      {items.length > 0 && <ItemsList items={items} />}
      {query.hasNextPage && (
        <div>
          <Button
            variant="outlined"
            disabled={query.isFetchingNextPage}
            onClick={() => query.fetchNextPage()}
          >
            {t('roadmaps.more')}
          </Button>
        </div>
      )}
    </>
  );
}
