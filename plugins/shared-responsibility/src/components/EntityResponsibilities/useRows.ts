import { useMemo } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  EntityResponsibilities,
  MyResponsibilityView,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityTranslationRef } from '../../translation';
import {
  RowFilter,
  filterRows,
  isMine,
  partyColumns,
  usedParties,
} from '../ResponsibilityTable';
import { byService, openRows } from '../RowActions';

/** The rows of the tab: what there is, what is new, what waits, what is shown. */
export function useRows(options: {
  responsibilities: EntityResponsibilities;
  filter: RowFilter;
  view?: MyResponsibilityView;
  /** Title of the consuming team, when the reader does not belong to it. */
  otherTeam?: string;
}) {
  const { responsibilities, filter, view, otherTeam } = options;
  const { rows, matrices, announced, standings, conflicts } = responsibilities;
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);

  const all = useMemo(() => {
    const matricesByService = new Map(
      matrices.map(matrix => [matrix.serviceRef, matrix]),
    );
    const titles = new Map(
      [...announced, ...matrices].map(({ serviceRef, title }) => [
        serviceRef,
        title,
      ]),
    );
    const serviceTitle = (ref: string) => titles.get(ref) ?? ref;
    return {
      matrices: matricesByService,
      serviceTitle,
      mine: rows.filter(isMine).length,
      open: byService(openRows(rows, standings), serviceTitle),
      conflicts: new Set(conflicts.flatMap(({ rows: ids }) => ids)),
      byId: new Map(rows.map(row => [row.id, row])),
    };
  }, [rows, matrices, announced, standings, conflicts]);

  const { newRows, changed } = useMemo(() => {
    const seen = new Set(view?.newRows);
    const own = rows.filter(row => row.own);
    const fresh = own.filter(row => seen.has(row.id));
    const waiting = own.filter(row => standings[row.id]?.status === 'open');
    return {
      newRows: new Set(fresh.map(row => row.id)),
      changed: new Set([...fresh, ...waiting].map(row => row.id)),
    };
  }, [rows, standings, view?.newRows]);

  const allColumns = useMemo(
    () =>
      partyColumns(matrices, {
        provider: t('table.provider'),
        platform: t('table.platform'),
        consumer: otherTeam ? t('table.team') : t('table.you'),
      }),
    [matrices, otherTeam, t],
  );
  const shown = useMemo(
    () => filterRows({ rows, filter, matrices: all.matrices, changed }),
    [rows, filter, all.matrices, changed],
  );
  // The same columns stay the same: then no row has to be drawn again.
  const used = usedParties(allColumns, shown).join(' ');
  const columns = useMemo(
    () => allColumns.filter(({ id }) => used.split(' ').includes(id)),
    [allColumns, used],
  );

  return { ...all, newRows, changed, allColumns, columns, shown };
}
