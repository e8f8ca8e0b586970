import { ComponentType, useCallback, useMemo, useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { PlatformServiceEntity } from '@plinth/backstage-plugin-platform-services-common';
import {
  LiveRegion,
  LoadFailed,
  NotConfigured,
  NothingFound,
  PlinthQueryProvider,
  ServiceCardFactProps,
  Skeleton,
  useCapabilityTitle,
} from '@plinth/backstage-plugin-platform-services-react';
import { serviceRefOf, supersededBy } from '../../model';
import { platformServicesTranslationRef } from '../../translation';
import { EXAMPLE_SERVICE } from './exampleService';
import {
  CapabilityGroup,
  capabilitiesOf,
  isMine,
  selectServices,
} from './selectServices';
import { ServiceItemProps } from './ServiceCard';
import { ServiceCards } from './ServiceCards';
import { ServiceTable } from './ServiceTable';
import { StorefrontFilters } from './StorefrontFilters';
import { StorefrontSentence } from './StorefrontSentence';
import { StorefrontData, useStorefront } from './useStorefront';
import { useStorefrontView } from './useStorefrontView';

/** More than these are shown on request, so that typing stays quick. */
const SHOWN_AT_ONCE = 200;
const NO_REFS: string[] = [];
const NO_FACTS: ReadonlyArray<ComponentType<ServiceCardFactProps>> = [];

/**
 * Props of {@link Storefront}.
 *
 * @public
 */
export interface StorefrontProps {
  /** Lines that other plugins add to every card. */
  cardFacts?: ReadonlyArray<ComponentType<ServiceCardFactProps>>;
}

/**
 * What the platform offers: all platform services, to search and to filter.
 *
 * @public
 */
export function Storefront(props: StorefrontProps) {
  return (
    <PlinthQueryProvider>
      <StorefrontContent cardFacts={props.cardFacts ?? NO_FACTS} />
    </PlinthQueryProvider>
  );
}

function StorefrontContent(props: Required<StorefrontProps>) {
  const data = useStorefront();
  const { t } = useTranslationRef(platformServicesTranslationRef);
  if (data.error) {
    return (
      <LoadFailed
        title={t('storefront.failed')}
        error={data.error}
        onRetry={data.retry}
      />
    );
  }
  if (!data.services) {
    return <Skeleton heights={[56, 56, 200, 200, 200]} />;
  }
  if (data.services.length === 0) {
    return (
      <NotConfigured title={t('storefront.emptyTitle')} yaml={EXAMPLE_SERVICE}>
        {t('storefront.emptyText')}
      </NotConfigured>
    );
  }
  return (
    <Shelves {...data} services={data.services} cardFacts={props.cardFacts} />
  );
}

function Shelves(
  props: Omit<StorefrontData, 'services'> &
    Required<StorefrontProps> & { services: PlatformServiceEntity[] },
) {
  const { services, summaries, serviceRefs, cardFacts } = props;
  const { t } = useTranslationRef(platformServicesTranslationRef);
  const view = useStorefrontView();
  const titleOf = useCapabilityTitle();
  const { q, persona, capability, lifecycle, whose } = view.state;
  const [showAll, setShowAll] = useState(false);

  const successors = useMemo(() => supersededBy(services), [services]);
  const selected = useMemo(
    () =>
      selectServices({
        services,
        summaries,
        selection: {
          text: q,
          persona,
          capability,
          lifecycle,
          mine: whose === 'mine',
        },
        titleOf,
      }),
    [services, summaries, q, persona, capability, lifecycle, whose, titleOf],
  );
  const count = selected.reduce((sum, group) => sum + group.services.length, 0);
  const groups = showAll ? selected : firstServices(selected, SHOWN_AT_ONCE);

  const itemProps = useCallback(
    (service: PlatformServiceEntity): ServiceItemProps => {
      const serviceRef = serviceRefOf(service);
      return {
        service,
        summary: summaries.get(serviceRef),
        successors: successors.get(serviceRef) ?? NO_REFS,
        serviceRefs,
        cardFacts,
      };
    },
    [summaries, successors, serviceRefs, cardFacts],
  );

  const Services = view.state.view === 'table' ? ServiceTable : ServiceCards;
  return (
    <>
      <StorefrontSentence services={services} summaries={summaries} />
      <StorefrontFilters
        view={view}
        capabilities={capabilitiesOf(services)}
        counts={{
          all: services.length,
          mine: services.filter(service => isMine(service, summaries)).length,
        }}
      />
      <LiveRegion>{t('storefront.shown', { count })}</LiveRegion>
      {count === 0 ? (
        <NothingFound onClear={view.reset} />
      ) : (
        <Services groups={groups} itemProps={itemProps} />
      )}
      {!showAll && count > SHOWN_AT_ONCE && (
        <Button
          variant="outlined"
          color="primary"
          onClick={() => setShowAll(true)}
        >
          {t('storefront.more', { number: String(count - SHOWN_AT_ONCE) })}
        </Button>
      )}
    </>
  );
}

function firstServices(
  groups: CapabilityGroup[],
  limit: number,
): CapabilityGroup[] {
  let left = limit;
  return groups.flatMap(group => {
    const services = group.services.slice(0, left);
    left -= services.length;
    return services.length > 0 ? [{ ...group, services }] : [];
  });
}
