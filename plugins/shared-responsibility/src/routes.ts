import { createRouteRef } from '@backstage/frontend-plugin-api';

/** The page of everything that the reader's groups answer for. */
export const mineRouteRef = createRouteRef();
