import { useMemo, useState } from 'react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  Need,
  NeedDecision,
  RoadmapView,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  LiveRegion,
  LoadFailed,
  SegmentedFilter,
  Skeleton,
  useUrlState,
} from '@plinth/backstage-plugin-platform-services-react';
import { useServiceSummaries, useNeeds } from '../../hooks';
import { platformRoadmapTranslationRef } from '../../translation';
import { AskButton } from '../AskForSomething';
import { VoteButton } from '../VoteButton';
import { AddNeedButton } from './AddNeedButton';
import { DecideDialog } from './DecideDialog';
import { NeedItem } from './NeedItem';
import { itemNamesOf, openItemsOf } from './itemNames';

export const DECISIONS: readonly NeedDecision[] = [
  'open',
  'accepted',
  'merged',
  'declined',
  'parked',
];

const useStyles = makeStyles(
  theme => ({
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1.5),
    },
    list: { margin: 0, padding: 0, listStyle: 'none' },
  }),
  { name: 'PlinthNeedsView' },
);

/** Props of {@link NeedsView}. */
export interface NeedsViewProps {
  serviceRef: string;
  /** Absent: nothing is published yet. */
  roadmap?: RoadmapView;
  /** The reader has a role on the service, and so decides. */
  hasRole: boolean;
  /** Opens the planning with an item made of a need; absent: it cannot. */
  onMakeItem?(need: Need): void;
}

/** What people ask of a service, what was decided, and what answers it. */
export function NeedsView(props: NeedsViewProps) {
  const { serviceRef, roadmap, hasRole, onMakeItem } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const { state, update } = useUrlState({
    defaults: { decision: '' },
    allowed: { decision: DECISIONS },
  });
  const decision = DECISIONS.find(each => each === state.decision);
  const query = useNeeds(serviceRef, decision);
  const [deciding, setDeciding] = useState<Need>();
  const itemNames = useMemo(() => itemNamesOf(roadmap), [roadmap]);
  const openItems = useMemo(() => openItemsOf(roadmap), [roadmap]);
  const summary = useServiceSummaries([serviceRef]).get(serviceRef);
  const { data, error, refetch } = query;

  if (error && !data) {
    return (
      <LoadFailed title={t('needs.failed')} error={error} onRetry={refetch} />
    );
  }
  const needs = data?.pages.flatMap(({ items }) => items) ?? [];
  const counts = data?.pages[0]?.counts;
  const total = counts
    ? Object.values(counts).reduce((sum, count) => sum + count, 0)
    : 0;

  const renderVotes = (itemKey: string) => {
    const item = openItems.get(itemKey);
    return (
      item && (
        <VoteButton
          pageRef={serviceRef}
          serviceRef={serviceRef}
          item={item}
          summary={summary}
        />
      )
    );
  };

  return (
    <>
      <div className={classes.head}>
        {counts && total > 0 && (
          <SegmentedFilter
            label={t('needs.show')}
            value={state.decision}
            onChange={next => update({ decision: next })}
            options={[
              { value: '', label: t('needs.all', { number: String(total) }) },
              ...DECISIONS.map(value => ({
                value,
                label: t('needs.count', {
                  decision: t(`decision.${value}`),
                  number: String(counts[value]),
                }),
              })),
            ]}
          />
        )}
        {hasRole ? (
          <AddNeedButton serviceRef={serviceRef} />
        ) : (
          <AskButton serviceRefs={[serviceRef]} />
        )}
        <LiveRegion>
          {data && t('needs.shown', { count: needs.length })}
        </LiveRegion>
      </div>
      {!data && <Skeleton heights={[80, 80, 80]} />}
      {data && needs.length === 0 && (
        <Typography variant="body1">
          {total === 0 ? t('needs.none') : t('needs.noneOfThese')}
        </Typography>
      )}
      <ul className={classes.list} aria-label={t('needs.title')}>
        {needs.map(need => (
          <NeedItem
            key={need.id}
            need={need}
            needs={needs}
            itemNames={itemNames}
            renderVotes={renderVotes}
            onDecide={hasRole ? () => setDeciding(need) : undefined}
            onMakeItem={
              onMakeItem && need.items.length === 0
                ? () => onMakeItem(need)
                : undefined
            }
          />
        ))}
      </ul>
      {query.hasNextPage && (
        <div>
          <Button
            variant="outlined"
            disabled={query.isFetchingNextPage}
            onClick={() => query.fetchNextPage()}
          >
            {t('needs.more')}
          </Button>
        </div>
      )}
      {deciding && (
        <DecideDialog
          need={deciding}
          others={needs.filter(({ id }) => id !== deciding.id)}
          itemNames={itemNames}
          onClose={() => setDeciding(undefined)}
        />
      )}
    </>
  );
}
