import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { HintPublisher } from './hints';
import {
  ConsumptionHintProcessor,
  PlatformServiceProcessor,
} from './processors';

/**
 * The PlatformService kind for the Backstage catalog.
 *
 * @public
 */
export const catalogModulePlatformServices = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'platform-services',
  register(env) {
    env.registerInit({
      deps: {
        catalog: catalogProcessingExtensionPoint,
        config: coreServices.rootConfig,
        events: eventsServiceRef,
        logger: coreServices.logger,
      },
      async init({ catalog, config, events, logger }) {
        catalog.addProcessor(
          new PlatformServiceProcessor({
            inverseRelations: config.getOptionalBoolean(
              'plinth.consumption.inverseRelations',
            ),
          }),
          new ConsumptionHintProcessor({
            publisher: new HintPublisher({ events, logger }),
          }),
        );
      },
    });
  },
});
