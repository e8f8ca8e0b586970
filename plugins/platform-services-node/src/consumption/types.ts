import { JsonObject } from '@backstage/types';
import {
  ConsumedServices,
  PlatformServiceUse,
  ServiceConsumers,
} from '@plinth/backstage-plugin-platform-services-common';

/**
 * What the index keeps of an entity that declares a use, so that conditions on
 * facts need no question to the catalog.
 *
 * @public
 */
export interface DeclaringEntity {
  /** Of the catalog; another one is another entity under the same name. */
  uid?: string;
  title?: string;
  ownerRef?: string;
  /**
   * The parts of the entity that facts may name: `metadata.name`,
   * `metadata.namespace`, `metadata.annotations`, `metadata.labels`,
   * `metadata.tags`, `spec.type`, `spec.lifecycle`.
   */
  attributes: JsonObject;
}

/**
 * An answer of the index as it is, not filtered for any reader. Must pass
 * `readableRefs` before any part of it is shown: see `readConsumption`. The
 * etag changes with the attributes of the declaring entities too.
 *
 * @public
 */
export interface UnfilteredConsumption extends ConsumedServices {
  /** By full ref: the entity asked about and every entity that declares one of the items. */
  declaring: Record<string, DeclaringEntity>;
}

/**
 * An entity with what it declares.
 *
 * @public
 */
export interface DeclaringConsumer extends DeclaringEntity {
  entityRef: string;
  uses: PlatformServiceUse[];
}

/**
 * A page of declaring entities, not filtered for any reader.
 *
 * @public
 */
export interface DeclaringConsumers {
  /** By ref. */
  items: DeclaringConsumer[];
  /** Hand it back as `cursor` for the next page; absent on the last one. */
  nextCursor?: string;
}

/**
 * The consumption index, for other backends.
 *
 * @public
 */
export interface PlatformServicesService {
  /**
   * The services that an entity stands on, unfiltered. Asked with the calling
   * plugin's own credentials and kept for at most 5 seconds per entity.
   *
   * @throws NotFoundError when the entity is not in the catalog, InputError when
   * its kind cannot stand on services, ServiceUnavailableError when the index
   * does not answer
   */
  getServicesOf(entityRef: string): Promise<UnfilteredConsumption>;

  /**
   * The entities that declare a service, unfiltered, page by page.
   *
   * @param options - `limit` 1 to 500, default 100; `cursor` of the page before
   */
  getConsumersOf(
    serviceRef: string,
    options?: { limit?: number; cursor?: string },
  ): Promise<ServiceConsumers>;

  /**
   * The entities that declare a service, or any service and belong to one of
   * some owners, unfiltered, page by page; `uses` are those of the service, or
   * all of them.
   *
   * @param options - `limit` 1 to 500, default 100; `cursor` of the page before
   */
  getDeclaringEntities(options: {
    serviceRef?: string;
    ownerRefs?: string[];
    limit?: number;
    cursor?: string;
  }): Promise<DeclaringConsumers>;
}
