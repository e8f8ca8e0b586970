import { stringifyEntityRef } from '@backstage/catalog-model';
import { PlatformServiceEntity } from '@plinth/backstage-plugin-platform-services-common';

/** Full ref of a service, lower case. */
export function serviceRefOf(service: PlatformServiceEntity): string {
  return stringifyEntityRef(service);
}

/** How people call a service. */
export function serviceTitle(service: PlatformServiceEntity): string {
  return service.metadata.title ?? service.metadata.name;
}
