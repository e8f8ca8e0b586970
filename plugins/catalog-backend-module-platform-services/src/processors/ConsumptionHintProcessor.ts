import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { LocationSpec } from '@backstage/plugin-catalog-common';
import {
  CatalogProcessor,
  CatalogProcessorCache,
  CatalogProcessorEmit,
} from '@backstage/plugin-catalog-node';
import { INDEXED_KINDS } from '@plinth/backstage-plugin-platform-services-common';
import { createHash } from 'node:crypto';
import { HintPublisher } from '../hints';

const CACHE_KEY = 'hash';

/**
 * Tells the consumption index which entities to look at again. Runs after the
 * other processors, and does nothing slow: the hint is sent later.
 */
export class ConsumptionHintProcessor implements CatalogProcessor {
  readonly #publisher: HintPublisher;

  constructor(options: { publisher: HintPublisher }) {
    this.#publisher = options.publisher;
  }

  getProcessorName(): string {
    return 'ConsumptionHintProcessor';
  }

  getPriority(): number {
    return 1000;
  }

  async postProcessEntity(
    entity: Entity,
    _location: LocationSpec,
    _emit: CatalogProcessorEmit,
    cache: CatalogProcessorCache,
  ): Promise<Entity> {
    if (INDEXED_KINDS.includes(entity.kind.toLocaleLowerCase('en-US'))) {
      const hash = hashOf(entity);
      if ((await cache.get<string>(CACHE_KEY)) !== hash) {
        await cache.set(CACHE_KEY, hash);
        this.#publisher.add({ entityRef: stringifyEntityRef(entity) });
      }
    }
    return entity;
  }
}

/** Changes with what the index keeps, and with little else. */
function hashOf(entity: Entity): string {
  const { title, annotations, labels, tags } = entity.metadata;
  const { definition, ...spec } = entity.spec ?? {};
  return createHash('sha1')
    .update(JSON.stringify([title, annotations, labels, tags, spec]))
    .digest('base64');
}
