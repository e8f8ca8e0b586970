import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { ConflictError } from '@backstage/errors';
import { findDisagreement } from '../disagreement';
import { StoredDocument } from '../types';

/**
 * Lets pass what may be changed here: a document that is kept in the database,
 * or one that is new and that no annotation points at.
 *
 * @throws ConflictError when it is kept elsewhere, or nobody has said where
 */
export function requireEditable(options: {
  kind: { annotation: string; title: string };
  entity: Entity;
  document: StoredDocument | undefined;
}): void {
  const { kind, entity, document } = options;
  const serviceRef = stringifyEntityRef(entity);
  const value = entity.metadata.annotations?.[kind.annotation];
  const disagreement = findDisagreement({
    serviceRef,
    source: document?.source,
    value,
    kind,
  });
  if (disagreement) {
    throw new ConflictError(disagreement.message);
  }
  if (
    document?.source?.type === 'git' ||
    (!document?.source && value !== undefined)
  ) {
    throw new ConflictError(
      `The ${kind.title} of ${serviceRef} is kept in Git (${
        document?.source?.editUrl ?? document?.source?.url ?? value
      }). Change it there, or choose first to keep it here.`,
    );
  }
}
