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
import { useServiceCoverage } from '../../hooks';
import { sharedResponsibilityTranslationRef } from '../../translation';
import { CoverageStates } from './CoverageStates';
import { CoverageTable } from './CoverageTable';

const useStyles = makeStyles(theme => ({
  root: { display: 'grid', gap: theme.spacing(2), minWidth: 0 },
}));

/** Who has acknowledged the rows of a service, and who has not. */
export function Coverage(props: { serviceRef: string }) {
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  const query = useServiceCoverage(props.serviceRef);
  const { data, error, refetch } = query;
  const { state: view, update } = useUrlState({
    defaults: { by: 'team' },
    allowed: { by: ['team', 'entity'] },
  });

  if (error && !data) {
    return (
      <LoadFailed
        title={t('coverage.failed')}
        error={error}
        onRetry={refetch}
      />
    );
  }
  if (!data) {
    return <Skeleton heights={[32, 240]} />;
  }
  const [{ owners, states }] = data.pages;
  const items = data.pages.flatMap(page => page.items);
  if (items.length === 0) {
    return <Typography variant="body1">{t('coverage.nobody')}</Typography>;
  }
  const byTeam = view.by === 'team' && owners !== undefined;
  const done = owners?.filter(({ rows }) => rows.open + rows.disputed === 0);

  return (
    <div className={classes.root}>
      {owners && done && (
        <Typography variant="h6" component="h3">
          {t('coverage.sentence', {
            done: String(done.length),
            total: String(owners.length),
          })}
        </Typography>
      )}
      {states && <CoverageStates states={states} />}
      {owners && (
        <div>
          <SegmentedFilter
            label={t('section.coverage')}
            value={view.by}
            onChange={by => update({ by })}
            options={[
              { value: 'team', label: t('coverage.byTeam') },
              { value: 'entity', label: t('coverage.byEntity') },
            ]}
          />
        </div>
      )}
      {byTeam ? (
        <CoverageTable
          name={t('coverage.team')}
          rows={owners.map(({ ownerRef, entities, rows }) => ({
            ref: ownerRef,
            rows,
            detail: String(entities),
          }))}
          detailName={t('coverage.entities')}
        />
      ) : (
        <CoverageTable
          name={t('coverage.entity')}
          rows={items.map(({ entityRef, rows, lastAcknowledgedAt }) => ({
            ref: entityRef,
            rows,
            date: lastAcknowledgedAt,
          }))}
          detailName={t('coverage.last')}
        />
      )}
      {!byTeam && query.hasNextPage && (
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
    </div>
  );
}
