import { MockDirectory } from '@backstage/backend-test-utils';
import { ANNOTATION_ROADMAP } from '@plinth/backstage-plugin-platform-services-common';
import {
  serviceEntity as anyServiceEntity,
  startTestHost,
  TestHostOptions,
} from '@plinth/backstage-plugin-platform-services-node/testUtils';
import plugin from '../index';

export {
  ALLOW_ALL,
  consumerEntity,
  consumptionOf,
  PERMISSIONS_OFF,
  type TestPolicy,
} from '@plinth/backstage-plugin-platform-services-node/testUtils';

/** This plugin in a test host. */
export async function startHost(
  options: Omit<TestHostOptions, 'plugin' | 'pluginId'>,
) {
  return startTestHost({ ...options, plugin, pluginId: 'platform-roadmap' });
}

/** A platform service with a roadmap, `roadmap.yaml` beside its own file. */
export function serviceEntity(options: {
  directory: MockDirectory;
  name: string;
  roadmap?: string;
  tags?: string[];
  type?: string;
  annotations?: Record<string, string>;
}) {
  const { roadmap = './roadmap.yaml', annotations, ...rest } = options;
  return anyServiceEntity({
    ...rest,
    annotations: { [ANNOTATION_ROADMAP]: roadmap, ...annotations },
  });
}
