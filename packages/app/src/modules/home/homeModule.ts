import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';

/** Shows newcomers to the demo what is worth a look. */
export const homeModule = createFrontendModule({
  pluginId: 'home',
  extensions: [
    HomePageWidgetBlueprint.make({
      name: 'where-to-look',
      params: {
        name: 'WhereToLook',
        title: 'Where to look first',
        description: 'Places in the example company that are worth a look',
        components: () =>
          import('./WhereToLook').then(({ WhereToLook }) => ({
            Content: WhereToLook,
          })),
      },
    }),
  ],
});
