import { useEntity } from '@backstage/plugin-catalog-react';
import { PlatformServiceEntity } from '@plinth/backstage-plugin-platform-services-common';

/** The platform service of the page. */
export function useServiceEntity(): PlatformServiceEntity {
  return useEntity<PlatformServiceEntity>().entity;
}
