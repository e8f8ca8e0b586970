import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ComposedRow,
  RowStanding,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import type { PlainTable } from '@plinth/backstage-plugin-shared-responsibility-common/formats';
import { sharedResponsibilityTranslationRef } from '../../translation';
import { PartyColumn } from '../ResponsibilityTable';

/** Makes a table of texts out of rows, one line each. */
export function useExportTable(): (options: {
  rows: ComposedRow[];
  columns: PartyColumn[];
  standings: Record<string, RowStanding>;
  serviceTitle(serviceRef: string): string;
}) => PlainTable {
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);

  return ({ rows, columns, standings, serviceTitle }) => ({
    headings: [
      t('column.area'),
      t('table.task'),
      t('filter.service'),
      t('column.variant'),
      t('column.environments'),
      t('column.declaredBy'),
      ...columns.map(({ title }) => title),
      ...columns.map(({ title }) => t('column.duty', { party: title })),
      t('column.depends'),
      t('column.status'),
      t('column.acknowledgedBy'),
      t('column.acknowledgedAt'),
      t('column.exceptionUntil'),
      t('column.evidence'),
      t('column.evidenceUntil'),
    ],
    rows: rows.map(row => {
      const standing = standings[row.id];
      return [
        row.area.title,
        row.title,
        serviceTitle(row.serviceRef),
        row.variant,
        row.environments.join(', '),
        row.declaredBy,
        ...columns.map(({ id }) => lettersOf(row, id)),
        ...columns.map(({ id }) => row.assignments[id]?.duty ?? ''),
        row.undetermined?.missingFacts.join(', ') ?? '',
        standing ? t(`status.${standing.status}`) : '',
        standing?.acknowledgement?.by ?? '',
        standing?.acknowledgement?.at ?? '',
        standing?.exception?.expires ?? '',
        standing?.evidence?.url ?? '',
        standing?.evidence?.due ?? '',
      ];
    }),
  });
}

/** The letters; while a fact is missing those of every outcome, with its condition. */
function lettersOf(row: ComposedRow, party: string): string {
  if (!row.undetermined) {
    return row.assignments[party]?.involvement ?? '';
  }
  return row.undetermined.outcomes
    .flatMap(({ condition, assignments }) =>
      assignments[party]?.involvement
        ? [`${assignments[party].involvement} (${condition})`]
        : [],
    )
    .join('; ');
}
