import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Roadmap } from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  AuthorizedDocumentService,
  DocumentCall,
  PlatformServicesService,
  ReadableRefsService,
  readConsumption,
  UnfilteredConsumption,
} from '@plinth/backstage-plugin-platform-services-node';
import { GrantKeeper } from './GrantKeeper';

/** What {@link RoadmapVisits} needs. */
export interface RoadmapVisitsOptions {
  documents: AuthorizedDocumentService<Roadmap>;
  keeper: GrantKeeper;
  platformServices: PlatformServicesService;
  readableRefs: ReadableRefsService;
}

/**
 * The door of every page about roadmaps: who may come in. A "no" ends grants at
 * once. That somebody came in is noted where the page reads what is only
 * theirs, see `MyRoadmapService`: what is the same for all is read by many.
 */
export class RoadmapVisits {
  readonly #options: RoadmapVisitsOptions;

  static create(options: RoadmapVisitsOptions): RoadmapVisits {
    return new RoadmapVisits(options);
  }

  private constructor(options: RoadmapVisitsOptions) {
    this.#options = options;
  }

  /**
   * Lets pass who may read a service.
   *
   * @throws NotFoundError when there is no such service or it may not be read
   */
  async toService(call: DocumentCall): Promise<void> {
    await this.#noteRefusal(call, () =>
      this.#options.documents.requireReadable(call),
    );
  }

  /**
   * The services that an entity stands on, as far as the caller may know.
   *
   * @throws NotFoundError when there is no such entity or it may not be read
   */
  async toEntity(call: {
    /** Full ref. */
    entityRef: string;
    credentials: BackstageCredentials;
  }): Promise<UnfilteredConsumption> {
    const { keeper, platformServices, readableRefs } = this.#options;
    let all: string[] = [];
    const getServicesOf = async (entityRef: string) => {
      const unfiltered = await platformServices.getServicesOf(entityRef);
      all = servicesOf(unfiltered);
      return unfiltered;
    };
    const consumption = await this.#noteRefusal(call, () =>
      readConsumption(call, {
        platformServices: { getServicesOf },
        readableRefs,
      }),
    );
    const shown = servicesOf(consumption);
    const among = all.filter(ref => !shown.includes(ref));
    if (among.length > 0) {
      await keeper.refused({ ...call, among });
    }
    return consumption;
  }

  async #noteRefusal<T>(
    call: { credentials: BackstageCredentials },
    enter: () => Promise<T>,
  ): Promise<T> {
    try {
      return await enter();
    } catch (error) {
      if (error instanceof Error && error.name === 'NotFoundError') {
        await this.#options.keeper.refused(call);
      }
      throw error;
    }
  }
}

function servicesOf({ items }: UnfilteredConsumption): string[] {
  return [...new Set(items.map(({ serviceRef }) => serviceRef))];
}
