import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import {
  LiveRegion,
  LoadFailed,
  NotConfigured,
  NothingFound,
  PlinthQueryProvider,
  Skeleton,
  useUrlState,
} from '@plinth/backstage-plugin-platform-services-react';
import { serviceTitle } from '../../model';
import { platformServicesTranslationRef } from '../../translation';
import { declarationOf } from '../ServiceOverview/declarationOf';
import { useServiceEntity } from '../ServiceOverview/useServiceEntity';
import { ConsumersFilters } from './ConsumersFilters';
import { ConsumersSentence } from './ConsumersSentence';
import { ConsumersTable } from './ConsumersTable';
import { useConsumers } from './useConsumers';

const useStyles = makeStyles(
  theme => ({
    more: { marginTop: theme.spacing(2) },
  }),
  { name: 'PlinthServiceConsumers' },
);

/**
 * Who stands on the platform service of the page.
 *
 * @public
 */
export function ServiceConsumers() {
  return (
    <PlinthQueryProvider>
      <ServiceConsumersContent />
    </PlinthQueryProvider>
  );
}

function ServiceConsumersContent() {
  const service = useServiceEntity();
  const classes = useStyles();
  const { t } = useTranslationRef(platformServicesTranslationRef);
  const { state, update, reset, isDefault } = useUrlState({
    defaults: { q: '', owner: '' },
  });
  const serviceRef = stringifyEntityRef(service);
  // Without filters, for the sentence and the list of owners.
  const all = useConsumers({ serviceRef, owner: '', text: '' });
  const shown = useConsumers({
    serviceRef,
    owner: state.owner,
    text: state.q,
  });

  const error = all.data ? shown.error : all.error;
  if (error) {
    return (
      <LoadFailed
        title={t('consumers.failed')}
        error={error}
        onRetry={() => {
          all.refetch();
          shown.refetch();
        }}
      />
    );
  }
  if (!all.data || !shown.data) {
    return <Skeleton heights={[56, 40, 320]} />;
  }
  const [firstPage] = all.data.pages;
  if (firstPage.items.length === 0) {
    return (
      <NotConfigured
        title={t('consumers.emptyTitle', { service: serviceTitle(service) })}
        yaml={declarationOf(service)}
      >
        {t('consumers.emptyText')}
      </NotConfigured>
    );
  }
  const consumers = shown.data.pages.flatMap(page => page.items);
  return (
    <>
      <ConsumersSentence
        service={serviceTitle(service)}
        total={firstPage.totalItems}
        owners={firstPage.owners?.length}
      />
      <ConsumersFilters
        text={state.q}
        owner={state.owner}
        owners={firstPage.owners ?? []}
        onChange={update}
      />
      <LiveRegion>
        {t('consumers.shown', { count: consumers.length })}
      </LiveRegion>
      {consumers.length === 0 && !isDefault ? (
        <NothingFound onClear={reset} />
      ) : (
        <ConsumersTable consumers={consumers} service={service} />
      )}
      {shown.hasNextPage && (
        <Button
          variant="outlined"
          color="primary"
          className={classes.more}
          disabled={shown.isFetchingNextPage}
          onClick={() => shown.fetchNextPage()}
        >
          {t('consumers.more')}
        </Button>
      )}
    </>
  );
}
