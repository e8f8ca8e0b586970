import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  isPlatformServiceEntity,
  platformRolesOf,
} from '@plinth/backstage-plugin-platform-services-common';
import {
  NotificationMessage,
  Notifier,
} from '@plinth/backstage-plugin-platform-services-node';
import { StoredDispute, StoredException } from '../store';

const TOPIC = 'shared-responsibility';

/**
 * Tells people what was said about a row: the people of the service about a
 * dispute, the team about the answer. That it fails does not undo what was
 * said.
 */
export class SliceNotifier {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;
  readonly #notifier: Notifier;
  readonly #logger: LoggerService;

  static create(options: {
    auth: AuthService;
    catalog: CatalogService;
    notifier: Notifier;
    logger: LoggerService;
  }): SliceNotifier {
    return new SliceNotifier(options);
  }

  private constructor(options: {
    auth: AuthService;
    catalog: CatalogService;
    notifier: Notifier;
    logger: LoggerService;
  }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
    this.#notifier = options.notifier;
    this.#logger = options.logger;
  }

  /** To the operators and the product owner, else to the owner of the service. */
  async disputeRaised(dispute: StoredDispute): Promise<void> {
    const { serviceRef, entityRef, title, raisedBy } = dispute;
    await this.#tell({
      recipients: () => this.#peopleOf(serviceRef),
      except: raisedBy,
      message: {
        title: `${nameOf(entityRef)} disputes "${title}" of ${nameOf(
          serviceRef,
        )}`,
        description: dispute.reason,
        link: entityPath(serviceRef),
        topic: TOPIC,
        scope: `dispute ${dispute.id}`,
      },
    });
  }

  /** To the team that raised it. */
  async disputeAnswered(dispute: StoredDispute): Promise<void> {
    const { ownerRef, raisedBy, answeredBy, title, status } = dispute;
    await this.#tell({
      recipients: async () => [ownerRef ?? raisedBy],
      ...(answeredBy && { except: answeredBy }),
      message: {
        title: `Your dispute of "${title}" was ${
          status === 'exception' ? 'answered with an exception' : status
        }`,
        ...(dispute.answer && { description: dispute.answer }),
        link: entityPath(dispute.entityRef),
        topic: TOPIC,
        scope: `answer ${dispute.id}`,
      },
    });
  }

  /** To the team that it was granted to. */
  async exceptionGranted(options: {
    exception: StoredException;
    title: string;
    ownerRef?: string;
  }): Promise<void> {
    const { exception, title, ownerRef } = options;
    await this.#tell({
      recipients: async () => (ownerRef ? [ownerRef] : []),
      except: exception.approvedBy,
      message: {
        title: `${nameOf(
          exception.entityRef,
        )} has an exception for "${title}" until ${exception.expires}`,
        description: exception.reason,
        link: entityPath(exception.entityRef),
        topic: TOPIC,
        scope: `exception ${exception.id}`,
      },
    });
  }

  async #peopleOf(serviceRef: string): Promise<string[]> {
    const service = await this.#catalog.getEntityByRef(serviceRef, {
      credentials: await this.#auth.getOwnServiceCredentials(),
    });
    if (!service || !isPlatformServiceEntity(service)) {
      return [];
    }
    const roles = platformRolesOf(service);
    const people = [...roles.operator, ...roles['product-owner']];
    return people.length > 0 ? people : roles.owner;
  }

  async #tell(options: {
    recipients: () => Promise<string[]>;
    except?: string;
    message: NotificationMessage;
  }): Promise<void> {
    try {
      const recipients = await options.recipients();
      await this.#notifier.send({ ...options, recipients });
    } catch (error) {
      this.#logger.warn(
        `Failed to notify: ${options.message.scope}`,
        toError(error),
      );
    }
  }
}

/** The page of an entity in the app. */
export function entityPath(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return `/catalog/${namespace}/${kind}/${name}/responsibilities`;
}

/** The name of an entity in a sentence. */
export function nameOf(entityRef: string): string {
  return parseEntityRef(entityRef).name;
}
