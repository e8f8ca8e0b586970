import {
  PlatformServiceEntity,
  PlatformServiceLifecycle,
} from '@plinth/backstage-plugin-platform-services-common';

/** The stages in the order in which a visitor wants to see them. */
export const LIFECYCLES: readonly PlatformServiceLifecycle[] = [
  'production',
  'experimental',
  'deprecated',
  'retired',
];

/** True when nobody should start to use it, and those who do should leave. */
export function isEnding(service: PlatformServiceEntity): boolean {
  return (
    service.spec.lifecycle === 'deprecated' ||
    service.spec.lifecycle === 'retired'
  );
}
