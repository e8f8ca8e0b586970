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
  responsibilityMatrixResourceRef,
} from '@plinth/backstage-plugin-platform-services-node';
import {
  responsibilityMatrixDraftPermission,
  responsibilityMatrixPublishPermission,
  responsibilityMatrixSyncPermission,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { registerActions } from './actions';
import { createMatrixDraftKind } from './matrixDraftKind';
import { createMatrixKind } from './matrixKind';
import { registerPermissions } from './registerPermissions';
import { createRouter } from './router';
import {
  AuthorizedResponsibilityService,
  createMatrixEditing,
  createSummaries,
  ResponsibilityService,
} from './service';
import { createSliceHook, createSlices, DatabaseSliceStore } from './slices';

/**
 * Shared-responsibility matrices of platform services, kept beside the service
 * in its repository, and composed for every entity that stands on them.
 *
 * @public
 */
export const sharedResponsibilityPlugin = createBackendPlugin({
  pluginId: 'shared-responsibility',
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
            '@plinth/backstage-plugin-shared-responsibility-backend',
            'migrations',
          ),
        });
        const memberships = Memberships.create(deps);
        const roleGate = PlatformRoleGate.create({ ...deps, memberships });
        const kept = await createDocuments({
          ...deps,
          kind: createMatrixKind(deps),
          draftKind: createMatrixDraftKind(deps),
          database,
          onRevision: createSliceHook(deps),
          resourceRef: responsibilityMatrixResourceRef,
          syncPermission: responsibilityMatrixSyncPermission,
          draftPermission: responsibilityMatrixDraftPermission,
          publishPermission: responsibilityMatrixPublishPermission,
          roleGate,
        });
        const { documents, store } = kept;
        const editing = createMatrixEditing({ ...deps, ...kept });
        const sliceStore = DatabaseSliceStore.create({ database });
        const composer = ResponsibilityService.create({
          ...deps,
          store,
          slices: sliceStore,
        });
        const responsibilities = AuthorizedResponsibilityService.create({
          ...deps,
          documents,
          service: composer,
        });
        const slices = await createSlices({
          ...deps,
          database,
          documents: store,
          memberships,
          responsibilities: composer,
          roleGate,
          store: sliceStore,
        });
        registerActions({ ...deps, responsibilities, slices, editing });
        deps.httpRouter.use(
          await createRouter({
            httpAuth: deps.httpAuth,
            logger: deps.logger,
            kept,
            summaries: createSummaries({ ...deps, store }),
            responsibilities,
            editing,
            slices,
          }),
        );
      },
    });
  },
});
