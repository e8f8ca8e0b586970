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
  createDocuments,
  Memberships,
  migrateWithLock,
  PlatformRoleGate,
  platformServicesServiceRef,
  readableRefsServiceRef,
  responsibilityMatrixResourceRef,
} from '@plinth/backstage-plugin-platform-services-node';
import { responsibilityMatrixSyncPermission } from '@plinth/backstage-plugin-shared-responsibility-common';
import { matrixKind } from './matrixKind';
import { registerPermissions } from './registerPermissions';
import { createRouter } from './router';
import {
  AuthorizedResponsibilityService,
  ResponsibilityService,
} from './service';

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
        const { store, service } = await createDocuments({
          ...deps,
          kind: matrixKind,
          database,
        });
        const documents = AuthorizedDocumentService.create({
          ...deps,
          service,
          resourceRef: responsibilityMatrixResourceRef,
          roleGate: PlatformRoleGate.create({
            ...deps,
            memberships: Memberships.create(deps),
          }),
          syncPermission: responsibilityMatrixSyncPermission,
        });
        const responsibilities = AuthorizedResponsibilityService.create({
          ...deps,
          documents,
          service: ResponsibilityService.create({ store }),
        });
        deps.httpRouter.use(
          await createRouter({
            httpAuth: deps.httpAuth,
            documents,
            responsibilities,
          }),
        );
      },
    });
  },
});
