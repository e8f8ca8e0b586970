import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';

/**
 * A widget for the home page: what changed on the roadmaps that the reader
 * stands on or follows. Apart from the plugin, because not every app has a
 * home page.
 *
 * @public
 */
export default createFrontendModule({
  pluginId: 'platform-roadmap',
  extensions: [
    HomePageWidgetBlueprint.make({
      name: 'news',
      params: {
        name: 'PlatformRoadmapNews',
        title: 'What changed on the roadmaps of the platform',
        description:
          'What was published lately on the roadmaps of the services that you stand on',
        components: () =>
          import('./components/RoadmapNews').then(m => ({
            Content: m.RoadmapNews,
          })),
      },
    }),
  ],
});
