import { UnfilteredConsumption } from '@plinth/backstage-plugin-platform-services-node';
import { JudgedEntity } from './judgeEntity';
import { VisibleEntity } from './SliceAccess';

/** By which the store finds what is about an entity, as far as the caller may see it. */
export function keysOf({ consumption, judged }: VisibleEntity): {
  entityUids: string[];
  documentIds: string[];
} {
  return {
    entityUids: uidsOf(consumption),
    documentIds: documentIdsOf(judged),
  };
}

/** Whether something stored is about what the caller may see of an entity. */
export function isWithin(
  { consumption, judged }: VisibleEntity,
  stored: { entityRef: string; documentId: string },
): boolean {
  return (
    Object.hasOwn(consumption.declaring, stored.entityRef) &&
    documentIdsOf(judged).includes(stored.documentId)
  );
}

function uidsOf(consumption: UnfilteredConsumption): string[] {
  return Object.values(consumption.declaring).flatMap(({ uid }) => uid ?? []);
}

function documentIdsOf(judged: JudgedEntity): string[] {
  const { matrices, announced } = judged.responsibilities;
  return [
    ...new Set(
      [...matrices, ...announced].flatMap(({ documentId }) => documentId ?? []),
    ),
  ];
}
