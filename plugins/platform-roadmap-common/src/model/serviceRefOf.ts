import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { Roadmap } from './types';

/**
 * Full ref of the service that a roadmap is about, in lower case.
 *
 * @public
 */
export function serviceRefOf(roadmap: Roadmap): string {
  return stringifyEntityRef(
    parseEntityRef(roadmap.spec.service, {
      defaultKind: 'platformservice',
      defaultNamespace: 'default',
    }),
  );
}
