import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import {
  NeedUpdate,
  Roadmap,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  checkPrecondition,
  DocumentStore,
  Precondition,
  StaleVersionError,
  StoredDocument,
} from '@plinth/backstage-plugin-platform-services-node';
import { FollowingAnnouncer } from '../following/deeds';
import { readPublishedItems } from '../following/publishedItems';
import { decideNeed } from './checkNeed';
import { NeedNotifier } from './NeedNotifier';
import { StoredNeed } from './needRows';
import { NeedStore } from './NeedStore';
import { NewNeed } from './newNeedRow';

/** What {@link NeedService} needs. */
export interface NeedServiceOptions {
  announcer: FollowingAnnouncer;
  needs: NeedStore;
  notifier: NeedNotifier;
  store: DocumentStore<Roadmap>;
  now?: () => Date;
}

/**
 * Takes down what people ask for and what is made of it, and tells about it.
 * Trusts its caller: who may do what is the matter of `AuthorizedNeedService`.
 */
export class NeedService {
  readonly #options: NeedServiceOptions;
  readonly #now: () => Date;

  static create(options: NeedServiceOptions): NeedService {
    return new NeedService(options);
  }

  private constructor(options: NeedServiceOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  /**
   * Takes down a need, once.
   *
   * @throws ConflictError when the follow-up has another answer already
   */
  async ask(options: {
    serviceRef: string;
    need: NewNeed & { recordedBy: string };
  }): Promise<{ created: boolean; need: StoredNeed }> {
    const { serviceRef, need } = options;
    const { announcer, needs, notifier } = this.#options;
    const { result } = await announcer.writeAndTell({
      deed: { action: 'need-ask', by: need.recordedBy, serviceRef },
      documentIds: [need.documentId],
      write: async () => {
        const added = await needs.addNeed(need);
        if (!added) {
          throw new ConflictError('This follow-up was answered before.');
        }
        return { changed: added.created, result: added };
      },
    });
    if (result.created) {
      await notifier.asked({
        serviceRef,
        need: result.need,
        by: need.recordedBy,
      });
    }
    return result;
  }

  /**
   * Takes down what the service's people make of a need.
   *
   * @throws NotFoundError when there is no such need
   * @throws InputError when the decision lacks something, or names what is not there
   * @throws PreconditionRequiredError, StaleVersionError see `checkPrecondition`
   */
  async decide(options: {
    serviceRef: string;
    document: StoredDocument | undefined;
    id: string;
    update: NeedUpdate;
    by: string;
    precondition: Precondition;
  }): Promise<StoredNeed> {
    const { serviceRef, document, id, update, by, precondition } = options;
    const { announcer, needs, notifier } = this.#options;
    const need =
      document && (await needs.getNeed({ documentId: document.id, id }));
    if (!need) {
      throw new NotFoundError(`No need ${id}`);
    }
    checkPrecondition({ precondition, etag: need.etag, title: 'need' });
    const at = this.#now().toISOString();
    const decided = decideNeed({ need, update, by, at });
    await this.#requireLinked({ document, need, ...decided });
    const { result } = await announcer.writeAndTell({
      deed: { action: 'need-decide', by, serviceRef, subject: id },
      documentIds: [document.id],
      write: async () => ({
        changed: true,
        result: await this.#store(need, decided),
      }),
    });
    if (update.decision && update.decision !== need.decision) {
      await notifier.decided({ serviceRef, need: result, by });
    }
    return result;
  }

  async #store(
    need: StoredNeed,
    decided: ReturnType<typeof decideNeed>,
  ): Promise<StoredNeed> {
    const { needs } = this.#options;
    const stored = await needs.decideNeed({ need, decided });
    if (!stored) {
      const current = await needs.getNeed(need);
      throw new StaleVersionError(
        'Somebody else has changed the need, or the one it is merged into, in the meantime. Read them again; nothing of yours was stored.',
        { ...(current && { etag: current.etag }) },
      );
    }
    return stored;
  }

  /** Items are published ones; other needs are of the same service. */
  async #requireLinked(options: {
    document: StoredDocument;
    need: StoredNeed;
    items: string[];
    conflictsWith: string[];
    mergedInto?: string;
  }): Promise<void> {
    const { document, need, items, conflictsWith, mergedInto } = options;
    const { needs, store } = this.#options;
    const newItems = items.filter(key => !need.items.includes(key));
    if (newItems.length > 0) {
      const published = await readPublishedItems({ store, document });
      const unknown = newItems.filter(key => !published.has(key));
      if (unknown.length > 0) {
        throw new InputError(
          `No published item ${unknown.join(', ')} on this roadmap.`,
        );
      }
    }
    const others = [
      ...new Set([...conflictsWith, ...(mergedInto ? [mergedInto] : [])]),
    ];
    const found = await needs.getNeeds({
      documentId: document.id,
      ids: others,
    });
    const unknown = others.filter(id => !found.some(other => other.id === id));
    if (unknown.length > 0) {
      throw new InputError(`No need ${unknown.join(', ')} of this service.`);
    }
    if (found.find(({ id }) => id === mergedInto)?.decision === 'merged') {
      throw new InputError(
        'The other need is merged itself: name the one that it was merged into.',
      );
    }
  }
}
