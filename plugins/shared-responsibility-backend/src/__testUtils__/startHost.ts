import { MockDirectory } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { ANNOTATION_RESPONSIBILITY_MATRIX } from '@plinth/backstage-plugin-platform-services-common';
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

/** The group that matrices of tests name. */
const DATA: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'data', namespace: 'default', uid: 'uid-data' },
  spec: { type: 'team', children: [] },
};

/** This plugin in a test host. */
export async function startHost(
  options: Omit<TestHostOptions, 'plugin' | 'pluginId'>,
) {
  return startTestHost({
    ...options,
    entities: [...options.entities, DATA],
    plugin,
    pluginId: 'shared-responsibility',
  });
}

/** A platform service with a matrix, `matrix.yaml` beside its own file. */
export function serviceEntity(options: {
  directory: MockDirectory;
  name: string;
  matrix?: string;
  tags?: string[];
  type?: string;
  annotations?: Record<string, string>;
}) {
  const { matrix = './matrix.yaml', annotations, ...rest } = options;
  return anyServiceEntity({
    ...rest,
    annotations: { [ANNOTATION_RESPONSIBILITY_MATRIX]: matrix, ...annotations },
  });
}
