import { ConsumedService } from '@plinth/backstage-plugin-platform-services-common';
import { sortParties } from '../model/parties';
import { composeRows, joinReasons, rowOutcome } from './composeRows';
import { countLayers } from './countLayers';
import { findConflicts } from './findConflicts';
import { revisionsAt } from './revisionsAt';
import {
  AnnouncedMatrix,
  ComposedMatrix,
  ComposedResponsibilities,
  ComposedRow,
  ComposeInput,
  MatrixRevision,
} from './types';

/**
 * Composes the responsibilities of one entity at one instant from the matrices
 * of all services that it stands on. Pure; the order of what is handed in does
 * not matter.
 *
 * @public
 */
export function composeResponsibilities(
  input: ComposeInput,
): ComposedResponsibilities {
  const rows: ComposedRow[] = [];
  const matrices: ComposedMatrix[] = [];
  const announced: AnnouncedMatrix[] = [];
  const withoutMatrix: ComposedResponsibilities['withoutMatrix'] = [];

  for (const [serviceRef, uses] of usesByService(input.consumption)) {
    const compose = (revision: MatrixRevision | undefined) =>
      revision
        ? sortRows({
            revision,
            rows: composeRows({
              matrix: revision.matrix,
              serviceRef,
              uses,
              attributes: input.attributes,
              exceptions: input.exceptions,
              now: input.asOf,
            }),
          })
        : [];
    const known = Object.hasOwn(input.matrices, serviceRef)
      ? input.matrices[serviceRef]
      : [];
    const { inForce, announced: coming } = revisionsAt({
      revisions: known,
      asOf: input.asOf,
    });

    let before = compose(inForce);
    rows.push(...before);
    if (inForce) {
      matrices.push(describeMatrix(serviceRef, inForce));
    } else if (coming.length === 0) {
      withoutMatrix.push({
        serviceRef,
        reasons: uses.map(use => use.reasons).reduce(joinReasons),
      });
    }
    for (const revision of coming) {
      const after = compose(revision);
      announced.push({
        ...describeMatrix(serviceRef, revision),
        ...differences(before, after),
      });
      before = after;
    }
  }

  const sorted = sortByArea(rows);
  return {
    entityRef: input.entityRef,
    ...(input.ownerRef && { ownerRef: input.ownerRef }),
    asOf: input.asOf.toISOString(),
    rows: sorted,
    matrices,
    withoutMatrix,
    layers: countLayers({ rows: sorted, matrices }),
    announced,
    conflicts: findConflicts({ rows: sorted, matrices }),
  };
}

/** Uses by service, both in an order that follows from their content. */
function usesByService(
  consumption: ConsumedService[],
): Map<string, ConsumedService[]> {
  const sorted = consumption
    .map(use => ({ use, key: useKey(use) }))
    .sort((a, b) => compareTexts(a.key, b.key));
  const result = new Map<string, ConsumedService[]>();
  for (const { use } of sorted) {
    const uses = result.get(use.serviceRef);
    if (uses) {
      uses.push(use);
    } else {
      result.set(use.serviceRef, [use]);
    }
  }
  return result;
}

function useKey(use: ConsumedService): string {
  return JSON.stringify([
    use.serviceRef,
    use.declaredBy,
    use.offering ?? '',
    use.environment ?? '',
    use.variant ?? '',
    use.reasons,
    use.own,
    use.declaredByOwner ?? '',
  ]);
}

function describeMatrix(
  serviceRef: string,
  revision: MatrixRevision,
): ComposedMatrix {
  const { metadata, spec } = revision.matrix;
  return {
    serviceRef,
    title: metadata.title ?? metadata.name,
    scheme: spec.scheme,
    source: spec.source ?? 'own',
    ...(spec.url && { url: spec.url }),
    revision: revision.number,
    publishedAt: revision.publishedAt,
    ...(revision.publishedBy && { publishedBy: revision.publishedBy }),
    message: revision.message,
    effectiveFrom: revision.effectiveFrom,
    ...(revision.documentId && { documentId: revision.documentId }),
    parties: sortParties(spec.parties),
  };
}

/** Rows of one service in task order; a task's rows by declaring entity. */
function sortRows(options: {
  revision: MatrixRevision;
  rows: ComposedRow[];
}): ComposedRow[] {
  const order = new Map(
    options.revision.matrix.spec.tasks.map((task, index) => [task.id, index]),
  );
  return options.rows
    .map(row => ({ row, place: order.get(row.taskId) ?? 0 }))
    .sort((a, b) => a.place - b.place || compareTexts(a.row.id, b.row.id))
    .map(({ row }) => row);
}

/** By area title, then service; within these the order stays. */
function sortByArea(rows: ComposedRow[]): ComposedRow[] {
  return rows
    .map((row, index) => ({ row, index }))
    .sort(
      (a, b) =>
        compareTexts(a.row.area.title, b.row.area.title) ||
        compareTexts(a.row.serviceRef, b.row.serviceRef) ||
        a.index - b.index,
    )
    .map(({ row }) => row);
}

function differences(
  before: ComposedRow[],
  after: ComposedRow[],
): Pick<AnnouncedMatrix, 'rows' | 'removed'> {
  const known = new Map(before.map(row => [row.id, row]));
  const staying = new Set(after.map(row => row.id));
  return {
    rows: after.filter(row => {
      const old = known.get(row.id);
      return !old || content(old) !== content(row);
    }),
    removed: before.filter(row => !staying.has(row.id)).map(row => row.id),
  };
}

function content(row: ComposedRow): string {
  return JSON.stringify([row.title, row.description, rowOutcome(row)]);
}

/** By code unit: the same on every machine. */
function compareTexts(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
