import { useLocation } from 'react-router-dom';
import type {
  DeliverableView,
  IntervalView,
  RoadmapItemView,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import { useUrlState } from '@plinth/backstage-plugin-platform-services-react';
import { anchorOf } from '../../links';
import { STATUS_FILTERS, WORK_TYPES } from '../../filter';

/** Which interval is shown, what is filtered, and the address of an item. */
export function useRoadmapUrl(intervals: IntervalView[]) {
  const names = intervals.map(({ name }) => name);
  const preset = intervals.find(({ state }) => state === 'active')?.name ?? '';
  const { pathname } = useLocation();
  const { state, update, reset } = useUrlState({
    defaults: { interval: preset, q: '', status: '', type: '' },
    allowed: {
      interval: names,
      status: STATUS_FILTERS,
      type: WORK_TYPES,
    },
  });
  return {
    interval: intervals.find(({ name }) => name === state.interval),
    filter: { q: state.q, status: state.status, type: state.type },
    isFiltered: Boolean(state.q || state.status || state.type),
    update,
    clearFilters: () => update({ q: '', status: '', type: '' }),
    reset,
    linkTo(item: RoadmapItemView): string {
      const search =
        state.interval === preset
          ? ''
          : `?${new URLSearchParams({ interval: state.interval })}`;
      return `${pathname}${search}#${anchorOf(item.key)}`;
    },
    lifeOf({ key }: DeliverableView): string {
      return `${pathname}?${new URLSearchParams({
        view: 'history',
        deliverable: key,
      })}`;
    },
  };
}
