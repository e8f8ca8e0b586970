import { AuthService } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  ItemVotes,
  platformRoadmapVotePermission,
  Roadmap,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  DocumentCall,
  DocumentGate,
  DocumentStore,
  StoredDocument,
} from '@plinth/backstage-plugin-platform-services-node';
import { FollowingAnnouncer } from '../following/deeds';
import { readPublishedItems } from '../following/publishedItems';
import { requireUser } from '../following/users';
import { VoteStore } from './VoteStore';

/** What {@link AuthorizedVoteService} needs. */
export interface AuthorizedVoteServiceOptions {
  announcer: FollowingAnnouncer;
  auth: AuthService;
  gate: DocumentGate;
  store: DocumentStore<Roadmap>;
  votes: VoteStore;
}

/** Votes of users who may read the service and have the permission. */
export class AuthorizedVoteService {
  readonly #options: AuthorizedVoteServiceOptions;

  static create(options: AuthorizedVoteServiceOptions): AuthorizedVoteService {
    return new AuthorizedVoteService(options);
  }

  private constructor(options: AuthorizedVoteServiceOptions) {
    this.#options = options;
  }

  /**
   * Votes for a published item; once, however often it is said.
   *
   * @throws NotFoundError when there is no such service or item, or it may not be read
   * @throws NotAllowedError when the policy says no
   */
  async vote(call: DocumentCall & { item: string }): Promise<ItemVotes> {
    const { document, userRef } = await this.#pass(call);
    const { announcer, store, votes } = this.#options;
    const { serviceRef, item } = call;
    const items = document && (await readPublishedItems({ store, document }));
    if (!document || !items?.has(item)) {
      throw new NotFoundError(
        `No item ${item} on the roadmap of ${serviceRef}`,
      );
    }
    await announcer.writeAndTell({
      deed: { action: 'vote-cast', by: userRef, serviceRef, subject: item },
      documentIds: [document.id],
      write: async () => ({
        changed: await votes.addVote({
          documentId: document.id,
          item,
          userRef,
        }),
        result: undefined,
      }),
    });
    return this.#count({ document, item, userRef });
  }

  /** Takes a vote back; also when the item is gone, or there was none. */
  async withdraw(call: DocumentCall & { item: string }): Promise<ItemVotes> {
    const { document, userRef } = await this.#pass(call);
    const { announcer, votes } = this.#options;
    const { serviceRef, item } = call;
    if (!document) {
      return { count: 0, mine: false };
    }
    await announcer.writeAndTell({
      deed: { action: 'vote-withdraw', by: userRef, serviceRef, subject: item },
      documentIds: [document.id],
      write: async () => ({
        changed: await votes.removeVote({
          documentId: document.id,
          item,
          userRef,
        }),
        result: undefined,
      }),
    });
    return this.#count({ document, item, userRef });
  }

  async #pass(call: DocumentCall) {
    const { auth, gate, store } = this.#options;
    const { entity } = await gate.passAsReader({
      ...call,
      anyOf: [platformRoadmapVotePermission],
    });
    const userRef = requireUser(call.credentials, auth);
    const document = await store.findDocument({
      serviceRef: call.serviceRef,
      entityUid: entity.metadata.uid ?? '',
    });
    return { document, userRef };
  }

  async #count(options: {
    document: StoredDocument;
    item: string;
    userRef: string;
  }): Promise<ItemVotes> {
    const { document, item, userRef } = options;
    const counts = await this.#options.votes.countVotes({
      documentIds: [document.id],
      userRef,
    });
    const ofItems: Record<string, ItemVotes> = counts.get(document.id) ?? {};
    // Keys are what people wrote, such as "constructor".
    return Object.hasOwn(ofItems, item)
      ? ofItems[item]
      : { count: 0, mine: false };
  }
}
