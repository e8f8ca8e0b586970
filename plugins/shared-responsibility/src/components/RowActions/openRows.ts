import {
  ComposedRow,
  RowStanding,
} from '@plinth/backstage-plugin-shared-responsibility-common';

/** A row that waits for the team's yes. */
export interface OpenRow {
  row: ComposedRow;
  standing: RowStanding;
}

/** What is open of one service. */
export interface OpenService {
  /** Of the service, and of the revision where that is announced. */
  key: string;
  title: string;
  rows: OpenRow[];
}

/**
 * The entity's own rows that can be acknowledged now: those that are open, but
 * not the undetermined ones, of which nobody knows yet what they say.
 */
export function openRows(
  rows: ComposedRow[],
  standings: Record<string, RowStanding>,
): OpenRow[] {
  return rows.flatMap(row => {
    const standing = standings[row.id];
    return row.own && standing?.status === 'open' && !row.undetermined
      ? [{ row, standing }]
      : [];
  });
}

/** Open rows by their service, in the order of the rows. */
export function byService(
  rows: OpenRow[],
  serviceTitle: (serviceRef: string) => string,
): OpenService[] {
  const services = new Map<string, OpenService>();
  for (const open of rows) {
    const key = open.row.serviceRef;
    const service = services.get(key) ?? {
      key,
      title: serviceTitle(key),
      rows: [],
    };
    service.rows.push(open);
    services.set(key, service);
  }
  return [...services.values()];
}
