import { MockDirectory } from '@backstage/backend-test-utils';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import {
  notificationService,
  NotificationSendOptions,
} from '@backstage/plugin-notifications-node';
import { TestHostOptions } from '@plinth/backstage-plugin-platform-services-node/testUtils';
import { roadmapYaml } from './roadmapYaml';
import {
  consumerEntity,
  consumptionOf,
  serviceEntity,
  startHost,
} from './startHost';

export const SHOP = 'component:default/shop';
export const DB = 'platformservice:default/db';
export const VAULT = 'platformservice:default/vault';
export const SERVICE = '/services/default/db';
export const ENTITY = '/entities/component/default/shop';

/** Key of the item of {@link roadmapYaml} for `db`. */
export const ITEM = 'point-in-time-recovery-of-db';

/** Users of the catalog; `guest` signs in without being one. */
const USERS = ['reader', 'ppo', 'operator', 'owner', 'helpdesk', 'stranger'];

/**
 * A host with the roadmaps of `db` and of `vault`, which only those may read
 * who may read everything, and a shop that stands on both.
 */
export async function startFollowingHost(
  options: Partial<TestHostOptions> & {
    directory: MockDirectory;
    users?: Entity[];
    /** The services were deleted and registered again: they have another uid. */
    areServicesNew?: boolean;
  },
) {
  const {
    directory,
    features = [],
    users = USERS.map(name => userEntity(name)),
    areServicesNew = false,
    ...rest
  } = options;
  directory.setContent({
    'db/roadmap.yaml': roadmapYaml({ service: 'db' }),
    'vault/roadmap.yaml': roadmapYaml({ service: 'vault' }),
  });
  const sent: NotificationSendOptions[] = [];
  const services = [
    serviceEntity({ directory, name: 'db' }),
    serviceEntity({ directory, name: 'vault', tags: ['hidden'] }),
  ];
  const host = await startHost({
    entities: [
      ...(areServicesNew ? services.map(anew) : services),
      consumerEntity(SHOP),
      ...users,
      userEntity('hidden', ['hidden']),
    ],
    consumption: [consumptionOf(SHOP, [{ service: DB }, { service: VAULT }])],
    ...rest,
    features: [
      ...features,
      createServiceFactory({
        service: notificationService,
        deps: {},
        factory: () => ({
          send: async notification => {
            sent.push(notification);
          },
        }),
      }),
    ],
  });
  const publish = async (yaml: Parameters<typeof roadmapYaml>[0]) => {
    directory.addContent({
      [`${yaml.service}/roadmap.yaml`]: roadmapYaml(yaml),
    });
    await host
      .post(`/services/default/${yaml.service}/sync`, 'service')
      .expect(200);
  };
  await publish({ service: 'db' });
  await publish({ service: 'vault' });
  return { ...host, sent, publish };
}

/** A user of the default namespace. */
export function userEntity(name: string, tags?: string[]): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: {
      name,
      namespace: 'default',
      uid: `uid-${name}`,
      ...(tags && { tags }),
    },
    spec: {},
  };
}

/** Another user who has the name by now. */
export function namesakeOf(name: string): Entity {
  return anew(userEntity(name));
}

/** Another entity of the same name. */
function anew({ metadata, ...entity }: Entity): Entity {
  return { ...entity, metadata: { ...metadata, uid: `new-${metadata.uid}` } };
}
