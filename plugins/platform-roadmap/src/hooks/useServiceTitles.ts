import { entityPresentationSnapshot } from '@backstage/plugin-catalog-react';
import { useServiceEntities } from '@plinth/backstage-plugin-platform-services-react';

/** What services are called where there is no room for a link; names until the titles are read. */
export function useServiceTitles(
  serviceRefs: string[],
): (serviceRef: string) => string {
  const { data } = useServiceEntities(serviceRefs);
  return serviceRef =>
    data?.get(serviceRef)?.metadata.title ??
    entityPresentationSnapshot(serviceRef).primaryTitle;
}
