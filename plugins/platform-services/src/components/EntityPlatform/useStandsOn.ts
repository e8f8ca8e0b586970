import { useMemo } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import {
  PlatformServiceEntity,
  RELATION_SUPERSEDES,
  isPlatformServiceEntity,
} from '@plinth/backstage-plugin-platform-services-common';
import {
  PLATFORM_SERVICE_FIELDS,
  usePlatformServices,
  useServiceEntities,
} from '@plinth/backstage-plugin-platform-services-react';
import { useQuery } from '@tanstack/react-query';
import {
  ServiceUse,
  groupUses,
  isEnding,
  serviceRefOf,
  supersededBy,
} from '../../model';

/** A service that an entity stands on, with all that is said about it. */
export interface StandsOnService {
  serviceRef: string;
  /** Absent while it is being read, or when it has just gone. */
  service?: PlatformServiceEntity;
  uses: ServiceUse[];
  /** Full refs of the services that replace it. */
  successors: string[];
}

/** What an entity stands on. */
export interface StandsOn {
  /** Absent while they are being read for the first time. */
  services?: StandsOnService[];
  error: unknown;
  retry(): void;
}

/** Reads the services that an entity stands on, and what replaces them. */
export function useStandsOn(entityRef: string): StandsOn {
  const consumed = usePlatformServices(entityRef);
  const groups = useMemo(
    () => groupUses(consumed.data?.items ?? []),
    [consumed.data],
  );
  const entities = useServiceEntities(groups.map(group => group.serviceRef));
  const successors = useSuccessors([...(entities.data?.values() ?? [])]);

  const ready = consumed.data && !entities.isPending;
  const services = useMemo(
    () =>
      groups.map(group => ({
        ...group,
        service: entities.data?.get(group.serviceRef),
        successors: successors.get(group.serviceRef) ?? [],
      })),
    [groups, entities.data, successors],
  );
  return {
    services: ready ? services : undefined,
    error: consumed.data ? undefined : consumed.error,
    retry: consumed.refetch,
  };
}

const NONE = new Map<string, string[]>();

/**
 * Who replaces those of the services that are about to end. The newer service
 * says so, so it is the newer ones that are looked for.
 */
function useSuccessors(
  services: PlatformServiceEntity[],
): Map<string, string[]> {
  const catalogApi = useApi(catalogApiRef);
  const ending = services.filter(isEnding).map(serviceRefOf).sort();
  const { data } = useQuery({
    queryKey: ['platform-services', 'successors', ending],
    enabled: ending.length > 0,
    queryFn: async () => {
      const { items } = await catalogApi.getEntities({
        filter: ending.map(ref => ({
          kind: 'PlatformService',
          [`relations.${RELATION_SUPERSEDES}`]: ref,
        })),
        fields: PLATFORM_SERVICE_FIELDS,
      });
      return supersededBy(items.filter(isPlatformServiceEntity));
    },
  });
  return data ?? NONE;
}
