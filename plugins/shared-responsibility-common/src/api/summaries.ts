import { TaskCount } from '../compose';

/**
 * Body of `POST /summaries`, whose own body is `{entityRefs}` with at most 200
 * full refs of platform services. Services without a matrix in force, and
 * those that do not exist or may not be read, are left out alike.
 *
 * @public
 */
export interface ResponsibilitySummaries {
  /** Of the default variant of each matrix, sorted by service. */
  items: Array<TaskCount & { serviceRef: string }>;
}
