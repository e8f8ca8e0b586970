import { ResponsibilityStates, RowAcknowledgementState } from '../slice';

/**
 * Rows of the consumer by where they stand; `total` is their sum.
 *
 * @public
 */
export interface StandingCount {
  total: number;
  open: number;
  acknowledged: number;
  disputed: number;
  excepted: number;
}

/**
 * A row in an overview.
 *
 * @public
 */
export interface OverviewRow {
  id: string;
  title: string;
  area: string;
  /** The consumer's letters. */
  involvement: string;
  status: RowAcknowledgementState;
}

/**
 * What one entity of the caller's groups has to do with one service.
 *
 * @public
 */
export interface MyResponsibilitiesItem {
  /** Full ref of the entity that declares the use. */
  entityRef: string;
  /** Title of the entity, if it has one. */
  title?: string;
  ownerRef: string;
  serviceRef: string;
  /** Title of the matrix. */
  serviceTitle: string;
  rows: StandingCount;
  /** The first five, disputed and open ones first. */
  firstRows: OverviewRow[];
}

/**
 * Body of `GET /mine`: a page of everything that the caller's groups answer
 * for, by entity, then service.
 *
 * @public
 */
export interface MyResponsibilities {
  items: MyResponsibilitiesItem[];
  /** Hand it back as `cursor` for the next page; absent on the last one. */
  nextCursor?: string;
}

/**
 * How far one consuming entity is with the rows of a service.
 *
 * @public
 */
export interface CoverageItem {
  entityRef: string;
  ownerRef?: string;
  rows: StandingCount;
  /** ISO 8601; of the newest acknowledgement of the present owner group. */
  lastAcknowledgedAt?: string;
}

/**
 * Body of `GET /services/:namespace/:name/coverage`: a page of the consuming
 * entities that the caller may read, by ref.
 *
 * @public
 */
export interface ServiceCoverage {
  serviceRef: string;
  items: CoverageItem[];
  /**
   * On the first page, unless there are more than 5000 entities: all of them
   * by owner group, those with the most open rows first.
   */
  owners?: Array<{ ownerRef: string; entities: number; rows: StandingCount }>;
  /** Over all entities; under the same condition as `owners`. */
  states?: ResponsibilityStates;
  /** Hand it back as `cursor` for the next page; absent on the last one. */
  nextCursor?: string;
}
