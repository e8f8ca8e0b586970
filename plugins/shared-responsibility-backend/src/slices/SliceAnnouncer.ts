import { AuditorService, LoggerService } from '@backstage/backend-plugin-api';
import {
  MetricsService,
  MetricsServiceCounter,
} from '@backstage/backend-plugin-api/alpha';
import { toError } from '@backstage/errors';
import { EventsService } from '@backstage/plugin-events-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import { DocumentChangedSignal } from '@plinth/backstage-plugin-platform-services-node';
import { Written } from './store';

/** What can be said about rows: the id of the audit event, and of the event. */
export type SliceAction =
  | 'rows-acknowledge'
  | 'dispute-raise'
  | 'dispute-answer'
  | 'exception-grant'
  | 'exception-end'
  | 'evidence-link';

/** Who does what to which entity and service; free of what people wrote. */
export interface SliceDeed {
  action: SliceAction;
  /** Full ref of the entity that declares the use. */
  entityRef: string;
  serviceRefs: string[];
  /** Full ref of the user. */
  by: string;
}

/**
 * Tells about what was said about rows: the auditor, other backends by an
 * event, open pages by a signal for each document. Signals go to everybody, so
 * they carry nothing but the random id of the document.
 */
export class SliceAnnouncer {
  readonly #pluginId: string;
  readonly #auditor: AuditorService;
  readonly #events: EventsService;
  readonly #signals: SignalsService;
  readonly #logger: LoggerService;
  readonly #deeds?: MetricsServiceCounter;

  static create(options: {
    pluginId: string;
    auditor: AuditorService;
    events: EventsService;
    signals: SignalsService;
    logger: LoggerService;
    metrics?: MetricsService;
  }): SliceAnnouncer {
    return new SliceAnnouncer(options);
  }

  private constructor(options: {
    pluginId: string;
    auditor: AuditorService;
    events: EventsService;
    signals: SignalsService;
    logger: LoggerService;
    metrics?: MetricsService;
  }) {
    this.#pluginId = options.pluginId;
    this.#auditor = options.auditor;
    this.#events = options.events;
    this.#signals = options.signals;
    this.#logger = options.logger;
    this.#deeds = options.metrics?.createCounter(
      `${options.pluginId}.row.writes`,
      {
        description:
          'Acknowledgements, disputes, exceptions and evidence stored, by action',
        unit: '{write}',
      },
    );
  }

  /** Writes, and tells about it when that changed anything. */
  async writeAndTell<T>(options: {
    deed: SliceDeed;
    documentIds: string[];
    write: () => Promise<Written<T>>;
  }): Promise<Written<T>> {
    const { deed, documentIds, write } = options;
    const { action, ...meta } = deed;
    const auditEvent = await this.#auditor.createEvent({
      eventId: action,
      severityLevel: 'medium',
      meta,
    });
    let written: Written<T>;
    try {
      written = await write();
    } catch (error) {
      await auditEvent.fail({ error: toError(error) });
      throw error;
    }
    await auditEvent.success({
      meta: { result: written.changed ? 'changed' : 'unchanged' },
    });
    if (written.changed) {
      this.#deeds?.add(1, { action });
      await this.#tell(deed, documentIds);
    }
    return written;
  }

  /** The write is stored: that telling fails does not undo it. */
  async #tell(deed: SliceDeed, documentIds: string[]): Promise<void> {
    try {
      await this.#events.publish({
        topic: this.#pluginId,
        eventPayload: { ...deed },
      });
      for (const documentId of new Set(documentIds)) {
        const message: DocumentChangedSignal = {
          action: 'document-changed',
          documentId,
        };
        await this.#signals.publish({
          recipients: { type: 'broadcast' },
          channel: this.#pluginId,
          message,
        });
      }
    } catch (error) {
      this.#logger.warn(
        `Failed to tell about ${deed.action} of ${deed.entityRef}; open pages show it when they are loaded again`,
        toError(error),
      );
    }
  }
}
