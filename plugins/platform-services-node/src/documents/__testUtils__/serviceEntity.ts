import { Entity } from '@backstage/catalog-model';
import { ANNOTATION_NOTE } from './notes';

/** A platform service whose document is a note, for tests. */
export function serviceEntity(options: {
  location: string;
  note?: string;
  name?: string;
  uid?: string;
  annotations?: Record<string, string>;
}): Entity {
  const { location, note, name = 'db', uid = 'uid-1', annotations } = options;
  return {
    apiVersion: 'plinth/v1alpha1',
    kind: 'PlatformService',
    metadata: {
      name,
      namespace: 'default',
      uid,
      annotations: {
        'backstage.io/managed-by-location': location,
        'backstage.io/managed-by-origin-location': location,
        ...(note && { [ANNOTATION_NOTE]: note }),
        ...annotations,
      },
    },
    spec: { type: 'database', owner: 'group:default/data' },
  };
}
