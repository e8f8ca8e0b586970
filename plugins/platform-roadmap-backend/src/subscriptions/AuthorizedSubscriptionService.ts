import {
  AuthService,
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  DigestPeriod,
  platformRoadmapSubscribePermission,
  Subscription,
  Subscriptions,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  DocumentCall,
  DocumentGate,
  ensureDocument,
  ReadableRefsService,
} from '@plinth/backstage-plugin-platform-services-node';
import { Knex } from 'knex';
import { FollowingAnnouncer } from '../following/deeds';
import { KnownUser, requireUser, Users } from '../following/users';
import { SubscriptionStore } from './SubscriptionStore';

/** What {@link AuthorizedSubscriptionService} needs. */
export interface AuthorizedSubscriptionServiceOptions {
  announcer: FollowingAnnouncer;
  auth: AuthService;
  database: Knex;
  gate: DocumentGate;
  permissions: PermissionsService;
  readableRefs: ReadableRefsService;
  subscriptions: SubscriptionStore;
  users: Users;
}

/**
 * The subscriptions of users. To subscribe to a service takes the right to
 * read it, the permission, and a user in the catalog, whose uid is kept; to end
 * that takes nothing.
 */
export class AuthorizedSubscriptionService {
  readonly #options: AuthorizedSubscriptionServiceOptions;

  static create(
    options: AuthorizedSubscriptionServiceOptions,
  ): AuthorizedSubscriptionService {
    return new AuthorizedSubscriptionService(options);
  }

  private constructor(options: AuthorizedSubscriptionServiceOptions) {
    this.#options = options;
  }

  /** Those of the caller; without services that it may not read. */
  async listSubscriptions(options: {
    credentials: BackstageCredentials;
  }): Promise<Subscriptions> {
    const { credentials } = options;
    const { readableRefs, subscriptions, users } = this.#options;
    const caller = await users.callerOf(credentials);
    const own = caller ? await subscriptions.listSubscriptions(caller) : [];
    const readable = await readableRefs.readableRefs({
      refs: own.flatMap(({ serviceRef }) => serviceRef ?? []),
      credentials,
    });
    return {
      items: own
        .filter(({ serviceRef }) => !serviceRef || readable.has(serviceRef))
        .map(
          ({ serviceRef, period, since }): Subscription => ({
            ...(serviceRef && { serviceRef }),
            period,
            since,
          }),
        ),
    };
  }

  /**
   * Subscribes the caller to a service.
   *
   * @throws NotFoundError when there is no such service or it may not be read
   * @throws NotAllowedError when the policy says no, or the user is not in the catalog
   */
  async subscribe(
    call: DocumentCall & { period: DigestPeriod },
  ): Promise<Subscription> {
    const { serviceRef, credentials, period } = call;
    const { database, gate, users } = this.#options;
    const { entity } = await gate.passAsReader({
      ...call,
      anyOf: [platformRoadmapSubscribePermission],
    });
    const user = await users.requireKnown(credentials);
    const documentId = await ensureDocument({
      database,
      serviceRef,
      entityUid: entity.metadata.uid ?? '',
    });
    return this.#put({ user, documentId, serviceRef, period });
  }

  /**
   * Subscribes the caller to everything that the entities of their groups
   * stand on. What that is, and what they may read of it, is found when a
   * digest is made; here a policy can only refuse it altogether.
   *
   * @throws NotAllowedError when it does, or the user is not in the catalog
   */
  async subscribeToAll(options: {
    period: DigestPeriod;
    credentials: BackstageCredentials;
  }): Promise<Subscription> {
    const { period, credentials } = options;
    const { permissions, users } = this.#options;
    const user = await users.requireKnown(credentials);
    const permission = platformRoadmapSubscribePermission;
    const [{ result }] = await permissions.authorizeConditional(
      [{ permission }],
      { credentials },
    );
    if (result === AuthorizeResult.DENY) {
      throw new NotAllowedError(
        `The permission ${permission.name} is not granted`,
      );
    }
    return this.#put({ user, period });
  }

  /**
   * Ends the subscription to a service, also when there was none. Whoever may
   * not read the service any more may still be rid of it.
   */
  async unsubscribe(call: DocumentCall): Promise<void> {
    const { serviceRef, credentials } = call;
    const userRef = requireUser(credentials, this.#options.auth);
    await this.#delete({ userRef, serviceRef });
  }

  /** Ends the subscription to everything, also when there was none. */
  async unsubscribeFromAll(options: {
    credentials: BackstageCredentials;
  }): Promise<void> {
    const userRef = requireUser(options.credentials, this.#options.auth);
    await this.#delete({ userRef });
  }

  async #put(subscription: {
    user: KnownUser;
    documentId?: string;
    serviceRef?: string;
    period: DigestPeriod;
  }): Promise<Subscription> {
    const { user, documentId, serviceRef } = subscription;
    const { announcer, subscriptions } = this.#options;
    await announcer.writeAndTell({
      deed: {
        action: 'subscription-set',
        by: user.userRef,
        ...(serviceRef && { serviceRef }),
      },
      documentIds: [],
      write: async () => ({
        changed: await subscriptions.putSubscription(subscription),
        result: undefined,
      }),
    });
    const own = await subscriptions.listSubscriptions(user);
    const stored = own.find(each => each.documentId === documentId);
    if (!stored) {
      throw new NotFoundError('The subscription was ended in the meantime');
    }
    const { period, since } = stored;
    return { ...(serviceRef && { serviceRef }), period, since };
  }

  async #delete(subscription: {
    userRef: string;
    serviceRef?: string;
  }): Promise<void> {
    const { userRef, serviceRef } = subscription;
    const { announcer, subscriptions } = this.#options;
    await announcer.writeAndTell({
      deed: {
        action: 'subscription-end',
        by: userRef,
        ...(serviceRef && { serviceRef }),
      },
      documentIds: [],
      write: async () => ({
        changed: await subscriptions.deleteSubscription(subscription),
        result: undefined,
      }),
    });
  }
}
