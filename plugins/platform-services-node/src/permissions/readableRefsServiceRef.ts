import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { DefaultReadableRefsService } from './DefaultReadableRefsService';
import { readDecisionTtl } from './readDecisionTtl';
import { ReadableRefsService } from './types';

/**
 * Which refs a user may read. Works in every plugin without further set-up.
 *
 * @public
 */
export const readableRefsServiceRef = createServiceRef<ReadableRefsService>({
  id: 'plinth.readable-refs',
  scope: 'plugin',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        permissions: coreServices.permissions,
      },
      factory: ({ auth, catalog, config, permissions }) =>
        new DefaultReadableRefsService({
          auth,
          catalog,
          permissions,
          keepMs: readDecisionTtl(config),
        }),
    }),
});
