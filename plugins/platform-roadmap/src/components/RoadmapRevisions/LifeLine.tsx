import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  EntityName,
  LoadFailed,
  Skeleton,
  useFormat,
} from '@plinth/backstage-plugin-platform-services-react';
import { useDeliverableHistory } from '../../hooks';
import { platformRoadmapTranslationRef } from '../../translation';
import { ItemStatus } from '../ItemStatus';
import { MutedText } from '../MutedText';

const useStyles = makeStyles(
  theme => ({
    // Each step hangs on a line that runs down beside them.
    line: {
      margin: 0,
      padding: theme.spacing(0, 0, 0, 2),
      listStyle: 'none',
      borderLeft: `2px solid ${theme.palette.divider}`,
      overflowWrap: 'anywhere',
      '& li + li': { marginTop: theme.spacing(2) },
    },
    step: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
    },
  }),
  { name: 'PlinthLifeLine' },
);

/** The statuses of a deliverable, oldest first: when, by whom and why. */
export function LifeLine(props: {
  serviceRef: string;
  deliverable: string;
  name: string;
}) {
  const { serviceRef, deliverable, name } = props;
  const classes = useStyles();
  const format = useFormat();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const { data, error, refetch } = useDeliverableHistory(
    serviceRef,
    deliverable,
  );
  if (error && !data) {
    return (
      <LoadFailed
        title={t('history.lifeFailed')}
        error={error}
        onRetry={refetch}
      />
    );
  }
  if (!data) {
    return <Skeleton heights={[120]} />;
  }
  if (data.changes.length === 0) {
    return <MutedText>{t('history.lifeNone')}</MutedText>;
  }
  return (
    <ol
      className={classes.line}
      aria-label={t('history.lifeOf', { deliverable: name })}
    >
      {data.changes.map(({ from, to, at, revision, by, why }) => (
        <li key={`${revision} ${to}`}>
          <div className={classes.step}>
            {from && (
              <>
                <ItemStatus status={from} />
                <span aria-hidden="true">→</span>
              </>
            )}
            <ItemStatus status={to} />
          </div>
          <MutedText variant="caption" component="div">
            {format.day(at)} ·{' '}
            {t('history.revision', { number: String(revision) })}
            {by && (
              <>
                {' '}
                · <EntityName entityRef={by} />
              </>
            )}
          </MutedText>
          {why && <Typography variant="body2">{why}</Typography>}
        </li>
      ))}
    </ol>
  );
}
