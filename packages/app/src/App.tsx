import { createApp } from '@backstage/frontend-defaults';
import roadmapHomeModule from '@plinth/backstage-plugin-platform-roadmap/home';
import { entityPresentationModule } from './modules/entityPresentation';
import { homeModule } from './modules/home';
import { navModule } from './modules/nav';
import { signInModule } from './modules/signIn';

// Plugins are not listed here: with `app.packages: all` the app finds those of
// packages/app/package.json by itself.
export default createApp({
  features: [
    entityPresentationModule,
    homeModule,
    navModule,
    roadmapHomeModule,
    signInModule,
  ],
});
