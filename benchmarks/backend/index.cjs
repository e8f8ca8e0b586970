/**
 * The backend that is measured: the host's plugins with permissions on, the
 * suite, and the yardsticks beside it in the same process.
 */
const { createBackend } = require('@backstage/backend-defaults');
const {
  rootHttpRouterServiceFactory,
} = require('@backstage/backend-defaults/rootHttpRouter');
const { countRequests, countStatements } = require('./counting.cjs');

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

backend.add(require('@backstage/plugin-auth-backend').default);
backend.add(require('./signIn.cjs'));
backend.add(require('@backstage/plugin-permission-backend').default);
backend.add(require('./policy.cjs'));

backend.add(require('@backstage/plugin-catalog-backend').default);
backend.add(
  require('@plinth/backstage-plugin-catalog-backend-module-platform-services')
    .default,
);
backend.add(
  require('@plinth/backstage-plugin-platform-services-backend').default,
);
backend.add(
  require('@plinth/backstage-plugin-shared-responsibility-backend').default,
);
backend.add(
  require('@plinth/backstage-plugin-platform-roadmap-backend').default,
);

backend.add(require('@backstage/plugin-events-backend').default);
backend.add(require('@backstage/plugin-signals-backend').default);
backend.add(require('@backstage/plugin-notifications-backend').default);

backend.add(require('./yardsticks.cjs'));

backend.start();
