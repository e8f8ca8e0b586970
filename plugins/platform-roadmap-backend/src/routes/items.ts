import { InputError } from '@backstage/errors';
import {
  DELIVERABLE_STATUSES,
  Horizon,
  RoadmapItemView,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  Authenticate,
  pageOf,
  sendFresh,
} from '@plinth/backstage-plugin-platform-services-node';
import { Following } from '../following';
import { createOpenApiRouter } from '../schema/openapi.generated';

const HORIZONS: readonly Horizon[] = [
  'committed',
  'uncommitted',
  'next',
  'later',
];

const WORK_TYPES: ReadonlyArray<NonNullable<RoadmapItemView['type']>> = [
  'feature',
  'technical-debt',
  'operations',
];

/** Items and changes across services. */
export function addItemRoutes(options: {
  router: ReturnType<typeof createOpenApiRouter>;
  authenticate: Authenticate;
  following: Following;
}): void {
  const { router, authenticate } = options;
  const { changes, items } = options.following;

  router.get('/items', async (request, response) => {
    const credentials = await authenticate(request);
    const { query } = request;
    const { capability, owner, q } = query;
    const statuses = readList(query.status, DELIVERABLE_STATUSES, 'status');
    const horizons = readList(query.horizon, HORIZONS, 'horizon');
    const types = readList(query.type, WORK_TYPES, 'type');
    const body = await items.listItems({
      filter: {
        ...(statuses && { statuses }),
        ...(horizons && { horizons }),
        ...(types && { types }),
        ...(q && { text: q }),
      },
      ...servicesIn(query.service),
      ...(capability && { capability }),
      ...(owner && { owner: owner.toLocaleLowerCase('en-US') }),
      ...pageOf(query),
      credentials,
    });
    sendFresh({ response, body });
  });

  router.get('/changes', async (request, response) => {
    const credentials = await authenticate(request);
    const { since, services } = request.query;
    const body = await changes.listChanges({
      ...(since && { since }),
      ...servicesIn(services),
      ...pageOf(request.query),
      credentials,
    });
    sendFresh({ response, body });
  });
}

function servicesIn(refs: string | undefined) {
  return refs
    ? { serviceRefs: refs.toLocaleLowerCase('en-US').split(',') }
    : {};
}

/** @throws InputError when one of them is unknown */
function readList<T extends string>(
  text: string | undefined,
  known: readonly T[],
  name: string,
): T[] | undefined {
  return text?.split(',').map(each => {
    const found = known.find(value => value === each);
    if (!found) {
      throw new InputError(
        `'${each}' is no ${name}; it is one of ${known.join(', ')}`,
      );
    }
    return found;
  });
}
