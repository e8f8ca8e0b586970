import {
  DELIVERABLE_STATUSES,
  Horizon,
  isOpen,
  statusCategory,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import { ItemQuery } from '../../../api';

export const HORIZONS: readonly Horizon[] = [
  'committed',
  'uncommitted',
  'next',
  'later',
];

/** Everything is shown. */
export const NO_FILTER = {
  q: '',
  status: '',
  horizon: '',
  type: '',
  capability: '',
  owner: '',
};

/** What the reader looks for; empty values: everything. */
export type ItemsFilter = { [K in keyof typeof NO_FILTER]: string };

/** The question to the backend that finds it. */
export function toQuery(filter: ItemsFilter): ItemQuery {
  const { status, ...others } = filter;
  const given = Object.entries(others).filter(([, value]) => value !== '');
  return {
    ...Object.fromEntries(given),
    ...(status && { status: statusesOf(status).join(',') }),
  };
}

function statusesOf(filter: string) {
  return DELIVERABLE_STATUSES.filter(status =>
    filter === 'open' ? isOpen(status) : statusCategory(status) === filter,
  );
}
