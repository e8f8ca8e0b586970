import { ServiceConsumer } from '@plinth/backstage-plugin-platform-services-common';
import { Consumers } from '@plinth/backstage-plugin-platform-services-node';
import {
  ChangeReach,
  chooseVariant,
  PartyDiff,
  ResponsibilityMatrix,
} from '@plinth/backstage-plugin-shared-responsibility-common';

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
