import {
  coreServices,
  createBackendPlugin,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import {
  actionsRegistryServiceRef,
  metricsServiceRef,
} from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import {
  createDocuments,
  Memberships,
  migrateWithLock,
  PlatformRoleGate,
  platformServicesServiceRef,
  readableRefsServiceRef,
  platformRoadmapResourceRef,
} from '@plinth/backstage-plugin-platform-services-node';
import {
  platformRoadmapDraftPermission,
  platformRoadmapPublishPermission,
  platformRoadmapSyncPermission,
  readStatusSettings,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import { registerActions } from './actions';
import { createFollowing, returnFollowing } from './following';
import { addFollowUps } from './needs';
import { createPlanning } from './planning';
import { createRoadmapDraftKind } from './roadmapDraftKind';
import { createRoadmapKind } from './roadmapKind';
import { registerPermissions } from './registerPermissions';
import { createRouter } from './router';
import { createFeedRouter } from './routes/feeds';
import {
  AuthorizedRoadmapService,
  createSummaries,
  RoadmapService,
} from './service';
import { addStatusChanges, ReviewStore, StatusChangeStore } from './store';

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
        actionsRegistry: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        notifications: notificationService,
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
        const statuses = readStatusSettings(
          deps.config.getOptional('platformRoadmap.statuses'),
        );
        const memberships = Memberships.create(deps);
        const roleGate = PlatformRoleGate.create({ ...deps, memberships });
        const kept = await createDocuments({
          ...deps,
          kind: createRoadmapKind(deps),
          draftKind: createRoadmapDraftKind(deps),
          database,
          onRevision: async revision => {
            await addStatusChanges(revision);
            await addFollowUps(revision);
          },
          onReturn: returnFollowing,
          resourceRef: platformRoadmapResourceRef,
          syncPermission: platformRoadmapSyncPermission,
          draftPermission: platformRoadmapDraftPermission,
          publishPermission: platformRoadmapPublishPermission,
          roleGate,
        });
        const { store } = kept;
        const following = await createFollowing({
          ...deps,
          database,
          kept,
          memberships,
          statuses,
        });
        const reviews = ReviewStore.create({ database });
        const statusChanges = StatusChangeStore.create({ database });
        const planning = createPlanning({
          ...deps,
          ...kept,
          reviews,
          statusChanges,
          statuses,
          subscriptions: following.subscriptionStore,
        });
        const roadmaps = AuthorizedRoadmapService.create({
          ...following,
          service: RoadmapService.create({
            store,
            reviews,
            statusChanges,
            statuses,
          }),
        });
        registerActions({ ...deps, ...following, roadmaps, statuses });
        deps.httpRouter.addAuthPolicy({
          path: '/feeds',
          allow: 'unauthenticated',
        });
        deps.httpRouter.use(createFeedRouter({ ...deps, ...following }));
        deps.httpRouter.use(
          await createRouter({
            httpAuth: deps.httpAuth,
            logger: deps.logger,
            kept,
            summaries: createSummaries({ ...deps, store, statuses }),
            roadmaps,
            planning,
            following,
          }),
        );
      },
    });
  },
});
