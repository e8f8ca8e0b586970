import { DeliverableStatus, Horizon } from '../model';

/**
 * What changed between two revisions of a roadmap, one fact each.
 *
 * @public
 */
export type RoadmapChange = ItemChange | DeliverableChange | IntervalChange;

/**
 * What changed about an item.
 *
 * @public
 */
export interface ItemChange {
  kind:
    | 'item-added'
    | 'item-removed'
    | 'item-shipped'
    | 'item-status'
    | 'item-committed'
    | 'item-uncommitted'
    | 'item-moved'
    | 'item-carried-over'
    | 'item-ranked'
    | 'item-target'
    | 'item-reworded'
    | 'item-consequences';
  itemKey: string;
  project: string;
  /**
   * As the kind has it: statuses; horizons; dates; one-based places in a
   * horizon for `item-ranked`; the old and the new project or `needsConsumer`
   * where they are among the fields. `from` is the name of an interval for
   * `item-carried-over`.
   */
  from?: DeliverableStatus | Horizon | string;
  to?: DeliverableStatus | Horizon | string;
  reason?: string;
  /** Which fields of the item, for `item-reworded` and `item-consequences`. */
  fields?: string[];
}

/**
 * What changed about a deliverable.
 *
 * @public
 */
export interface DeliverableChange {
  kind:
    | 'deliverable-added'
    | 'deliverable-removed'
    | 'deliverable-status'
    | 'deliverable-note'
    | 'deliverable-reworded';
  itemKey: string;
  project: string;
  deliverableKey: string;
  text: string;
  from?: DeliverableStatus | string;
  to?: DeliverableStatus | string;
  /** Reason or note, as it is now. */
  reason?: string;
}

/**
 * What changed about an interval.
 *
 * @public
 */
export interface IntervalChange {
  kind:
    | 'interval-started'
    | 'interval-closed'
    | 'interval-removed'
    | 'interval-dates'
    | 'interval-reworded';
  interval: string;
  /** `YYYY-MM-DD/YYYY-MM-DD` */
  from?: string;
  to?: string;
  reason?: string;
  /** Which fields of the interval, for `interval-reworded`. */
  fields?: string[];
}
