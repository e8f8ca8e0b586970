import { UnfilteredConsumption } from '@plinth/backstage-plugin-platform-services-node';
import { composeResponsibilities } from '@plinth/backstage-plugin-shared-responsibility-common';
import {
  joinContent,
  JudgedEntity,
  judgeEntity,
  SliceVersion,
} from '../slices';
import { StoredParts } from './StoredPartsReader';

/**
 * The responsibilities of an entity, from all that was read for them, with where
 * each row stands.
 */
export function judgeConsumption(
  options: StoredParts & {
    consumption: UnfilteredConsumption;
    slices: SliceVersion[];
    asOf: Date;
  },
): JudgedEntity {
  const { consumption, slices, asOf, matrices, contents } = options;
  const content = joinContent(
    slices.flatMap(({ id }) => contents.get(id) ?? []),
  );
  const serviceRefs = serviceRefsOf(consumption);
  const ownMatrices = Object.fromEntries(
    serviceRefs.flatMap(ref =>
      Object.hasOwn(matrices, ref) ? [[ref, matrices[ref]]] : [],
    ),
  );
  const documentIds = new Set(
    Object.values(ownMatrices).flatMap(revisions =>
      revisions.map(({ documentId }) => documentId),
    ),
  );
  return judgeEntity({
    composed: composeResponsibilities({
      entityRef: consumption.entityRef,
      ...(consumption.ownerRef && { ownerRef: consumption.ownerRef }),
      asOf,
      consumption: consumption.items,
      attributes: attributesOf(consumption),
      matrices: ownMatrices,
      exceptions: content.exceptions.filter(({ documentId }) =>
        documentIds.has(documentId),
      ),
    }),
    entityRefs: namesOf({ consumption, slices }),
    content: { ...content, rewordings: options.rewordings },
  });
}

/** Of the entities that declare what is used. */
export function uidsOf(consumption: UnfilteredConsumption): string[] {
  return Object.values(consumption.declaring).flatMap(({ uid }) => uid ?? []);
}

/** Of the services that are used, each once. */
export function serviceRefsOf(consumption: UnfilteredConsumption): string[] {
  return [...new Set(consumption.items.map(({ serviceRef }) => serviceRef))];
}

/** By id of what is stored: the ref that its entity has now. */
function namesOf(options: {
  consumption: UnfilteredConsumption;
  slices: SliceVersion[];
}): Map<string, string> {
  const refs = new Map(
    Object.entries(options.consumption.declaring).map(([ref, { uid }]) => [
      uid,
      ref,
    ]),
  );
  return new Map(
    options.slices.map(({ id, entityUid, entityRef }) => [
      id,
      refs.get(entityUid) ?? entityRef,
    ]),
  );
}

function attributesOf(consumption: UnfilteredConsumption) {
  return Object.fromEntries(
    Object.entries(consumption.declaring).map(([ref, { attributes }]) => [
      ref,
      attributes,
    ]),
  );
}
