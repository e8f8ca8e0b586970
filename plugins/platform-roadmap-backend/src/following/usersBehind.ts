import { AuthService } from '@backstage/backend-plugin-api';
import {
  Entity,
  parseEntityRef,
  RELATION_HAS_MEMBER,
  RELATION_PARENT_OF,
} from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';

const AT_ONCE = 500;

/**
 * Full refs of the users whom a notification to a user or group would reach:
 * the members of a group are also those of the groups below it.
 */
export async function usersBehind(options: {
  /** Full ref of a user or group. */
  ref: string;
  auth: AuthService;
  catalog: CatalogService;
}): Promise<string[]> {
  const { ref } = options;
  if (parseEntityRef(ref).kind !== 'group') {
    return [ref];
  }
  const users = new Set<string>();
  const groups = new Set([ref]);
  let unread = [ref];
  while (unread.length > 0) {
    const entities = await readEntities({ ...options, refs: unread });
    entities
      .flatMap(entity => targetsOf(entity, RELATION_HAS_MEMBER))
      .forEach(member => users.add(member));
    unread = entities
      .flatMap(entity => targetsOf(entity, RELATION_PARENT_OF))
      .filter(child => !groups.has(child));
    unread.forEach(child => groups.add(child));
  }
  return [...users];
}

async function readEntities(options: {
  refs: string[];
  auth: AuthService;
  catalog: CatalogService;
}): Promise<Entity[]> {
  const { refs, auth, catalog } = options;
  const entities: Entity[] = [];
  for (let at = 0; at < refs.length; at += AT_ONCE) {
    const { items } = await catalog.getEntitiesByRefs(
      {
        entityRefs: refs.slice(at, at + AT_ONCE),
        fields: ['kind', 'metadata.namespace', 'metadata.name', 'relations'],
      },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    entities.push(...items.flatMap(entity => entity ?? []));
  }
  return entities;
}

function targetsOf(entity: Entity, type: string): string[] {
  return (entity.relations ?? [])
    .filter(relation => relation.type === type)
    .map(({ targetRef }) => targetRef);
}
