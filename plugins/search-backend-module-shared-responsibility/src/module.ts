import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { readCollatorConfig } from '@plinth/backstage-plugin-platform-services-node';
import { createDutyCollator } from './createDutyCollator';

/**
 * Makes the duties of shared-responsibility matrices findable in Backstage
 * search, for those who may read the service.
 *
 * @public
 */
export const searchModuleSharedResponsibility = createBackendModule({
  pluginId: 'search',
  moduleId: 'shared-responsibility',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        indexRegistry: searchIndexRegistryExtensionPoint,
        scheduler: coreServices.scheduler,
      },
      async init({ config, indexRegistry, scheduler, ...deps }) {
        const { schedule, locationTemplate } = readCollatorConfig({
          config,
          name: 'sharedResponsibility',
          defaultLocation: '/catalog/:namespace/:kind/:name/responsibilities',
        });
        indexRegistry.addCollator({
          schedule: scheduler.createScheduledTaskRunner(schedule),
          factory: createDutyCollator({ ...deps, locationTemplate }),
        });
      },
    });
  },
});
