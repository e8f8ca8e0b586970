/** A row of the table `entities`. */
export interface EntityRow {
  id: number;
  ref: string;
  uid: string | null;
  etag: string | null;
  title: string | null;
  search_text: string | null;
  owner_ref: string | null;
  attributes: string | null;
}

/** A row of the table `edges`, without its id. */
export interface EdgeRow {
  source_id: number;
  target_id: number;
  type: 'uses' | 'resource' | 'system' | 'api' | 'provides';
  offering: string | null;
  environment: string | null;
  variant: string | null;
}

/** A row of the table `consumer_counts`. */
export interface CountRow {
  service_id: number;
  owner_ref: string;
  count: number;
}

/** A row of the table `sweep`. */
export interface SweepRow {
  id: number;
  cursor: string | null;
  last_uid: string | null;
  /** PostgreSQL's driver gives large integers as text. */
  finished_at: number | string | null;
}

/** Few enough for the number of values that SQLite takes in one statement. */
export const ROWS_PER_STATEMENT = 500;

/** Splits a list into lists that fit into one statement each. */
export function inBatches<T>(rows: T[], size = ROWS_PER_STATEMENT): T[][] {
  const batches: T[][] = [];
  for (let start = 0; start < rows.length; start += size) {
    batches.push(rows.slice(start, start + size));
  }
  return batches;
}
