import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { readStatusSettings } from '@plinth/backstage-plugin-platform-roadmap-common';
import { readCollatorConfig } from '@plinth/backstage-plugin-platform-services-node';
import { createRoadmapCollator } from './createRoadmapCollator';

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
        const { schedule, locationTemplate } = readCollatorConfig({
          config,
          name: 'platformRoadmap',
          defaultLocation: '/catalog/:namespace/:kind/:name/roadmap',
        });
        indexRegistry.addCollator({
          schedule: scheduler.createScheduledTaskRunner(schedule),
          factory: createRoadmapCollator({
            ...deps,
            ...readStatusSettings(
              config.getOptional('platformRoadmap.statuses'),
            ),
            locationTemplate,
          }),
        });
      },
    });
  },
});
