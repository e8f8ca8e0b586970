import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  LoadFailed,
  RevisionTable,
  Skeleton,
  useRevisionPair,
} from '@plinth/backstage-plugin-platform-services-react';
import { ServiceMatrix } from '@plinth/backstage-plugin-shared-responsibility-common';
import { useMatrixRevisions } from '../../hooks';
import { sharedResponsibilityTranslationRef } from '../../translation';
import { RevisionDiffView, RevisionDiffViewProps } from './RevisionDiffView';
import { standingOf } from './standingOf';

const useStyles = makeStyles(theme => ({
  root: { display: 'grid', gap: theme.spacing(3), minWidth: 0 },
}));

/** The history of a matrix, and what changed between any two of its revisions. */
export function Revisions(props: { state: ServiceMatrix }) {
  const { state } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const query = useMatrixRevisions(state.serviceRef);
  const { data, error, refetch } = query;

  if (error && !data) {
    return (
      <LoadFailed
        title={t('revisions.failed')}
        error={error}
        onRetry={refetch}
      />
    );
  }
  if (!data) {
    return <Skeleton heights={[160, 240]} />;
  }
  const revisions = data.pages.flatMap(page => page.items);
  if (revisions.length === 0) {
    return <Typography variant="body1">{t('service.notInForce')}</Typography>;
  }
  return (
    <div className={classes.root}>
      <ComparableRevisions revisions={revisions} state={state} />
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
      <RevisionDiffView revisions={revisions} state={state} />
    </div>
  );
}

function ComparableRevisions(props: RevisionDiffViewProps) {
  const { revisions, state } = props;
  const { compare } = useRevisionPair(revisions);
  return (
    <RevisionTable
      revisions={revisions}
      standingOf={revision => standingOf(revision, revisions, state)}
      onShow={({ number }) => compare({ from: number - 1, to: number })}
    />
  );
}
