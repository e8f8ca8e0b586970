import {
  coreServices,
  createBackendPlugin,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import {
  AuthorizedDocumentService,
  AuthorizedFormerDocuments,
  createDocuments,
  Memberships,
  migrateWithLock,
  PlatformRoleGate,
  platformServicesServiceRef,
  readableRefsServiceRef,
  platformRoadmapResourceRef,
} from '@plinth/backstage-plugin-platform-services-node';
import {
  platformRoadmapPublishPermission,
  platformRoadmapSyncPermission,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import { roadmapKind } from './roadmapKind';
import { registerPermissions } from './registerPermissions';
import { createRouter } from './router';
import {
  AuthorizedRoadmapService,
  createSummaries,
  RoadmapService,
} from './service';
import { addStatusChanges, StatusChangeStore } from './store';

/**
 * Roadmaps of platform services, kept beside the service in its repository, and
 * combined for every entity that stands on them.
 *
 * @public
 */
export const platformRoadmapPlugin = createBackendPlugin({
  pluginId: 'platform-roadmap',
  register(env) {
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        platformServices: platformServicesServiceRef,
        pluginMetadata: coreServices.pluginMetadata,
        readableRefs: readableRefsServiceRef,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
        urlReader: coreServices.urlReader,
        userInfo: coreServices.userInfo,
      },
      async init(deps) {
        registerPermissions(deps);
        const database = await migrateWithLock({
          database: deps.database,
          directory: resolvePackagePath(
            '@plinth/backstage-plugin-platform-roadmap-backend',
            'migrations',
          ),
        });
        const kept = await createDocuments({
          ...deps,
          kind: roadmapKind,
          database,
          onRevision: addStatusChanges,
        });
        const { store, service } = kept;
        const roleGate = PlatformRoleGate.create({
          ...deps,
          memberships: Memberships.create(deps),
        });
        const documents = AuthorizedDocumentService.create({
          ...deps,
          service,
          resourceRef: platformRoadmapResourceRef,
          roleGate,
          syncPermission: platformRoadmapSyncPermission,
        });
        const former = AuthorizedFormerDocuments.create({
          ...deps,
          former: kept.former,
          resourceRef: platformRoadmapResourceRef,
          roleGate,
          publishPermission: platformRoadmapPublishPermission,
        });
        const roadmaps = AuthorizedRoadmapService.create({
          ...deps,
          documents,
          service: RoadmapService.create({
            store,
            statusChanges: StatusChangeStore.create({ database }),
          }),
        });
        deps.httpRouter.use(
          await createRouter({
            httpAuth: deps.httpAuth,
            documents,
            former,
            summaries: createSummaries({ ...deps, store }),
            roadmaps,
          }),
        );
      },
    });
  },
});
