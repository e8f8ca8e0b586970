import { createRouteRef } from '@backstage/frontend-plugin-api';

/** The page of platform services. */
export const rootRouteRef = createRouteRef();
