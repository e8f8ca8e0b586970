import {
  ComposedMatrix,
  ComposedRow,
  EditorialRewording,
  LinkedEvidence,
  measureStates,
  MeasuredStates,
  MovedTerm,
  RowEvidence,
  RowMove,
  RowStanding,
  rowStates,
  sliceOf,
  SliceRow,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { hash } from 'node:crypto';
import { SliceContent, StoredEvidence } from './store';

/** A row of the consumer, with where it stands. */
export interface JudgedRow {
  row: SliceRow;
  documentId: string;
  standing: RowStanding;
}

/** The rows of a consumer, with where they stand. */
export interface JudgedSlice {
  /** By id of the row. */
  rows: Map<string, JudgedRow>;
  states: MeasuredStates[];
}

/** What is stored, under the names that entities have now. */
export type NamedContent = SliceContent & { rewordings: EditorialRewording[] };

/**
 * Where each row of the consumer stands, from what its team said about it. Only
 * what was said about the present documents counts.
 */
export function judgeSlice(options: {
  rows: ComposedRow[];
  /** Those that the rows come from, one per service. */
  matrices: ComposedMatrix[];
  content: NamedContent;
  /** By id of the slice: the ref of its entity. */
  entityRefs: ReadonlyMap<string, string>;
  asOf: Date;
}): JudgedSlice {
  const { rows, matrices, content, entityRefs, asOf } = options;
  const now = asOf.toISOString();
  const documentIds = new Map(
    matrices.map(({ serviceRef, documentId = '' }) => [serviceRef, documentId]),
  );
  const serviceRefs = new Map(
    [...documentIds].map(([serviceRef, documentId]) => [
      documentId,
      serviceRef,
    ]),
  );
  const placeOf = (stored: {
    sliceId: string;
    documentId: string;
    taskId: string;
  }) => {
    const serviceRef = serviceRefs.get(stored.documentId);
    const declaredBy = entityRefs.get(stored.sliceId);
    return serviceRef !== undefined && declaredBy !== undefined
      ? { serviceRef, taskId: stored.taskId, declaredBy }
      : undefined;
  };

  const slice = sliceOf({ rows, matrices, hash: hashOf });
  const states = rowStates({
    rows: slice,
    acknowledgements: content.acknowledgements.flatMap(stored => {
      const place = placeOf(stored);
      return place && stored.at <= now
        ? [
            {
              ...place,
              rowId: [
                place.serviceRef,
                stored.variant,
                stored.taskId,
                place.declaredBy,
              ].join('~'),
              ownerRef: stored.ownerRef,
              revision: stored.revision,
              hash: stored.hash,
              terms: JSON.parse(stored.content),
              by: stored.by,
              at: stored.at,
            },
          ]
        : [];
    }),
    disputes: content.disputes
      .filter(({ status, raisedAt }) => status === 'open' && raisedAt <= now)
      .flatMap(dispute => placeOf(dispute) ?? []),
    rewordings: content.rewordings,
  });

  const evidence = newestEvidence(content.evidence, placeOf);
  const composed = new Map(rows.map(row => [row.id, row]));
  const titles = partyTitles(matrices);
  const judged = new Map<string, JudgedRow>();
  slice.forEach((row, index) => {
    const { state, acknowledgement, moved } = states[index];
    const composedRow = composed.get(row.rowId);
    const documentId = documentIds.get(row.serviceRef) ?? '';
    const isHere = (stored: {
      sliceId: string;
      documentId: string;
      taskId: string;
    }) =>
      stored.documentId === documentId &&
      stored.taskId === row.taskId &&
      entityRefs.get(stored.sliceId) === row.declaredBy;
    const dispute = content.disputes
      .filter(isHere)
      .sort(
        (a, b) =>
          Number(b.status === 'open') - Number(a.status === 'open') ||
          (a.raisedAt < b.raisedAt ? 1 : -1),
      )[0];
    const exceptionId = composedRow?.path.find(step => step.exception)
      ?.exception?.id;
    const exception = content.exceptions.find(({ id }) => id === exceptionId);
    const linked = evidence.get(placeKey(row));
    judged.set(row.rowId, {
      row,
      documentId,
      standing: {
        status: state,
        hash: row.hash,
        ...(composedRow?.undetermined && {
          missingFacts: composedRow.undetermined.missingFacts,
        }),
        ...(acknowledgement && {
          acknowledgement: {
            by: acknowledgement.by,
            at: acknowledgement.at,
            revision: acknowledgement.revision,
          },
        }),
        ...(moved.length > 0 && {
          moved: moved.map(term =>
            toMove(term, titles.get(row.serviceRef) ?? new Map()),
          ),
        }),
        ...(dispute && { dispute: withoutKeys(dispute) }),
        ...(exception && { exception: withoutKeys(exception) }),
        ...(linked && { evidence: toLinkedEvidence(linked, now) }),
      },
    });
  });

  return {
    rows: judged,
    states: measureStates({
      rows: slice,
      states,
      evidence: [...evidence.values()].flatMap((stored): RowEvidence[] => {
        const place = placeOf(stored);
        return place && !isOverdue(stored, now)
          ? [{ ...place, url: stored.url, at: stored.doneAt }]
          : [];
      }),
      now: asOf,
    }),
  };
}

/** What evidence is shown as. */
export function toLinkedEvidence(
  stored: StoredEvidence,
  now: string,
): LinkedEvidence {
  const { url, doneAt, due, by, at } = stored;
  return {
    url,
    doneAt,
    ...(due && { due }),
    by,
    at,
    overdue: isOverdue(stored, now),
  };
}

/** What is shown of something stored: all but the keys of the tables. */
export function withoutKeys<T extends { sliceId: string; documentId: string }>(
  stored: T,
): Omit<T, 'sliceId' | 'documentId'> {
  const { sliceId: _slice, documentId: _document, ...shown } = stored;
  return shown;
}

/** Of the terms of a row. */
export function hashOf(text: string): string {
  return hash('sha256', text);
}

function isOverdue({ due }: StoredEvidence, now: string): boolean {
  return due !== undefined && due < now.slice(0, 10);
}

/** By task of an entity: what was linked last, under whatever variant. */
function newestEvidence(
  evidence: StoredEvidence[],
  placeOf: (
    stored: StoredEvidence,
  ) => { serviceRef: string; taskId: string; declaredBy: string } | undefined,
): Map<string, StoredEvidence> {
  const newest = new Map<string, StoredEvidence>();
  for (const stored of evidence) {
    const place = placeOf(stored);
    const key = place && placeKey(place);
    if (key !== undefined && (newest.get(key)?.at ?? '') <= stored.at) {
      newest.set(key, stored);
    }
  }
  return newest;
}

function placeKey(place: {
  serviceRef: string;
  taskId: string;
  declaredBy: string;
}): string {
  return `${place.declaredBy} ${place.serviceRef} ${place.taskId}`;
}

/** By service: titles of parties by id. */
function partyTitles(
  matrices: ComposedMatrix[],
): Map<string, Map<string, string>> {
  return new Map(
    matrices.map(({ serviceRef, parties }) => [
      serviceRef,
      new Map(parties.map(({ id, title }) => [id, title])),
    ]),
  );
}

/** A moved term in the words of a page. */
function toMove(
  moved: MovedTerm,
  titles: ReadonlyMap<string, string>,
): RowMove {
  const { term } = moved;
  const inWords = (text: string) => {
    switch (term) {
      case 'accountable':
        return text
          .split(',')
          .map(id => titles.get(id) ?? id)
          .join(', ');
      case 'runbook':
      case 'conditional':
        return text === 'true' ? text : '';
      default:
        return text;
    }
  };
  const before = inWords(moved.before);
  const after = inWords(moved.after);
  return {
    what: term === 'conditional' ? 'condition' : term,
    ...(before && { before }),
    ...(after && { after }),
  };
}
