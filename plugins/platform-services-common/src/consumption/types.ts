/**
 * One entry of `spec.platformServices` on a Component, Resource or System,
 * with its reference resolved.
 *
 * @public
 */
export interface PlatformServiceUse {
  /** Full ref of the PlatformService, lower case. */
  serviceRef: string;
  /** Plan of the service; absent: not said. */
  offering?: string;
  /** Such as `production`; absent: all of them. */
  environment?: string;
  /** Variant of the service's matrix; absent: the one named like the offering, else the default one. */
  variant?: string;
}

/**
 * One edge through which an entity stands on a platform service. Two edges of
 * one declaring entity to one service (production dedicated, test standard)
 * are two.
 *
 * @public
 */
export interface ConsumedService extends PlatformServiceUse {
  /** Full ref of the entity that declares the edge; duties belong to its owner. */
  declaredBy: string;
  /** Full ref of the owner of the declaring entity. */
  declaredByOwner?: string;
  /**
   * True when the declaring entity has the owner of the entity asked about.
   * Otherwise the row is shown as "via ..., answered by ...", outside the
   * entity's own counts.
   */
  own: boolean;
  /**
   * Why: each a chain of full refs from the entity asked about to the service,
   * both included, shortest first. Never empty.
   */
  reasons: string[][];
}

/**
 * The answer to "which platform services does this entity stand on".
 *
 * @public
 */
export interface ConsumedServices {
  entityRef: string;
  /** Full ref of the owner of the entity asked about. */
  ownerRef?: string;
  /** Sorted by service, declaring entity, offering, environment. */
  items: ConsumedService[];
  /** Changes when any item does. */
  etag: string;
}

/**
 * One entity that stands on a platform service.
 *
 * @public
 */
export interface ServiceConsumer {
  entityRef: string;
  ownerRef?: string;
  /** The uses that the entity itself declares. */
  uses: Array<Pick<PlatformServiceUse, 'offering' | 'environment' | 'variant'>>;
}

/**
 * A page of the consumers of a platform service.
 *
 * @public
 */
export interface ServiceConsumers {
  items: ServiceConsumer[];
  /** Of those that the reader may see; absent when it cannot be counted cheaply. */
  totalItems?: number;
  /** Consumers per owner; absent under the same condition as `totalItems`. */
  owners?: Array<{ ownerRef: string; count: number }>;
  /** Hand it back as `cursor` for the next page; absent on the last one. */
  nextCursor?: string;
}

/**
 * What a card says about a platform service.
 *
 * @public
 */
export interface PlatformServiceSummary {
  serviceRef: string;
  /** Number of entities that declare the service; absent when the reader may see only some. */
  consumers?: number;
  /** Of these, those owned by the reader's own groups. */
  ownConsumers: number;
}

/**
 * The answer to "what do cards say about these services".
 *
 * @public
 */
export interface PlatformServiceSummaries {
  /** Of the services that the reader may see, in the order asked for. */
  items: PlatformServiceSummary[];
  /**
   * True when the reader may see only some entities of the catalog, so that
   * `consumers` is left out everywhere: it cannot be counted cheaply then.
   */
  partial: boolean;
}
