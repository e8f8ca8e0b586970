import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { NeedDecision } from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  NotificationMessage,
  Notifier,
} from '@plinth/backstage-plugin-platform-services-node';
import {
  nameOf,
  planningPeopleOf,
  servicePath,
  TOPIC,
} from '../following/servicePeople';
import { usersBehind } from '../following/usersBehind';
import { GrantedReaders } from '../grants';
import { StoredNeed } from './needRows';

const IN_WORDS: Record<NeedDecision, string> = {
  open: 'open again',
  accepted: 'accepted',
  merged: 'merged into what others asked for',
  declined: 'declined',
  parked: 'parked',
};

/** What {@link NeedNotifier} needs. */
export interface NeedNotifierOptions {
  auth: AuthService;
  catalog: CatalogService;
  granted: GrantedReaders;
  logger: LoggerService;
  notifier: Notifier;
}

/**
 * Tells the people of a service what was asked for, and whoever asked what was
 * decided. That it fails does not undo what was said.
 */
export class NeedNotifier {
  readonly #options: NeedNotifierOptions;

  static create(options: NeedNotifierOptions): NeedNotifier {
    return new NeedNotifier(options);
  }

  private constructor(options: NeedNotifierOptions) {
    this.#options = options;
  }

  /** To the product owner, else to the owner of the service. */
  async asked(options: {
    serviceRef: string;
    need: StoredNeed;
    by: string;
  }): Promise<void> {
    const { serviceRef, need, by } = options;
    await this.#tell({
      recipients: async () =>
        (await planningPeopleOf({ ...this.#options, serviceRef })) ?? [],
      except: by,
      message: {
        title: need.followUp
          ? `${nameOf(serviceRef)}: an answer to what has shipped`
          : `${nameOf(serviceRef)}: somebody asks for something`,
        description: need.text,
        link: servicePath(serviceRef),
        topic: TOPIC,
        scope: `need ${need.id}`,
      },
    });
  }

  /** To the user or group who asked, as far as they may still read the service. */
  async decided(options: {
    serviceRef: string;
    need: StoredNeed;
    by: string;
  }): Promise<void> {
    const { serviceRef, need, by } = options;
    await this.#tell({
      recipients: () => this.#readersBehind(need),
      except: by,
      message: {
        title: `${nameOf(serviceRef)}: what you asked for is ${
          IN_WORDS[need.decision]
        }`,
        ...(need.reason && { description: need.reason }),
        link: servicePath(serviceRef),
        topic: TOPIC,
        scope: `decision ${need.id}`,
      },
    });
  }

  async #readersBehind(need: StoredNeed): Promise<string[]> {
    const { askedBy, documentId } = need;
    const userRefs = askedBy
      ? await usersBehind({ ...this.#options, ref: askedBy })
      : [];
    const { readers } = await this.#options.granted.listReaders({
      documentId,
      userRefs,
    });
    return readers.map(({ userRef }) => userRef);
  }

  async #tell(options: {
    recipients: () => Promise<string[]>;
    except: string;
    message: NotificationMessage;
  }): Promise<void> {
    const { logger, notifier } = this.#options;
    try {
      const recipients = await options.recipients();
      await notifier.send({ ...options, recipients });
    } catch (error) {
      logger.warn(`Failed to notify: ${options.message.scope}`, toError(error));
    }
  }
}
