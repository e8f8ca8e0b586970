import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { RoadmapCollatorFactory, readCollatorConfig } from './collator';

/**
 * Makes what is on platform roadmaps findable in Backstage search, for those
 * who may read the service.
 *
 * @public
 */
export const searchModulePlatformRoadmap = createBackendModule({
  pluginId: 'search',
  moduleId: 'platform-roadmap',
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
        const { schedule, locationTemplate } = readCollatorConfig(config);
        indexRegistry.addCollator({
          schedule: scheduler.createScheduledTaskRunner(schedule),
          factory: RoadmapCollatorFactory.create({ ...deps, locationTemplate }),
        });
      },
    });
  },
});
