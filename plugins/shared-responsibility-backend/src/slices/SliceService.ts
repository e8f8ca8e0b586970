import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  AcknowledgementResult,
  ComposedRow,
  DisputeAnswer,
  ExceptionTerms,
  LinkedEvidence,
  RefusedRow,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { checkTerms, evidenceDays, requireHttps } from './checkRequests';
import { RowsRefusedError } from './errors';
import { JudgedEntity } from './judgeEntity';
import { JudgedRow, toLinkedEvidence } from './judgeSlice';
import { SliceAnnouncer } from './sliceDeeds';
import { OwnedEntity } from './SliceGate';
import {
  SliceEntity,
  SliceStore,
  StoredDispute,
  StoredException,
  Written,
} from './store';
import { SliceNotifier } from './telling';

/**
 * What teams and the people of a service say about rows. Trusts its caller:
 * who may say what is the matter of `AuthorizedSliceService` and
 * `AuthorizedDisputeService`.
 */
export class SliceService {
  readonly #store: SliceStore;
  readonly #announcer: SliceAnnouncer;
  readonly #notifier: SliceNotifier;
  readonly #now: () => Date;

  static create(options: {
    store: SliceStore;
    announcer: SliceAnnouncer;
    notifier: SliceNotifier;
    now?: () => Date;
  }): SliceService {
    return new SliceService(options);
  }

  private constructor(options: {
    store: SliceStore;
    announcer: SliceAnnouncer;
    notifier: SliceNotifier;
    now?: () => Date;
  }) {
    this.#store = options.store;
    this.#announcer = options.announcer;
    this.#notifier = options.notifier;
    this.#now = options.now ?? (() => new Date());
  }

  /**
   * Acknowledges rows, each for itself.
   *
   * @throws RowsRefusedError when some of them are not what was read; the others are stored
   */
  async acknowledge(options: {
    judged: JudgedEntity;
    rows: Array<{ id: string; hash: string }>;
    entities: ReadonlyMap<string, OwnedEntity>;
    by: string;
  }): Promise<AcknowledgementResult> {
    const { judged, entities, by } = options;
    const accepted: JudgedRow[] = [];
    const refused: RefusedRow[] = [];
    for (const { id, hash } of options.rows) {
      const versions = versionsOf(judged, id);
      const match = versions.find(({ row }) => row.hash === hash);
      if (versions.length === 0) {
        refused.push({ id, reason: 'gone' });
      } else if (!match) {
        refused.push({ id, reason: 'moved', hash: versions[0].row.hash });
      } else if (match.row.undetermined) {
        refused.push({ id, reason: 'undetermined', hash });
      } else {
        accepted.push(match);
      }
    }
    for (const entity of entities.values()) {
      const rows = accepted.filter(
        ({ row }) => row.declaredBy === entity.entityRef,
      );
      if (rows.length > 0) {
        await this.#acknowledgeFor({ entity, rows, by });
      }
    }
    const result = {
      acknowledged: accepted.map(({ row }) => row.rowId),
      refused,
    };
    if (refused.length > 0) {
      throw new RowsRefusedError(result);
    }
    return result;
  }

