import { AuditorService, LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { EventsService } from '@backstage/plugin-events-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import { DocumentSource } from '@plinth/backstage-plugin-platform-services-common/document';
import { audited } from './audited';
import {
  RecordedSync,
  ReturnedFormer,
  SyncOutcome,
} from './store/DocumentStore';
import { DocumentMetrics } from './DocumentMetrics';
import { DraftWrite } from './store/DraftStore';
import { StoredDocument } from './types';

/**
 * Payload of the event that a plugin publishes when it has a new revision. The
 * topic is the id of the plugin.
 *
 * @public
 */
export type RevisionPublishedEvent = {
  action: 'revision-published';
  /** Random id of the document. */
  documentId: string;
  /** Full ref of the service. */
  serviceRef: string;
  /** Number of the revision. */
  revision: number;
  /** Ids of parts that its publisher called merely reworded. */
  editorial?: string[];
};

/**
 * Payload of the event that a plugin publishes when somebody has chosen where
 * a document is kept.
 *
 * @public
 */
export type SourceChangedEvent = {
  action: 'source-changed';
  /** Random id of the document. */
  documentId: string;
  /** Full ref of the service. */
  serviceRef: string;
  source: DocumentSource['type'];
};

/**
 * Payload of the event that a plugin publishes when somebody has confirmed that
 * an entity is the same service as the former one of its name, and the document
 * of that one is there again.
 *
 * @public
 */
export type FormerReturnedEvent = {
  action: 'former-returned';
  /** Random id of the document that is there again. */
  documentId: string;
  /** Full ref of the service. */
  serviceRef: string;
};

/**
 * Message of the signal that open pages get when there is a new revision. The
 * channel is the id of the plugin. Signals go to everybody, so it says nothing
 * but the random id of the document.
 *
 * @public
 */
export type DocumentChangedSignal = {
  action: 'document-changed';
  documentId: string;
};

/** What {@link DocumentAnnouncer} needs. */
export interface DocumentAnnouncerOptions {
  pluginId: string;
  auditor: AuditorService;
  events: EventsService;
  signals: SignalsService;
  logger: LoggerService;
  metrics?: DocumentMetrics;
}

/**
 * Tells about new revisions and about documents that are now kept elsewhere:
 * the auditor, other backend plugins by an event, open pages by a signal.
 */
export class DocumentAnnouncer {
  readonly #options: DocumentAnnouncerOptions;

  static create(options: DocumentAnnouncerOptions): DocumentAnnouncer {
    return new DocumentAnnouncer(options);
  }

  private constructor(options: DocumentAnnouncerOptions) {
    this.#options = options;
  }

  /** Stores what may become a revision, and tells about it when it does. */
  async storeAndTell<TDocument>(options: {
    outcome: Pick<SyncOutcome<TDocument>, 'serviceRef' | 'source' | 'publish'>;
    /** Ref of the user who asked for it, if any. */
    requestedBy?: string;
    /** Of the record for the auditor; default `revision-publish`. */
    eventId?: string;
    store: () => Promise<RecordedSync>;
  }): Promise<RecordedSync> {
    const { outcome, requestedBy, store } = options;
    const { eventId = 'revision-publish' } = options;
    if (!outcome.publish) {
      return store();
    }
    const auditEvent = await this.#options.auditor.createEvent({
      eventId,
      severityLevel: 'medium',
      meta: {
        serviceRef: outcome.serviceRef,
        source: outcome.source?.url ?? outcome.source?.type,
        ...(outcome.publish.editorial && {
          editorial: outcome.publish.editorial,
        }),
        ...(requestedBy && { requestedBy }),
      },
    });
    let result: RecordedSync;
    try {
      result = await store();
    } catch (error) {
      await auditEvent.fail({ error: toError(error) });
      throw error;
    }
    await auditEvent.success({ meta: describe(result) });
    if (result.recorded && result.published) {
      this.#options.metrics?.published(outcome.source?.type ?? 'git');
      await this.#tell({
        action: 'revision-published',
        documentId: result.document.id,
        serviceRef: result.document.serviceRef,
        revision: result.published.number,
        ...(result.published.editorial && {
          editorial: result.published.editorial,
        }),
      });
    }
    return result;
  }

  /** Stores where a document is kept from now on, and tells about it. */
  async changeAndTell(options: {
    serviceRef: string;
    source: DocumentSource['type'];
    store: () => Promise<DraftWrite<StoredDocument>>;
  }): Promise<DraftWrite<StoredDocument>> {
    const { serviceRef, source, store } = options;
    const written = await audited({
      auditor: this.#options.auditor,
      event: {
        eventId: 'source-change',
        severityLevel: 'medium',
        meta: { serviceRef, source },
      },
      write: store,
    });
    if (written.result === 'stored') {
      await this.#tell({
        action: 'source-changed',
        documentId: written.stored.id,
        serviceRef,
        source,
      });
    }
    return written;
  }

  /** Stores that the document of a former entity is there again, and tells about it. */
  async returnAndTell(options: {
    serviceRef: string;
    /** Full ref of the user. */
    confirmedBy: string;
    store: () => Promise<ReturnedFormer>;
  }): Promise<ReturnedFormer> {
    const { serviceRef, confirmedBy, store } = options;
    const written = await audited({
      auditor: this.#options.auditor,
      event: {
        eventId: 'former-confirm',
        severityLevel: 'medium',
        meta: { serviceRef, confirmedBy },
      },
      write: store,
    });
    if (written.result === 'stored') {
      const { document, replaced } = written;
      await this.#tell(
        { action: 'former-returned', documentId: document.id, serviceRef },
        // Open pages show the one that went.
        ...(replaced ? [replaced] : []),
      );
    }
    return written;
  }

  /** It is stored: that telling fails does not undo it. */
  async #tell(
    event: RevisionPublishedEvent | SourceChangedEvent | FormerReturnedEvent,
    ...alsoChanged: string[]
  ): Promise<void> {
    const { events, signals, pluginId, logger } = this.#options;
    try {
      await events.publish({ topic: pluginId, eventPayload: event });
      for (const documentId of [event.documentId, ...alsoChanged]) {
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
        `Failed to tell about a change of ${event.serviceRef} (${event.action}); open pages show it when they are loaded again`,
        toError(error),
      );
    }
  }
}

function describe(result: RecordedSync) {
  if (!result.recorded) {
    return { result: 'overtaken' };
  }
  return result.published
    ? {
        result: 'published',
        documentId: result.document.id,
        revision: result.published.number,
      }
    : { result: 'unchanged', documentId: result.document.id };
}
