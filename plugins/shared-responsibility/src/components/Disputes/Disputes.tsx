import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  LoadFailed,
  SegmentedFilter,
  Skeleton,
  useUrlState,
} from '@plinth/backstage-plugin-platform-services-react';
import {
  Dispute,
  ServiceMatrix,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { useServiceDisputes } from '../../hooks';
import { sharedResponsibilityTranslationRef } from '../../translation';
import { AnswerDialog } from './AnswerDialog';
import { DisputeItem } from './DisputeItem';

const useStyles = makeStyles(theme => ({
  root: { display: 'grid', gap: theme.spacing(2), minWidth: 0 },
  list: {
    display: 'grid',
    gap: theme.spacing(2),
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
}));

type Status = 'open' | 'answered';

/** What teams refuse, with an answer for each. */
export function Disputes(props: { state: ServiceMatrix }) {
  const { state } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const { state: view, update } = useUrlState({
    defaults: { disputes: 'open' },
    allowed: { disputes: ['open', 'answered'] },
  });
  const status = view.disputes as Status;
  const query = useServiceDisputes(state.serviceRef, status);
  const [answering, setAnswering] = useState<Dispute>();
  const { data, error, refetch } = query;
  const disputes = data?.pages.flatMap(page => page.items);

  return (
    <div className={classes.root}>
      <div>
        <SegmentedFilter<Status>
          label={t('disputes.status')}
          value={status}
          onChange={disputed => update({ disputes: disputed })}
          options={[
            { value: 'open', label: t('disputes.open') },
            { value: 'answered', label: t('disputes.answered') },
          ]}
        />
      </div>
      {error && !data && (
        <LoadFailed
          title={t('disputes.failed')}
          error={error}
          onRetry={refetch}
        />
      )}
      {!data && !error && <Skeleton heights={[120, 120]} />}
      {disputes?.length === 0 && (
        <Typography variant="body1" role="status">
          {t(status === 'open' ? 'disputes.noneOpen' : 'disputes.noneAnswered')}
        </Typography>
      )}
      {disputes && (
        <ul className={classes.list}>
          {disputes.map(dispute => (
            <DisputeItem
              key={dispute.id}
              dispute={dispute}
              onAnswer={() => setAnswering(dispute)}
            />
          ))}
        </ul>
      )}
      {query.hasNextPage && (
        <div>
          <Button
            variant="outlined"
            disabled={query.isFetchingNextPage}
            onClick={() => query.fetchNextPage()}
          >
            {t('action.more')}
          </Button>
        </div>
      )}
      {answering && (
        <AnswerDialog
          dispute={answering}
          matrix={state.matrix}
          rows={state.rows}
          onClose={() => setAnswering(undefined)}
        />
      )}
    </div>
  );
}