  async #acknowledgeFor(options: {
    entity: OwnedEntity;
    rows: JudgedRow[];
    by: string;
  }): Promise<void> {
    const { entity, rows, by } = options;
    const { answeredBy } = rows[0].row;
    const ownerRef =
      answeredBy && entity.ownerRefs.includes(answeredBy)
        ? answeredBy
        : entity.ownerRefs[0];
    await this.#announcer.writeAndTell({
      deed: {
        action: 'rows-acknowledge',
        entityRef: entity.entityRef,
        serviceRefs: [...new Set(rows.map(({ row }) => row.serviceRef))],
        by,
      },
      documentIds: rows.map(({ documentId }) => documentId),
      write: () =>
        this.#store.acknowledge({
          entity,
          ownerRef,
          by,
          rows: rows.map(({ row, documentId }) => ({
            documentId,
            variant: row.variant,
            taskId: row.taskId,
            revision: row.revision,
            hash: row.hash,
            content: JSON.stringify(row.terms),
          })),
        }),
    });
  }

  /** Refuses a row; its people are told once. */
  async dispute(options: {
    judged: JudgedRow;
    entity: OwnedEntity;
    reason: string;
    by: string;
  }): Promise<Written<StoredDispute>> {
    const { judged, entity, reason, by } = options;
    const { row, documentId } = judged;
    const written = await this.#announcer.writeAndTell({
      deed: {
        action: 'dispute-raise',
        entityRef: entity.entityRef,
        serviceRefs: [row.serviceRef],
        by,
      },
      documentIds: [documentId],
      write: () =>
        this.#store.raiseDispute({
          entity,
          serviceRef: row.serviceRef,
          row: { documentId, variant: row.variant, taskId: row.taskId },
          ...(row.answeredBy && { ownerRef: row.answeredBy }),
          title: row.title,
          reason,
          by,
        }),
    });
    if (written.changed) {
      await this.#notifier.disputeRaised(written.result);
    }
    return written;
  }

  /**
   * Answers a dispute; the team that raised it is told.
   *
   * @throws ConflictError when it has another answer already, or its row is gone
   */
  async answerDispute(options: {
    judged: JudgedEntity;
    dispute: StoredDispute;
    answer: DisputeAnswer;
    by: string;
  }): Promise<Written<StoredDispute>> {
    const { judged, dispute, answer, by } = options;
    if (answer.exception && dispute.status === 'open') {
      this.#checkTerms({
        judged,
        serviceRef: dispute.serviceRef,
        rowId: dispute.rowId,
        terms: answer.exception,
      });
    }
    const written = await this.#announcer.writeAndTell({
      deed: {
        action: 'dispute-answer',
        entityRef: dispute.entityRef,
        serviceRefs: [dispute.serviceRef],
        by,
      },
      documentIds: [dispute.documentId],
      write: () => this.#store.answerDispute({ ...answer, dispute, by }),
    });
    if (written.changed) {
      await this.#notifier.disputeAnswered(written.result);
    }
    return written;
  }

  /** Grants an exception; the team is told. */
  async grantException(options: {
    judged: JudgedEntity;
    row: ComposedRow;
    entity: SliceEntity;
    terms: ExceptionTerms & { reason: string };
    by: string;
  }): Promise<Written<StoredException>> {
    const { judged, row, entity, terms, by } = options;
    const { documentId } = this.#checkTerms({
      judged,
      serviceRef: row.serviceRef,
      rowId: row.id,
      terms,
    });
    const { assignments, expires, reason } = terms;
    const written = await this.#announcer.writeAndTell({
      deed: {
        action: 'exception-grant',
        entityRef: entity.entityRef,
        serviceRefs: [row.serviceRef],
        by,
      },
      documentIds: [documentId],
      write: () =>
        this.#store.grantException({
          entity,
          serviceRef: row.serviceRef,
          row: { documentId, variant: row.variant, taskId: row.taskId },
          assignments,
          expires,
          reason,
          by,
        }),
    });
    if (written.changed) {
      await this.#notifier.exceptionGranted({
        exception: written.result,
        title: row.title,
        ownerRef: row.answeredBy,
      });
    }
    return written;
  }

  /** Ends an exception; once it has ended, nothing happens. */
  async endException(options: {
    exception: StoredException;
    by: string;
  }): Promise<void> {
    const { exception, by } = options;
    await this.#announcer.writeAndTell({
      deed: {
        action: 'exception-end',
        entityRef: exception.entityRef,
        serviceRefs: [exception.serviceRef],
        by,
      },
      documentIds: [exception.documentId],
      write: () => this.#store.endException({ exception, by }),
    });
  }

  /** Links evidence, in place of the one before. */
  async linkEvidence(options: {
    judged: JudgedRow;
    entity: OwnedEntity;
    url: string;
    doneAt?: string;
    due?: string;
    by: string;
  }): Promise<LinkedEvidence> {
    const { judged, entity, url, by } = options;
    const { row, documentId } = judged;
    requireHttps(url);
    const days = evidenceDays({ ...options, row, now: this.#now() });
    const { result } = await this.#announcer.writeAndTell({
      deed: {
        action: 'evidence-link',
        entityRef: entity.entityRef,
        serviceRefs: [row.serviceRef],
        by,
      },
      documentIds: [documentId],
      write: () =>
        this.#store.linkEvidence({
          entity,
          row: { documentId, variant: row.variant, taskId: row.taskId },
          url,
          ...days,
          by,
        }),
    });
    return toLinkedEvidence(result, this.#now().toISOString());
  }

  #checkTerms(options: {
    judged: JudgedEntity;
    serviceRef: string;
    rowId: string;
    terms: ExceptionTerms;
  }): { documentId: string } {
    const { judged, serviceRef, rowId, terms } = options;
    const { matrices, rows } = judged.responsibilities;
    const matrix = matrices.find(each => each.serviceRef === serviceRef);
    const row = rows.find(({ id }) => id === rowId);
    if (!matrix || !row) {
      throw new ConflictError(
        'The row is no longer in force, so there is nothing to except',
      );
    }
    checkTerms({
      terms,
      matrix,
      present: Object.fromEntries(
        Object.entries(row.assignments).map(([party, { involvement }]) => [
          party,
          involvement,
        ]),
      ),
      now: this.#now(),
    });
    return { documentId: matrix.documentId ?? '' };
  }
}

/** A row as it is in force, and as it will be. */
export function versionsOf(judged: JudgedEntity, id: string): JudgedRow[] {
  return [judged.inForce, ...judged.announced].flatMap(
    slice => slice.rows.get(id) ?? [],
  );
}

/**
 * A row in force, or announced.
 *
 * @throws NotFoundError when there is none
 */
export function requireRow(judged: JudgedEntity, id: string): JudgedRow {
  const [row] = versionsOf(judged, id);
  if (!row) {
    throw new NotFoundError(`No row ${id}`);
  }
  return row;
}
