import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import {
  CONSUMPTION_HINT_TOPIC,
  ConsumptionHint,
} from '@plinth/backstage-plugin-platform-services-common';
import { readableRefsServiceRef } from '@plinth/backstage-plugin-platform-services-node';
import { CatalogReader, HintWorker, Indexer, Sweep } from './indexing';
import { readConsumptionConfig } from './readConsumptionConfig';
import { createRouter } from './router';
import {
  AuthorizedConsumptionService,
  DefaultConsumptionService,
  OwnGroups,
  ReadableConsumers,
} from './service';
import { DatabaseConsumptionStore } from './store';

/**
 * The consumption index: which platform services an entity stands on, and which
 * entities stand on a service.
 *
 * @public
 */
export const platformServicesPlugin = createBackendPlugin({
  pluginId: 'platform-services',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        readableRefs: readableRefsServiceRef,
        scheduler: coreServices.scheduler,
        userInfo: coreServices.userInfo,
      },
      async init(deps) {
        const { auth, catalog, events, httpRouter, lifecycle, logger } = deps;
        const { depth, sweepIntervalMs } = readConsumptionConfig(deps.config);
        const store = await DatabaseConsumptionStore.create(deps);

        const catalogReader = new CatalogReader({ auth, catalog });
        const indexer = new Indexer({ catalog: catalogReader, store });
        const sweep = new Sweep({
          catalog: catalogReader,
          indexer,
          logger,
          store,
          intervalMs: sweepIntervalMs,
        });
        // Often and short: most runs find that it is not time yet. A run whose
        // process was killed is taken up by another as soon as it times out.
        await deps.scheduler.scheduleTask({
          id: 'sweep',
          scope: 'global',
          frequency: { seconds: 10 },
          timeout: { seconds: 60 },
          fn: signal => sweep.run({ signal }),
        });

        const worker = new HintWorker({ indexer, logger });
        lifecycle.addShutdownHook(() => worker.stop());
        await events.subscribe({
          id: 'consumption-hints',
          topics: [CONSUMPTION_HINT_TOPIC],
          async onEvent({ eventPayload }) {
            worker.add((eventPayload as ConsumptionHint).entityRefs);
          },
        });

        const ownGroups = new OwnGroups(deps);
        const service = new AuthorizedConsumptionService({
          service: new DefaultConsumptionService({
            indexer,
            ownGroups,
            store,
            depth,
          }),
          ownGroups,
          readableConsumers: new ReadableConsumers({ catalog, store }),
          readableRefs: deps.readableRefs,
          store,
        });
        httpRouter.use(await createRouter({ ...deps, auth, service }));
      },
    });
  },
});
