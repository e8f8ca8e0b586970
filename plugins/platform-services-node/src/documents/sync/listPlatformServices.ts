import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';

const PAGE_SIZE = 500;

const FIELDS = [
  'apiVersion',
  'kind',
  'metadata.namespace',
  'metadata.name',
  'metadata.uid',
  'metadata.annotations',
];

/**
 * All platform services of the catalog, as far as their documents need them.
 *
 * @throws whatever the catalog throws: half a list would look like services that are gone
 */
export async function listPlatformServices(options: {
  catalog: CatalogService;
  credentials: BackstageCredentials;
}): Promise<Entity[]> {
  const { catalog, credentials } = options;
  const services: Entity[] = [];
  let cursor: string | undefined;
  do {
    const { items, pageInfo } = await catalog.queryEntities(
      cursor
        ? { cursor, limit: PAGE_SIZE, fields: FIELDS }
        : {
            filter: { kind: 'PlatformService' },
            fields: FIELDS,
            limit: PAGE_SIZE,
            orderFields: { field: 'metadata.uid', order: 'asc' },
          },
      { credentials },
    );
    services.push(...items);
    cursor = pageInfo.nextCursor;
  } while (cursor);
  return services;
}
