import { useMemo } from 'react';
import { useLocation } from 'react-router-dom';
import { useUrlState } from '@plinth/backstage-plugin-platform-services-react';
import {
  ComposedMatrix,
  ComposedRow,
  EffectiveRow,
  ResponsibilityMatrix,
  ServiceMatrix,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import {
  ResponsibilityTable,
  groupRows,
  partyColumns,
} from '../ResponsibilityTable';

const NO_CONFLICTS = new Set<string>();

/** Props of {@link ServiceMatrixTable}. */
export interface ServiceMatrixTableProps {
  state: ServiceMatrix;
  matrix: ResponsibilityMatrix;
  variant: string;
  rows: EffectiveRow[];
}

/** The table of one matrix, as every consumer of this variant has it. */
export function ServiceMatrixTable(props: ServiceMatrixTableProps) {
  const { state, matrix, variant, rows } = props;
  const { pathname } = useLocation();
  const { state: view, update } = useUrlState({ defaults: { row: '' } });

  const composed = useMemo(
    () => rows.map(row => asComposedRow(row, state.serviceRef, variant)),
    [rows, state.serviceRef, variant],
  );
  const matrices = useMemo(
    () => new Map([[state.serviceRef, asComposedMatrix(state, matrix)]]),
    [state, matrix],
  );

  const groups = useMemo(
    () => groupRows(composed, 'area', () => matrix.metadata.name),
    [composed, matrix.metadata.name],
  );
  // The same columns stay the same: then no row has to be drawn again.
  const columns = useMemo(
    () => partyColumns([...matrices.values()]),
    [matrices],
  );

  return (
    <ResponsibilityTable
      groups={groups}
      columns={columns}
      matrices={matrices}
      conflicts={NO_CONFLICTS}
      openRow={view.row || undefined}
      onOpenRow={row => update({ row: row ?? '' })}
      rowLink={row =>
        `${pathname}?${new URLSearchParams({
          view: 'list',
          variant,
          row: row.id,
        })}`
      }
    />
  );
}

/** Seen from the service itself nobody consumes it yet: the row is its own. */
function asComposedRow(
  row: EffectiveRow,
  serviceRef: string,
  variant: string,
): ComposedRow {
  return {
    ...row,
    id: row.taskId,
    serviceRef,
    variant,
    environments: [],
    declaredBy: serviceRef,
    own: true,
    reasons: [],
  };
}

function asComposedMatrix(
  state: ServiceMatrix,
  matrix: ResponsibilityMatrix,
): ComposedMatrix {
  return {
    serviceRef: state.serviceRef,
    title: matrix.metadata.title ?? matrix.metadata.name,
    scheme: matrix.spec.scheme,
    source: matrix.spec.source ?? 'own',
    url: matrix.spec.url,
    revision: state.revision?.number ?? 0,
    publishedAt: state.revision?.publishedAt ?? state.asOf,
    publishedBy: state.revision?.publishedBy,
    message: state.revision?.message ?? '',
    effectiveFrom: state.revision?.effectiveFrom ?? state.asOf,
    parties: matrix.spec.parties,
  };
}
