import { AuditorService, LoggerService } from '@backstage/backend-plugin-api';
import {
  MetricsService,
  MetricsServiceCounter,
} from '@backstage/backend-plugin-api/alpha';
import { toError } from '@backstage/errors';
import { EventsService } from '@backstage/plugin-events-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import type { DocumentChangedSignal } from '../documents';

/**
 * Who does what; free of what people wrote. It becomes the record of the
 * auditor and the payload of the event.
 *
 * @public
 */
export interface Deed {
  /** The id of the audit event, and of the event. */
  action: string;
  /** Full ref of the user. */
  by: string;
}

/**
 * What a write gave; `changed` is false when it was so already.
 *
 * @public
 */
export interface WrittenDeed<T> {
  changed: boolean;
  result: T;
}

/**
 * Tells about what people said beside a document: the auditor, other backends
 * by an event, open pages by a signal for each document. Signals go to
 * everybody, so they carry nothing but the random id of the document.
 *
 * @public
 */
export class DeedAnnouncer<TDeed extends Deed> {
  readonly #options: DeedAnnouncerOptions;
  readonly #deeds: MetricsServiceCounter;

  static create<TDeed extends Deed>(
    options: DeedAnnouncerOptions,
  ): DeedAnnouncer<TDeed> {
    return new DeedAnnouncer(options);
  }

  private constructor(options: DeedAnnouncerOptions) {
    this.#options = options;
    const { metrics, metric } = options;
    this.#deeds = metrics.createCounter(metric.name, {
      description: metric.description,
      unit: '{write}',
    });
  }

  /** Writes, and tells about it when that changed anything. */
  async writeAndTell<T>(options: {
    deed: TDeed;
    /** Whose open pages are to be read again. */
    documentIds: string[];
    write: () => Promise<WrittenDeed<T>>;
  }): Promise<WrittenDeed<T>> {
    const { deed, documentIds, write } = options;
    const { action, ...meta }: Deed = deed;
    const auditEvent = await this.#options.auditor.createEvent({
      eventId: action,
      severityLevel: 'medium',
      meta: { ...meta },
    });
    let written: WrittenDeed<T>;
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
      this.#deeds.add(1, { action });
      await this.#tell(deed, documentIds);
    }
    return written;
  }

  /** The write is stored: that telling fails does not undo it. */
  async #tell(deed: TDeed, documentIds: string[]): Promise<void> {
    const { events, signals, logger, pluginId } = this.#options;
    try {
      await events.publish({ topic: pluginId, eventPayload: { ...deed } });
      for (const documentId of new Set(documentIds)) {
        const message: DocumentChangedSignal = {
          action: 'document-changed',
          documentId,
        };
        await signals.publish({
          recipients: { type: 'broadcast' },
          channel: pluginId,
          message,
        });
      }
    } catch (error) {
      logger.warn(
        `Failed to tell about ${deed.action}; open pages show it when they are loaded again`,
        toError(error),
      );
    }
  }
}

/**
 * What {@link DeedAnnouncer} needs.
 *
 * @public
 */
export interface DeedAnnouncerOptions {
  /** Topic of the events and channel of the signals. */
  pluginId: string;
  auditor: AuditorService;
  events: EventsService;
  signals: SignalsService;
  logger: LoggerService;
  metrics: MetricsService;
  /** Counts what was written, by action. */
  metric: { name: string; description: string };
}
