import {
  createRowLoader,
  DocumentStore,
  RowLoader,
  StandingRevision,
} from '@plinth/backstage-plugin-platform-services-node';
import { ResponsibilityMatrix } from '@plinth/backstage-plugin-shared-responsibility-common';
import { SliceStore, SliceVersion } from '../slices';
import { settleNow } from './asOf';

/** All that responsibilities follow from, by name. */
export interface Standing {
  /** What is in force or announced; by service and number. */
  revisions: StandingRevision[];
  /** What is stored for entities. */
  slices: SliceVersion[];
  /** The instant since which all of it has been so. */
  asOf: Date;
}

/** Reads what stands, in few statements however many ask at the same time. */
export class StandingReader {
  readonly #store: Pick<DocumentStore<ResponsibilityMatrix>, 'listStanding'>;
  readonly #now: () => Date;
  readonly #revisions: RowLoader<StandingRevision>;
  readonly #slices: RowLoader<SliceVersion>;

  constructor(options: {
    store: Pick<DocumentStore<ResponsibilityMatrix>, 'listStanding'>;
    slices: Pick<SliceStore, 'getVersions'>;
    now: () => Date;
  }) {
    const { store, slices, now } = options;
    this.#store = store;
    this.#now = now;
    this.#revisions = createRowLoader({
      read: serviceRefs => store.listStanding({ serviceRefs, asOf: now() }),
      keyOf: ({ serviceRef }) => serviceRef,
    });
    this.#slices = createRowLoader({
      read: uids => slices.getVersions(uids),
      keyOf: ({ entityUid }) => entityUid,
    });
  }

  /** @param options - `asOf`: default now */
  async read(options: {
    serviceRefs: string[];
    entityUids?: string[];
    asOf?: Date;
  }): Promise<Standing> {
    const serviceRefs = [...new Set(options.serviceRefs)].sort();
    const [revisions, slices] = await Promise.all([
      options.asOf
        ? this.#store.listStanding({ serviceRefs, asOf: options.asOf })
        : this.#revisions.load(serviceRefs),
      this.#slices.load(options.entityUids ?? []),
    ]);
    const changes = slices.map(({ changedAt }) => changedAt);
    return {
      revisions,
      slices,
      asOf: options.asOf ?? settleNow({ now: this.#now(), revisions, changes }),
    };
  }
}
