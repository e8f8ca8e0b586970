import {
  Entity,
  parseEntityRef,
  RELATION_CONSUMES_API,
  RELATION_DEPENDS_ON,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import {
  isPlatformServiceEntity,
  parsePlatformServiceUses,
  PlatformServiceUse,
  REFERENCE_FIELDS,
  referencesOf,
} from '@plinth/backstage-plugin-platform-services-common';
import { IndexedEntity } from './IndexedEntity';

const LONGEST_VALUE = 500;

/**
 * What the index keeps of an entity. What platform services, systems and APIs
 * declare is taken from their fields, not from their relations, which their
 * many consumers make long.
 */
export function toIndexedEntity(options: { entity: Entity }): IndexedEntity {
  const { entity } = options;
  const { uid = '', etag = '', title } = entity.metadata;
  const links = isPlatformServiceEntity(entity)
    ? linksOfService(entity)
    : linksOfConsumer(entity);
  return {
    ref: stringifyEntityRef(entity),
    uid,
    etag,
    ...(title !== undefined && { title }),
    attributes: attributesOf(entity),
    ...links,
  };
}

type Links = Pick<
  IndexedEntity,
  'ownerRef' | 'uses' | 'resources' | 'systems' | 'apis' | 'providedApis'
>;

function linksOfService(
  entity: Entity & Parameters<typeof referencesOf>[0]['entity'],
): Links {
  const refsIn = (name: string) =>
    REFERENCE_FIELDS.filter(field => field.field === name)
      .flatMap(field => referencesOf({ entity, field }))
      .map(ref => stringifyEntityRef(ref));
  const dependsOn = refsIn('dependsOn');
  return {
    ownerRef: refsIn('owner')[0],
    uses: ofKind(dependsOn, 'platformservice').map(toUse),
    resources: ofKind(dependsOn, 'resource'),
    systems: refsIn('system'),
    apis: ofKind(dependsOn, 'api'),
    providedApis: refsIn('providesApis'),
  };
}

function linksOfConsumer(entity: Entity): Links {
  const dependsOn = related(entity, RELATION_DEPENDS_ON);
  const { uses } = parsePlatformServiceUses({ entity });
  const detailed = new Set(uses.map(use => use.serviceRef));
  return {
    ownerRef:
      related(entity, RELATION_OWNED_BY)[0] ??
      refInField(entity, 'owner', 'group'),
    uses: [
      ...uses,
      ...ofKind(dependsOn, 'platformservice')
        .filter(ref => !detailed.has(ref))
        .map(toUse),
    ],
    resources: ofKind(dependsOn, 'resource'),
    systems: distinct([
      ...ofKind(related(entity, RELATION_PART_OF), 'system'),
      ...[refInField(entity, 'system', 'system') ?? []].flat(),
    ]),
    apis: distinct([
      ...ofKind(related(entity, RELATION_CONSUMES_API), 'api'),
      ...ofKind(dependsOn, 'api'),
    ]),
    providedApis: [],
  };
}

function related(entity: Entity, type: string): string[] {
  return distinct(
    (entity.relations ?? [])
      .filter(relation => relation.type === type)
      .map(relation => relation.targetRef.toLocaleLowerCase('en-US')),
  );
}

/** For entities that are read without relations. */
function refInField(
  entity: Entity,
  field: string,
  defaultKind: string,
): string | undefined {
  const value = entity.spec?.[field];
  if (typeof value !== 'string') {
    return undefined;
  }
  try {
    return stringifyEntityRef(
      parseEntityRef(value, {
        defaultKind,
        defaultNamespace: entity.metadata.namespace,
      }),
    );
  } catch {
    return undefined;
  }
}

function ofKind(refs: string[], kind: string): string[] {
  return refs.filter(ref => ref.startsWith(`${kind}:`));
}

function distinct(values: string[]): string[] {
  return [...new Set(values)];
}

function toUse(serviceRef: string): PlatformServiceUse {
  return { serviceRef };
}

/** The parts that facts may name. Values too long to be a fact are left out. */
function attributesOf(entity: Entity): JsonObject {
  const { name, namespace, annotations, labels, tags } = entity.metadata;
  const { type, lifecycle } = entity.spec ?? {};
  return {
    metadata: {
      name,
      namespace: namespace ?? 'default',
      ...(annotations && { annotations: withoutLong(annotations) }),
      ...(labels && { labels: withoutLong(labels) }),
      ...(tags && { tags }),
    },
    spec: {
      ...(typeof type === 'string' && { type }),
      ...(typeof lifecycle === 'string' && { lifecycle }),
    },
  };
}

function withoutLong(values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value.length <= LONGEST_VALUE),
  );
}
