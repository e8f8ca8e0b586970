import {
  ConsumptionEdge,
  ServiceConsumer,
} from '@plinth/backstage-plugin-platform-services-common';
import {
  DeclaringConsumer,
  DeclaringEntity,
} from '@plinth/backstage-plugin-platform-services-node';
import { IndexedEntity } from '../indexing/IndexedEntity';

/** An entity of the graph. */
export interface GraphNode extends DeclaringEntity {
  /** False: something refers to it, but the catalog was not seen to have it. */
  indexed: boolean;
}

/** What can be reached from one entity, by ref. */
export interface StoredGraph {
  nodes: Map<string, GraphNode>;
  edges: ConsumptionEdge[];
}

/** Which consumers of a service are wanted. */
export interface ConsumerFilter {
  serviceRef: string;
  /** Full ref. */
  ownerRef?: string;
  /** Part of the name or title, in any case. */
  text?: string;
}

/** Which declaring entities are wanted: of one service, or of some owners. */
export interface DeclaringFilter {
  serviceRef?: string;
  /** Full refs. */
  ownerRefs?: string[];
}

/** How far the comparison with the catalog has come. */
export interface SweepState {
  /** Of the catalog's next page; absent: at the beginning. */
  cursor?: string;
  /** Entities up to this uid have been compared. */
  lastUid?: string;
  /** When the last complete one ended, in milliseconds since 1970. */
  finishedAt?: number;
}

/** What the index knows of an entity in the catalog. */
export interface KnownEntity {
  ref: string;
  uid: string;
  etag: string;
}

/** Where the index is kept. All refs are full and in lower case. */
export interface ConsumptionStore {
  /** Takes entities over as they are now; their counts follow in the same step. */
  put(entities: IndexedEntity[]): Promise<void>;
  /** Forgets what entities declared. What refers to them stays. */
  remove(refs: string[]): Promise<void>;

  /** Etags of the catalog by ref, of those that are in the index. */
  getEtags(refs: string[]): Promise<Map<string, string>>;
  /** Those in the index whose uid is after one and up to the other. */
  listKnown(range: { after?: string; upTo?: string }): Promise<KnownEntity[]>;
  getSweepState(): Promise<SweepState>;
  saveSweepState(state: SweepState): Promise<void>;

  /** Everything within reach of an entity, `depth` resources deep. */
  getGraph(options: { entityRef: string; depth: number }): Promise<StoredGraph>;

  /** By ref; `after` is the last ref of the page before. */
  listConsumers(
    options: ConsumerFilter & { after?: string; limit: number },
  ): Promise<ServiceConsumer[]>;
  /** By ref; `after` is the last ref of the page before. */
  listDeclaringEntities(
    options: DeclaringFilter & { after?: string; limit: number },
  ): Promise<DeclaringConsumer[]>;
  countConsumers(filter: ConsumerFilter): Promise<number>;
  /** Those of the refs that declare the service, with how, in any order. */
  getConsumers(options: {
    serviceRef: string;
    consumerRefs: string[];
  }): Promise<ServiceConsumer[]>;
  /** From the counter, the owners with the most consumers first. */
  getOwnerCounts(
    serviceRef: string,
  ): Promise<Array<{ ownerRef?: string; count: number }>>;
  /**
   * From the counter, by ref of the service: how many consumers, and how many
   * of one of the owners. Without the services that nobody declares.
   */
  getCounts(options: {
    serviceRefs: string[];
    ownerRefs: string[];
  }): Promise<Map<string, { all: number; owned: number }>>;
  /** Every entity of one of the owners that declares one of the services. */
  listConsumersOfOwners(options: {
    serviceRefs: string[];
    ownerRefs: string[];
  }): Promise<Array<{ serviceRef: string; consumerRef: string }>>;
}
