import {
  coreServices,
  createBackendPlugin,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import {
  AuthorizedDocumentService,
  AuthorizedDraftService,
  createDocuments,
  createDrafts,
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
import { createMatrixDraftKind } from './matrixDraftKind';
import { matrixKind } from './matrixKind';
import { registerPermissions } from './registerPermissions';
import { createRouter } from './router';
import {
  AuthorizedResponsibilityService,
  createSummaries,
  LintContexts,
  MatrixEditingService,
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
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
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
        const kept = await createDocuments({
          ...deps,
          kind: matrixKind,
          database,
          onRevision: createSliceHook(deps),
        });
        const { store, service } = kept;
        const roleGate = PlatformRoleGate.create({
          ...deps,
          memberships: Memberships.create(deps),
        });
        const documents = AuthorizedDocumentService.create({
          ...deps,
          service,
          resourceRef: responsibilityMatrixResourceRef,
          roleGate,
          syncPermission: responsibilityMatrixSyncPermission,
        });
        const lintContexts = LintContexts.create({ ...deps, store });
        const drafts = AuthorizedDraftService.create({
          ...deps,
          service: createDrafts({
            ...deps,
            kind: matrixKind,
            draftKind: createMatrixDraftKind({ lintContexts }),
            database,
            documents: kept,
          }),
          resourceRef: responsibilityMatrixResourceRef,
          roleGate,
          draftPermission: responsibilityMatrixDraftPermission,
          publishPermission: responsibilityMatrixPublishPermission,
        });
        const editing = MatrixEditingService.create({
          ...deps,
          store,
          documents,
          drafts,
          lintContexts,
        });
        const slices = DatabaseSliceStore.create({ database });
        const composer = ResponsibilityService.create({ store, slices });
        const responsibilities = AuthorizedResponsibilityService.create({
          ...deps,
          documents,
          service: composer,
        });
        deps.httpRouter.use(
          await createRouter({
            httpAuth: deps.httpAuth,
            documents,
            summaries: createSummaries({ ...deps, store }),
            responsibilities,
            drafts,
            editing,
            slices: await createSlices({
              ...deps,
              database,
              documents: store,
              responsibilities: composer,
              store: slices,
            }),
          }),
        );
      },
    });
  },
});
