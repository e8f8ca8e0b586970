import {
  CompoundEntityRef,
  parseEntityRef,
  RELATION_API_PROVIDED_BY,
  RELATION_DEPENDENCY_OF,
  RELATION_DEPENDS_ON,
  RELATION_HAS_PART,
  RELATION_OWNED_BY,
  RELATION_OWNER_OF,
  RELATION_PART_OF,
  RELATION_PROVIDES_API,
} from '@backstage/catalog-model';
import {
  RELATION_IMPLEMENTED_BY,
  RELATION_IMPLEMENTS,
  RELATION_OPERATED_BY,
  RELATION_OPERATOR_OF,
  RELATION_PRODUCT_OWNED_BY,
  RELATION_PRODUCT_OWNER_OF,
  RELATION_SUPERSEDED_BY,
  RELATION_SUPERSEDES,
  RELATION_SUPPORTED_BY,
  RELATION_SUPPORTER_OF,
} from './relations';
import { PlatformServiceEntity } from './types';

/**
 * A field of a platform service that refers to other entities.
 *
 * @public
 */
export interface ReferenceField {
  /** Below `spec`. */
  field:
    | 'owner'
    | 'productOwner'
    | 'operatedBy'
    | 'supportedBy'
    | 'system'
    | 'implementedBy'
    | 'providesApis'
    | 'dependsOn'
    | 'requestTemplates'
    | 'supersedes';
  /** Kinds that it may refer to, in lower case; the first is that of references without one. */
  kinds: readonly [string, ...string[]];
  /** Relation from the service, and the one back; absent: the field makes none. */
  relation?: { type: string; inverse: string };
}

/**
 * Every field of a platform service that refers to other entities, with what
 * it may refer to and the relations that come of it.
 *
 * @public
 */
export const REFERENCE_FIELDS: readonly ReferenceField[] = [
  {
    field: 'owner',
    kinds: ['group', 'user'],
    relation: { type: RELATION_OWNED_BY, inverse: RELATION_OWNER_OF },
  },
  {
    field: 'productOwner',
    kinds: ['user', 'group'],
    relation: {
      type: RELATION_PRODUCT_OWNED_BY,
      inverse: RELATION_PRODUCT_OWNER_OF,
    },
  },
  {
    field: 'operatedBy',
    kinds: ['group', 'user'],
    relation: { type: RELATION_OPERATED_BY, inverse: RELATION_OPERATOR_OF },
  },
  {
    field: 'supportedBy',
    kinds: ['group', 'user'],
    relation: { type: RELATION_SUPPORTED_BY, inverse: RELATION_SUPPORTER_OF },
  },
  {
    field: 'system',
    kinds: ['system'],
    relation: { type: RELATION_PART_OF, inverse: RELATION_HAS_PART },
  },
  {
    field: 'implementedBy',
    kinds: ['component', 'resource', 'system'],
    relation: { type: RELATION_IMPLEMENTED_BY, inverse: RELATION_IMPLEMENTS },
  },
  {
    field: 'providesApis',
    kinds: ['api'],
    relation: {
      type: RELATION_PROVIDES_API,
      inverse: RELATION_API_PROVIDED_BY,
    },
  },
  {
    field: 'dependsOn',
    kinds: ['platformservice', 'component', 'resource', 'system', 'api'],
    relation: { type: RELATION_DEPENDS_ON, inverse: RELATION_DEPENDENCY_OF },
  },
  { field: 'requestTemplates', kinds: ['template'] },
  {
    field: 'supersedes',
    kinds: ['platformservice'],
    relation: { type: RELATION_SUPERSEDES, inverse: RELATION_SUPERSEDED_BY },
  },
];

/**
 * The entities that a field of a valid platform service refers to. References
 * without kind or namespace take the field's first kind and the service's own
 * namespace.
 *
 * @public
 */
export function referencesOf(options: {
  entity: PlatformServiceEntity;
  field: ReferenceField;
}): CompoundEntityRef[] {
  const { entity, field } = options;
  const value = entity.spec[field.field] ?? [];
  return [value].flat().map(ref =>
    parseEntityRef(ref, {
      defaultKind: field.kinds[0],
      defaultNamespace: entity.metadata.namespace ?? 'default',
    }),
  );
}
