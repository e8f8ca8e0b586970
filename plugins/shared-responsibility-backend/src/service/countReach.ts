import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ServiceConsumer } from '@plinth/backstage-plugin-platform-services-common';
import {
  PlatformServicesService,
  ReadableRefsService,
} from '@plinth/backstage-plugin-platform-services-node';
import {
  ChangeReach,
  chooseVariant,
  PartyDiff,
  ResponsibilityMatrix,
} from '@plinth/backstage-plugin-shared-responsibility-common';

const PAGE = 500;

/** More are not counted: a number of this size says enough. */
const MAX_CONSUMERS = 5_000;

/** Those who use a service and whom the caller may read. */
export interface Consumers {
  items: ServiceConsumer[];
  /** There are more than these. */
  more: boolean;
}

/** Reads who declares a service, as far as the caller may read them. */
export async function readConsumers(options: {
  serviceRef: string;
  credentials: BackstageCredentials;
  platformServices: PlatformServicesService;
  readableRefs: ReadableRefsService;
}): Promise<Consumers> {
  const { serviceRef, credentials, platformServices, readableRefs } = options;
  const items: ServiceConsumer[] = [];
  let cursor: string | undefined;
  do {
    const page = await platformServices.getConsumersOf(serviceRef, {
      limit: PAGE,
      ...(cursor && { cursor }),
    });
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor && items.length < MAX_CONSUMERS);
  const readable = await readableRefs.readableRefs({
    refs: items.map(({ entityRef }) => entityRef),
    credentials,
  });
  return {
    items: items.filter(({ entityRef }) => readable.has(entityRef)),
    more: cursor !== undefined,
  };
}

/**
 * The consumers for whom something changes that they have to act on: those
 * that use a variant under which it does. Only parties that the owner of a
 * component fills have consumers.
 */
export function reachedConsumers(options: {
  consumers: Consumers;
  diff: PartyDiff;
  /** The newer matrix. */
  matrix: ResponsibilityMatrix;
}): ServiceConsumer[] {
  const { consumers, diff, matrix } = options;
  if (diff.party.resolve !== 'component-owner') {
    return [];
  }
  const variants = new Set(
    diff.changes
      .flatMap(({ cases }) => cases)
      .filter(({ meanings }) => meanings.some(each => each !== 'editorial'))
      .flatMap(each => each.variants.map(({ to }) => to)),
  );
  return consumers.items.filter(({ uses }) =>
    uses.some(use => variants.has(chooseVariant({ matrix, ...use }))),
  );
}

/** Counts entities and those who own them. */
export function countReach(options: {
  reached: ServiceConsumer[];
  more: boolean;
}): ChangeReach {
  const { reached, more } = options;
  return {
    entities: new Set(reached.map(({ entityRef }) => entityRef)).size,
    owners: new Set(reached.flatMap(({ ownerRef }) => ownerRef ?? [])).size,
    more,
  };
}
