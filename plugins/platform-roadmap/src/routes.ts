import { createRouteRef } from '@backstage/frontend-plugin-api';

/** The page about the roadmaps of all services. */
export const roadmapsRouteRef = createRouteRef();
