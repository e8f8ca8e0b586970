import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogApi, catalogApiRef } from '@backstage/plugin-catalog-react';
import {
  PlatformServicesApi,
  platformServicesApiRef,
} from '@plinth/backstage-plugin-platform-services-react';
import { useQuery } from '@tanstack/react-query';
import { platformRoadmapApiRef } from '../api';

/** Revisions on the home page. */
const REVISIONS = 5;
/** Of the reader's entities, asked what they stand on. */
const ENTITIES = 20;

/**
 * What was published lately on the roadmaps of the services that the reader's
 * entities stand on, or that the reader has subscribed to; the newest first.
 */
export function useRoadmapNews() {
  const api = useApi(platformRoadmapApiRef);
  const catalogApi = useApi(catalogApiRef);
  const identityApi = useApi(identityApiRef);
  const servicesApi = useApi(platformServicesApiRef);
  return useQuery({
    queryKey: ['platform-roadmap', 'news'],
    queryFn: async () => {
      const { ownershipEntityRefs: owners } =
        await identityApi.getBackstageIdentity();
      const [entityRefs, subscriptions] = await Promise.all([
        listOwned({ catalogApi, owners }),
        api.getSubscriptions(),
      ]);
      const services = new Set([
        ...(await listServices({ servicesApi, entityRefs })),
        ...subscriptions.flatMap(({ serviceRef }) => serviceRef ?? []),
      ]);
      if (services.size === 0) {
        return [];
      }
      const { items } = await api.getChanges({
        services: [...services].sort().join(','),
        limit: REVISIONS,
      });
      return items;
    },
  });
}

/** Components, resources, systems and services of some owners. */
async function listOwned(options: {
  catalogApi: CatalogApi;
  owners: string[];
}): Promise<string[]> {
  if (options.owners.length === 0) {
    return [];
  }
  const { items } = await options.catalogApi.queryEntities({
    filter: {
      kind: ['Component', 'Resource', 'System', 'PlatformService'],
      'relations.ownedBy': options.owners,
    },
    fields: ['kind', 'metadata.namespace', 'metadata.name'],
    limit: ENTITIES,
  });
  return items.map(entity => stringifyEntityRef(entity));
}

/** The services among some entities, and those that the others stand on. */
async function listServices(options: {
  servicesApi: PlatformServicesApi;
  entityRefs: string[];
}): Promise<string[]> {
  const { servicesApi, entityRefs } = options;
  const found = await Promise.all(
    entityRefs.map(async entityRef => {
      if (entityRef.startsWith('platformservice:')) {
        return [entityRef];
      }
      const { items } = await servicesApi.getServicesOf(entityRef);
      return items.map(({ serviceRef }) => serviceRef);
    }),
  );
  return found.flat();
}
