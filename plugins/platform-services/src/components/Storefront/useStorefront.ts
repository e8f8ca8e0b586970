import { useMemo } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import {
  PlatformServiceEntity,
  PlatformServiceSummary,
  isPlatformServiceEntity,
} from '@plinth/backstage-plugin-platform-services-common';
import {
  PLATFORM_SERVICE_FIELDS,
  platformServicesApiRef,
} from '@plinth/backstage-plugin-platform-services-react';
import { useQuery } from '@tanstack/react-query';
import { serviceRefOf } from '../../model';

const PAGE_SIZE = 500;

/** What the storefront shows, before any filter. */
export interface StorefrontData {
  /** Absent while they are being read for the first time. */
  services?: PlatformServiceEntity[];
  /** By service; empty while they are being read, or when that failed. */
  summaries: Map<string, PlatformServiceSummary>;
  /** Full refs of all services, sorted. */
  serviceRefs: string[];
  error: unknown;
  retry(): void;
}

/** Reads all platform services, and then what their cards say. */
export function useStorefront(): StorefrontData {
  const catalogApi = useApi(catalogApiRef);
  const platformServicesApi = useApi(platformServicesApiRef);

  const services = useQuery({
    queryKey: ['platform-services', 'storefront'],
    queryFn: () => readServices(catalogApi),
  });
  const serviceRefs = useMemo(
    () => (services.data ?? []).map(serviceRefOf).sort(),
    [services.data],
  );
  const summaries = useQuery({
    queryKey: ['platform-services', 'summaries', serviceRefs],
    queryFn: () => platformServicesApi.getSummaries(serviceRefs),
    enabled: serviceRefs.length > 0,
  });
  const summariesByRef = useMemo(
    () => new Map(summaries.data?.map(item => [item.serviceRef, item])),
    [summaries.data],
  );

  return {
    services: services.data,
    summaries: summariesByRef,
    serviceRefs,
    error: services.data ? undefined : services.error,
    retry: services.refetch,
  };
}

async function readServices(
  catalogApi: typeof catalogApiRef.T,
): Promise<PlatformServiceEntity[]> {
  const services: PlatformServiceEntity[] = [];
  let cursor: string | undefined;
  do {
    const page = await catalogApi.queryEntities({
      fields: PLATFORM_SERVICE_FIELDS,
      limit: PAGE_SIZE,
      ...(cursor ? { cursor } : { filter: { kind: 'PlatformService' } }),
    });
    services.push(...page.items.filter(isPlatformServiceEntity));
    cursor = page.pageInfo.nextCursor;
  } while (cursor);
  return services;
}
