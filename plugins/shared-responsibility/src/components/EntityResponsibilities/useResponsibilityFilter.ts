import { useMemo } from 'react';
import { useLocation } from 'react-router-dom';
import { useUrlState } from '@plinth/backstage-plugin-platform-services-react';
import { Grouping, RowFilter, Scope } from '../ResponsibilityTable';

/** The state of the tab; everything in it is in the URL. */
export interface ResponsibilityViewState {
  filter: RowFilter;
  grouping: Grouping;
  /** Id of the row that is open. */
  openRow?: string;
}

/** A change of the view; keys that are absent stay as they are. */
export type ViewChange = Partial<RowFilter> & {
  grouping?: Grouping;
  openRow?: string;
};

/** Reads and changes the state of the tab. */
export function useResponsibilityFilter() {
  const { pathname } = useLocation();
  const { state, update, reset } = useUrlState({
    defaults: {
      show: 'mine',
      layer: '',
      service: '',
      q: '',
      group: 'area',
      row: '',
    },
    allowed: {
      show: ['mine', 'changed', 'all'],
      group: ['area', 'service', 'canonical'],
    },
  });

  const view: ResponsibilityViewState = useMemo(
    () => ({
      filter: {
        scope: state.show as Scope,
        layer: state.layer || undefined,
        serviceRef: state.service || undefined,
        text: state.q,
      },
      grouping: state.group as Grouping,
      openRow: state.row || undefined,
    }),
    [state],
  );

  const change = (next: ViewChange) =>
    update({
      ...('scope' in next && { show: next.scope }),
      ...('layer' in next && { layer: next.layer ?? '' }),
      ...('serviceRef' in next && { service: next.serviceRef ?? '' }),
      ...('text' in next && { q: next.text }),
      ...('grouping' in next && { group: next.grouping }),
      ...('openRow' in next && { row: next.openRow ?? '' }),
    });

  return {
    ...view,
    change,
    reset,
    linkTo: (rowId: string) =>
      `${pathname}?${new URLSearchParams({ show: 'all', row: rowId })}`,
  };
}
