import { MockDirectory } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { UnfilteredConsumption } from '../consumption';

/**
 * A platform service whose own file lies in a folder of its name.
 *
 * @public
 */
export function serviceEntity(options: {
  directory: MockDirectory;
  name: string;
  /** What the document annotations point at, relative to that folder. */
  annotations: Record<string, string>;
  tags?: string[];
  type?: string;
}): Entity {
  const { directory, name, tags, type, annotations } = options;
  const location = `file:${directory.resolve(name, 'catalog-info.yaml')}`;
  return {
    apiVersion: 'plinth/v1alpha1',
    kind: 'PlatformService',
    metadata: {
      name,
      namespace: 'default',
      uid: `uid-${name}`,
      ...(tags && { tags }),
      annotations: {
        'backstage.io/managed-by-location': location,
        'backstage.io/managed-by-origin-location': location,
        ...annotations,
      },
    },
    spec: {
      type: type ?? 'database',
      lifecycle: 'production',
      owner: 'group:default/data',
      productOwner: 'user:default/ppo',
      operatedBy: ['group:default/data-sre'],
      supportedBy: ['group:default/helpdesk'],
    },
  };
}

/**
 * A component or resource that is asked about or stands in between.
 *
 * @public
 */
export function consumerEntity(ref: string, tags?: string[]): Entity {
  const [kind, rest] = ref.split(':');
  const [namespace, name] = rest.split('/');
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: kind === 'component' ? 'Component' : 'Resource',
    metadata: { name, namespace, uid: `uid-${name}`, ...(tags && { tags }) },
    spec: { owner: 'group:default/shop' },
    relations: [{ type: 'ownedBy', targetRef: 'group:default/shop' }],
  };
}

/**
 * The answer of the index for an entity that declares each use itself, or
 * through another.
 *
 * @public
 */
export function consumptionOf(
  entityRef: string,
  uses: Array<{ service: string; via?: string; variant?: string }>,
  attributes: Record<string, string> = {},
): UnfilteredConsumption {
  const ownerRef = 'group:default/shop';
  const declarers = [entityRef, ...uses.flatMap(({ via }) => via ?? [])];
  return {
    entityRef,
    ownerRef,
    etag: JSON.stringify([uses, attributes]),
    items: uses.map(({ service, via, variant }) => ({
      serviceRef: service,
      declaredBy: via ?? entityRef,
      declaredByOwner: ownerRef,
      own: true,
      ...(variant && { variant }),
      reasons: [via ? [entityRef, via, service] : [entityRef, service]],
    })),
    declaring: Object.fromEntries(
      declarers.map(ref => [
        ref,
        {
          uid: `uid-${ref.split('/')[1]}`,
          ownerRef,
          attributes: { metadata: { annotations: attributes } },
        },
      ]),
    ),
  };
}
