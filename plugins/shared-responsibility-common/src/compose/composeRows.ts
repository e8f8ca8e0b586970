import { JsonObject } from '@backstage/types';
import { ConsumedService } from '@plinth/backstage-plugin-platform-services-common';
import { effectiveRows, ResponsibilityException } from '../effective';
import { ResponsibilityMatrix } from '../model/types';
import {
  chooseVariant,
  findUnknownVariant,
  variantIds,
} from '../model/variants';
import { ComposedRow, EffectiveRow } from './types';

/**
 * The rows of one matrix for all uses of its service: one per declaring entity,
 * variant and task. Uses of one entity in which a task comes to the same share
 * a row, with all their environments and reasons.
 */
export function composeRows(options: {
  matrix: ResponsibilityMatrix;
  serviceRef: string;
  /** Uses of this service, sorted. */
  uses: ConsumedService[];
  attributes: Record<string, JsonObject>;
  /** Of any entity and service. */
  exceptions?: ResponsibilityException[];
  /** The instant that exceptions must hold at. */
  now: Date;
}): ComposedRow[] {
  const { matrix, serviceRef, uses, attributes } = options;
  const rowsOf = rowsByVariant(options);
  const byOutcome = new Map<string, ComposedRow>();

  for (const { use, variant } of defaultVariantFirst(matrix, uses)) {
    const unknownVariant = findUnknownVariant({ matrix, ...use });
    const rows = rowsOf(variant, use.declaredBy, attributes[use.declaredBy]);
    for (const row of rows) {
      const key = `${use.declaredBy} ${row.taskId} ${rowOutcome(row)}`;
      const known = byOutcome.get(key);
      if (known) {
        known.environments = joinEnvironments(known, use);
        known.reasons = joinReasons(known.reasons, use.reasons);
        if (unknownVariant !== undefined) {
          known.unknownVariant ??= unknownVariant;
        }
      } else {
        byOutcome.set(key, {
          ...row,
          id: [serviceRef, variant, row.taskId, use.declaredBy].join('~'),
          serviceRef,
          variant,
          ...(unknownVariant !== undefined && { unknownVariant }),
          environments: use.environment ? [use.environment] : [],
          declaredBy: use.declaredBy,
          ...(use.declaredByOwner && { answeredBy: use.declaredByOwner }),
          own: use.own,
          reasons: use.reasons,
        });
      }
    }
  }
  return [...byOutcome.values()];
}

/** The variant of each use; a shared row bears the name of the first one. */
function defaultVariantFirst(
  matrix: ResponsibilityMatrix,
  uses: ConsumedService[],
): Array<{ use: ConsumedService; variant: string }> {
  const ids = variantIds(matrix);
  return uses
    .map(use => ({ use, variant: chooseVariant({ matrix, ...use }) }))
    .sort((a, b) => ids.indexOf(a.variant) - ids.indexOf(b.variant));
}

/** By matrix and variant: rows that are the same for all entities. */
const sharedRows = new WeakMap<
  ResponsibilityMatrix,
  Map<string, EffectiveRow[]>
>();

/**
 * Rows worked out once per matrix and variant, and per entity only where facts
 * matter or it has exceptions.
 */
function rowsByVariant(options: {
  matrix: ResponsibilityMatrix;
  serviceRef: string;
  exceptions?: ResponsibilityException[];
  now: Date;
}) {
  const { matrix, serviceRef, now } = options;
  const ofService = (options.exceptions ?? [])
    .filter(exception => exception.serviceRef === serviceRef)
    .sort((a, b) => (exceptionOrder(a) < exceptionOrder(b) ? -1 : 1));
  const factsMatter = (matrix.spec.facts ?? []).length > 0;
  const shared = sharedRows.get(matrix) ?? new Map<string, EffectiveRow[]>();
  sharedRows.set(matrix, shared);
  const own = new Map<string, EffectiveRow[]>();
  return (variant: string, declaredBy: string, attributes?: JsonObject) => {
    const exceptions = ofService.filter(
      exception => exception.entityRef === declaredBy,
    );
    const isOwn = factsMatter || exceptions.length > 0;
    const known = isOwn ? own : shared;
    const key = isOwn ? `${variant} ${declaredBy}` : variant;
    const rows =
      known.get(key) ??
      effectiveRows(matrix, { variant, attributes, exceptions, now });
    known.set(key, rows);
    return rows;
  };
}

/** Of two exceptions for one task the one that began later has the last word. */
function exceptionOrder({ startsAt, id }: ResponsibilityException): string {
  return JSON.stringify([startsAt ?? '', id]);
}

/** Equal for rows in which everyone does the same. */
export function rowOutcome(row: EffectiveRow): string {
  return JSON.stringify([
    row.state,
    row.reason,
    row.assignments,
    row.undetermined,
  ]);
}

/** Without an environment a use is for all of them. */
function joinEnvironments(row: ComposedRow, use: ConsumedService): string[] {
  if (row.environments.length === 0 || !use.environment) {
    return [];
  }
  return [...new Set([...row.environments, use.environment])].sort();
}

/** All reasons, each once, shortest first. */
export function joinReasons(a: string[][], b: string[][]): string[][] {
  if (a === b) {
    return a;
  }
  const byText = new Map([...a, ...b].map(chain => [chain.join(' '), chain]));
  return [...byText]
    .sort(
      ([x, one], [y, other]) => one.length - other.length || (x < y ? -1 : 1),
    )
    .map(([, chain]) => chain);
}
