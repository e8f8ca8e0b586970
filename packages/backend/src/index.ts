import { createBackend } from '@backstage/backend-defaults';

const backend = createBackend();

backend.add(import('@backstage/plugin-app-backend'));

// Signing in: as a guest, or as one of the roles of the example company
backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));
backend.add(import('./modules/signInAsRole'));

// Who may do what
backend.add(import('@backstage/plugin-permission-backend'));
backend.add(import('./modules/policy'));

// The catalog, with the kind PlatformService
backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('@backstage/plugin-catalog-backend-module-logs'));
backend.add(
  import('@plinth/backstage-plugin-catalog-backend-module-platform-services'),
);

// The suite
backend.add(import('@plinth/backstage-plugin-platform-services-backend'));
backend.add(import('@plinth/backstage-plugin-shared-responsibility-backend'));
backend.add(import('@plinth/backstage-plugin-platform-roadmap-backend'));

// Search, with the engine in memory
backend.add(import('@backstage/plugin-search-backend'));
backend.add(import('@backstage/plugin-search-backend-module-catalog'));
backend.add(
  import(
    '@plinth/backstage-plugin-search-backend-module-shared-responsibility'
  ),
);
backend.add(
  import('@plinth/backstage-plugin-search-backend-module-platform-roadmap'),
);

// What carries changes to other replicas and to open tabs
backend.add(import('@backstage/plugin-events-backend'));
backend.add(import('@backstage/plugin-signals-backend'));

backend.add(import('@backstage/plugin-notifications-backend'));
backend.add(import('@backstage/plugin-user-settings-backend'));

backend.start();
