import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { DigestPeriod } from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  EntityName,
  LoadFailed,
  SelectField,
  Skeleton,
  useFormat,
} from '@plinth/backstage-plugin-platform-services-react';
import {
  useServiceTitles,
  useSubscribe,
  useSubscriptions,
} from '../../../hooks';
import { platformRoadmapTranslationRef } from '../../../translation';
import { MutedText } from '../../MutedText';

const PERIODS: readonly DigestPeriod[] = ['two-weekly', 'monthly'];

const useStyles = makeStyles(
  theme => ({
    list: { margin: 0, padding: 0, listStyle: 'none' },
    entry: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1, 2),
      padding: theme.spacing(1.5, 0),
      borderTop: `1px solid ${theme.palette.divider}`,
    },
    name: { flex: `1 1 ${theme.spacing(28)}px`, minWidth: 0 },
  }),
  { name: 'PlinthMySubscriptions' },
);

/** Of which roadmaps the reader gets digests, and how often. */
export function MySubscriptions() {
  const classes = useStyles();
  const { day } = useFormat();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const { data, error, refetch } = useSubscriptions();
  const subscribe = useSubscribe();
  const titleOf = useServiceTitles(
    data?.flatMap(({ serviceRef }) => serviceRef ?? []) ?? [],
  );
  if (error && !data) {
    return (
      <LoadFailed
        title={t('subscriptions.title')}
        error={error}
        onRetry={refetch}
      />
    );
  }
  if (!data) {
    return <Skeleton heights={[32, 56]} />;
  }
  return (
    <section aria-label={t('subscriptions.title')}>
      <Typography variant="h5" component="h2" gutterBottom>
        {t('subscriptions.title')}
      </Typography>
      <MutedText>
        {data.length === 0 ? t('subscriptions.none') : t('subscribe.text')}
      </MutedText>
      <ul className={classes.list}>
        {data.map(({ serviceRef, period, since }) => {
          const name = serviceRef
            ? titleOf(serviceRef)
            : t('subscribe.everything');
          return (
            <li key={serviceRef ?? ''} className={classes.entry}>
              <div className={classes.name}>
                {serviceRef ? <EntityName entityRef={serviceRef} /> : name}{' '}
                <MutedText variant="caption" component="span">
                  {t('subscribe.since', { day: day(since) })}
                </MutedText>
              </div>
              <SelectField
                label={t('subscribe.howOften')}
                value={period}
                onChange={value =>
                  subscribe.mutate({
                    serviceRef,
                    period: PERIODS.find(each => each === value),
                  })
                }
                options={PERIODS.map(value => ({
                  value,
                  label: t(`subscribe.${value}`),
                }))}
              />
              <Button
                size="small"
                aria-label={t('subscriptions.endOf', { name })}
                onClick={() =>
                  !subscribe.isPending && subscribe.mutate({ serviceRef })
                }
              >
                {t('subscriptions.end')}
              </Button>
            </li>
          );
        })}
      </ul>
      {subscribe.error && (
        <Typography variant="body2" color="error" role="alert">
          {t('action.failed', { message: subscribe.error.message })}
        </Typography>
      )}
    </section>
  );
}
