import { isError, NotFoundError } from '@backstage/errors';
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
import { Caller, Users } from '../following/users';
import { VoteStore } from './VoteStore';

/** What {@link AuthorizedVoteService} needs. */
export interface AuthorizedVoteServiceOptions {
  announcer: FollowingAnnouncer;
  gate: DocumentGate;
  store: DocumentStore<Roadmap>;
  users: Users;
  votes: VoteStore;
}

/**
 * Votes of users. To give one takes the right to read the service and the
 * permission; to take it back takes nothing.
 */
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
    const { announcer, gate, store, users, votes } = this.#options;
    const { entity } = await gate.passAsReader({
      ...call,
      anyOf: [platformRoadmapVotePermission],
    });
    const caller = await users.requireCaller(call.credentials);
    const document = await store.findDocument({
      serviceRef: call.serviceRef,
      entityUid: entity.metadata.uid ?? '',
    });
    const { serviceRef, item } = call;
    const items = document && (await readPublishedItems({ store, document }));
    if (!document || !items?.has(item)) {
      throw new NotFoundError(
        `No item ${item} on the roadmap of ${serviceRef}`,
      );
    }
    await announcer.writeAndTell({
      deed: {
        action: 'vote-cast',
        by: caller.userRef,
        serviceRef,
        subject: item,
      },
      documentIds: [document.id],
      write: async () => ({
        changed: await votes.addVote({
          documentId: document.id,
          item,
          caller,
        }),
        result: undefined,
      }),
    });
    return this.#count({ document, item, caller });
  }

  /**
   * Takes a vote back; also when there was none, or the item is gone. Whoever
   * may not read the service learns nothing about it.
   */
  async withdraw(call: DocumentCall & { item: string }): Promise<ItemVotes> {
    const { announcer, users, votes } = this.#options;
    const { serviceRef, item } = call;
    const caller = await users.requireCaller(call.credentials);
    const document = await this.#findReadable(call);
    await announcer.writeAndTell({
      deed: {
        action: 'vote-withdraw',
        by: caller.userRef,
        serviceRef,
        subject: item,
      },
      documentIds: document ? [document.id] : [],
      write: async () => ({
        changed: await votes.removeVote({ serviceRef, item, caller }),
        result: undefined,
      }),
    });
    return document
      ? this.#count({ document, item, caller })
      : { count: 0, mine: false };
  }

  /** The document of a service that the caller may read. */
  async #findReadable(call: DocumentCall): Promise<StoredDocument | undefined> {
    const { gate, store } = this.#options;
    try {
      const { metadata } = await gate.readService(call);
      return await store.findDocument({
        serviceRef: call.serviceRef,
        entityUid: metadata.uid ?? '',
      });
    } catch (error) {
      if (isError(error) && error.name === 'NotFoundError') {
        return undefined;
      }
      throw error;
    }
  }

  async #count(options: {
    document: StoredDocument;
    item: string;
    caller: Caller;
  }): Promise<ItemVotes> {
    const { document, item, caller } = options;
    const counts = await this.#options.votes.countVotes({
      documentIds: [document.id],
      caller,
    });
    const ofItems: Record<string, ItemVotes> = counts.get(document.id) ?? {};
    // Keys are what people wrote, such as "constructor".
    return Object.hasOwn(ofItems, item)
      ? ofItems[item]
      : { count: 0, mine: false };
  }
}
