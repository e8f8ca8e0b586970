/**
 * The backend that is measured: the host's plugins with permissions on, the
 * suite, and the yardsticks beside it in the same process.
 */
import { createBackend } from '@backstage/backend-defaults';
import { rootHttpRouterServiceFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { countRequests, countStatements } from './counting.mjs';

countStatements();
const backend = createBackend();

backend.add(
  rootHttpRouterServiceFactory({
    configure({ app, applyDefaults }) {
      app.use(countRequests);
      applyDefaults();
    },
  }),
);

backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('./signIn.mjs'));
backend.add(import('@backstage/plugin-permission-backend'));
backend.add(import('./policy.mjs'));

backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(
  import('@plinth/backstage-plugin-catalog-backend-module-platform-services'),
);
backend.add(import('@plinth/backstage-plugin-platform-services-backend'));
backend.add(import('@plinth/backstage-plugin-shared-responsibility-backend'));
backend.add(import('@plinth/backstage-plugin-platform-roadmap-backend'));

backend.add(import('@backstage/plugin-events-backend'));
backend.add(import('@backstage/plugin-signals-backend'));
backend.add(import('@backstage/plugin-notifications-backend'));

backend.add(import('./yardsticks.mjs'));

backend.start();
