import { PlatformServiceEntity } from '@plinth/backstage-plugin-platform-services-common';

/** What a consumer of a service writes into its own catalog file. */
export function declarationOf(service: PlatformServiceEntity): string {
  const { name, namespace = 'default' } = service.metadata;
  const ref = namespace === 'default' ? name : `${namespace}/${name}`;
  const [offering] = service.spec.offerings ?? [];
  return offering
    ? `spec:\n  platformServices:\n    - service: ${ref}\n      offering: ${offering.name}\n`
    : `spec:\n  platformServices:\n    - ${ref}\n`;
}
