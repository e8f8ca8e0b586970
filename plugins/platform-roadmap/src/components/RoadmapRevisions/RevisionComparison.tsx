import { ReactNode } from 'react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RevisionSummary } from '@plinth/backstage-plugin-platform-services-common/document';
import {
  LoadFailed,
  RevisionPairFields,
  RevisionTable,
  Skeleton,
  useRevisionPair,
} from '@plinth/backstage-plugin-platform-services-react';
import { useRoadmapDiff } from '../../hooks';
import { platformRoadmapTranslationRef } from '../../translation';
import { ChangeList } from '../ChangeList';

const useStyles = makeStyles(
  theme => ({
    diff: { display: 'grid', gap: theme.spacing(2), minWidth: 0 },
    bar: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1.5),
    },
  }),
  { name: 'PlinthRevisionComparison' },
);

/** Every revision, and what changed between two of them in words. */
export function RevisionComparison(props: {
  serviceRef: string;
  /** The newest first; never empty. */
  revisions: RevisionSummary[];
  /** Reads older ones. */
  more: ReactNode;
}) {
  const { serviceRef, revisions, more } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const { pair, compare } = useRevisionPair(revisions);
  const diff = useRoadmapDiff(serviceRef, pair);
  const changes = diff.data;

  return (
    <>
      <RevisionTable
        revisions={revisions}
        onShow={({ number }) => compare({ from: number - 1, to: number })}
      />
      {more && <div>{more}</div>}
      <section className={classes.diff} aria-label={t('history.diff')}>
        <Typography variant="h6" component="h3">
          {t('history.diff')}
        </Typography>
        <div className={classes.bar}>
          <RevisionPairFields
            revisions={revisions}
            pair={pair}
            onChange={compare}
          />
        </div>
        {diff.error && !changes && (
          <LoadFailed
            title={t('history.diffFailed')}
            error={diff.error}
            onRetry={diff.refetch}
          />
        )}
        {!changes && !diff.error && <Skeleton heights={[24, 160]} />}
        {changes?.length === 0 && (
          <Typography variant="body1" role="status">
            {t('history.same')}
          </Typography>
        )}
        {changes && changes.length > 0 && (
          <ChangeList label={t('history.diff')} changes={changes} />
        )}
      </section>
    </>
  );
}
