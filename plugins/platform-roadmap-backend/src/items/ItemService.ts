import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  ListedItems,
  Roadmap,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  DocumentStore,
  ReadableRefsService,
} from '@plinth/backstage-plugin-platform-services-node';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { notOfThisList } from '../following/cursors';
import { GrantKeeper } from '../grants';
import { RoadmapViews } from '../service';
import { VoteStore } from '../votes';
import { FoundItem, isWanted, ItemFilter } from './foundItems';
import { readableServices } from './readableServices';
import { readCurrentItems } from './readCurrentItems';

const ENTITIES_PER_PAGE = 500;

/** What {@link ItemService} needs. */
export interface ItemServiceOptions {
  catalog: CatalogService;
  keeper: GrantKeeper;
  readableRefs: ReadableRefsService;
  store: DocumentStore<Roadmap>;
  views: RoadmapViews;
  votes: VoteStore;
  now?: () => Date;
}

/** Items of all services that a caller may read. */
export class ItemService {
  readonly #options: ItemServiceOptions;
  readonly #now: () => Date;

  static create(options: ItemServiceOptions): ItemService {
    return new ItemService(options);
  }

  private constructor(options: ItemServiceOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  /**
   * A page of items, by service and then as on its roadmap. What the caller
   * may not read is neither listed nor counted; what they may is a visit.
   */
  async listItems(options: {
    filter: ItemFilter;
    /** Full refs; absent: of all services. */
    serviceRefs?: string[];
    /** `spec.type` of the service. */
    capability?: string;
    /** Full ref of the owner of the service. */
    owner?: string;
    limit: number;
    cursor?: string;
    credentials: BackstageCredentials;
  }): Promise<ListedItems> {
    const { credentials, filter, limit } = options;
    const { keeper, store, views, votes } = this.#options;
    const after = decodePlace(options.cursor);
    const now = this.#now();
    const serviceRefs = await this.#servicesFor(options);
    const revisions = await store.listStanding({ serviceRefs, asOf: now });
    await keeper.visited({
      credentials,
      shown: [...new Set(revisions.map(({ serviceRef }) => serviceRef))],
    });
    const page: FoundItem[] = [];
    let total = 0;
    let hasMore = false;
    // In the order of their places: by service, then as on its roadmap.
    revisions.sort((a, b) => (a.serviceRef < b.serviceRef ? -1 : 1));
    for await (const found of readCurrentItems({ views, revisions, now })) {
      const wanted = found.filter(item => isWanted(item, filter));
      const rest = wanted.filter(({ place }) => place > after);
      const room = limit - page.length;
      page.push(...rest.slice(0, room));
      hasMore ||= rest.length > room;
      total += wanted.length;
    }
    const documentOf = new Map(
      revisions.map(({ serviceRef, documentId }) => [serviceRef, documentId]),
    );
    const counted = await votes.countVotes({
      documentIds: [
        ...new Set(
          page.flatMap(({ serviceRef }) => documentOf.get(serviceRef) ?? []),
        ),
      ],
    });
    const votesFor = ({ serviceRef, key }: FoundItem) =>
      counted.get(documentOf.get(serviceRef) ?? '')?.[key]?.count ?? 0;
    const last = page.at(-1);
    return {
      items: page.map(({ place, ...item }) => ({
        ...item,
        votes: votesFor({ ...item, place }),
      })),
      total,
      ...(hasMore && last && { nextCursor: encodePlace(last.place) }),
    };
  }

  async #servicesFor(options: {
    serviceRefs?: string[];
    capability?: string;
    owner?: string;
    credentials: BackstageCredentials;
  }): Promise<string[]> {
    const { capability, owner } = options;
    const readable = await readableServices({ ...this.#options, ...options });
    if (!capability && !owner) {
      return readable;
    }
    const fitting = await this.#findServices(options);
    return readable.filter(ref => fitting.has(ref));
  }

  /** Services by what the catalog says of them. */
  async #findServices(options: {
    capability?: string;
    owner?: string;
    credentials: BackstageCredentials;
  }): Promise<Set<string>> {
    const { capability, owner, credentials } = options;
    const refs = new Set<string>();
    let cursor: string | undefined;
    do {
      const { items, pageInfo } = await this.#options.catalog.queryEntities(
        cursor
          ? { cursor, limit: ENTITIES_PER_PAGE }
          : {
              filter: {
                kind: 'PlatformService',
                ...(capability && { 'spec.type': capability }),
                ...(owner && { 'relations.ownedBy': owner }),
              },
              fields: ['kind', 'metadata.namespace', 'metadata.name'],
              limit: ENTITIES_PER_PAGE,
            },
        { credentials },
      );
      items.forEach(entity => refs.add(stringifyEntityRef(entity)));
      cursor = pageInfo.nextCursor;
    } while (cursor);
    return refs;
  }
}

function encodePlace(place: string): string {
  return Buffer.from(place).toString('base64url');
}

/** @throws InputError when it is not a cursor of such a list */
function decodePlace(cursor: string | undefined): string {
  if (cursor === undefined) {
    return '';
  }
  const place = Buffer.from(cursor, 'base64url').toString();
  if (!/^platformservice:\S+ \d{6}$/.test(place)) {
    throw notOfThisList();
  }
  return place;
}
