import { PlatformServiceEntity } from '@plinth/backstage-plugin-platform-services-common';
import { refsIn } from './people';
import { serviceRefOf } from './serviceRef';

/**
 * By the ref of a service: the refs of those that replace it, read from what
 * the newer ones say.
 */
export function supersededBy(
  services: PlatformServiceEntity[],
): Map<string, string[]> {
  const result = new Map<string, string[]>();
  for (const service of services) {
    for (const old of refsIn(service, 'supersedes')) {
      result.set(old, [...(result.get(old) ?? []), serviceRefOf(service)]);
    }
  }
  return result;
}
