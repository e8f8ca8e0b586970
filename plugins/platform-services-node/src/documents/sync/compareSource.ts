import { Entity } from '@backstage/catalog-model';
import { findDisagreement } from '../disagreement';
import { SyncOutcome } from '../store/DocumentStore';
import { StoredDocument } from '../types';

/** What is kept in the database is not read from anywhere. */
export function compareSource(options: {
  kind: { annotation: string; title: string };
  entity: Entity;
  before: StoredDocument;
}): SyncOutcome<never> {
  const { kind, entity, before } = options;
  const { serviceRef, entityUid, version, source } = before;
  const disagreement = findDisagreement({
    serviceRef,
    source,
    value: entity.metadata.annotations?.[kind.annotation],
    kind,
  });
  return {
    serviceRef,
    entityUid,
    basedOn: version,
    ...(disagreement && { disagreement }),
  };
}

/** Whether a service says where its document lies. */
export function isPointedAt(options: {
  entity: Entity;
  kind: { annotation: string };
}): boolean {
  return (
    options.entity.metadata.annotations?.[options.kind.annotation] !== undefined
  );
}
