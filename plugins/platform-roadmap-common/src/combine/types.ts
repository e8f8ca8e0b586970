import {
  DateChange,
  DateRange,
  Deliverable,
  DeliverableStatus,
  Goal,
  Horizon,
  Interval,
  RoadmapItem,
  Stakeholder,
} from '../model';

/**
 * A deliverable in a view; statuses carry since when and what they were, as
 * far as the stored revisions tell.
 *
 * @public
 */
export interface DeliverableView extends Deliverable {
  key: string;
  /** ISO 8601 instant of the revision in which it took this status. */
  since?: string;
  /** The status before. */
  was?: DeliverableStatus;
}

/**
 * An item with what is derived from it.
 *
 * @public
 */
export interface RoadmapItemView
  extends Omit<RoadmapItem, 'key' | 'deliverables' | 'goal' | 'stakeholders'> {
  key: string;
  horizon: Horizon;
  /** Zero-based place in its horizon. */
  rank: number;
  goal?: Goal;
  stakeholders: Stakeholder[];
  /** Derived from its deliverables, never stored. */
  status: DeliverableStatus;
  deliverables: DeliverableView[];
  /** Changes of its target date, oldest first. */
  dateChanges: DateChange[];
  /** First and last day of the target, both inclusive, `YYYY-MM-DD`. */
  targetRange?: DateRange;
  /** True when the last day of its target has passed and it is still open. */
  late: boolean;
}

/**
 * A step in the life of a deliverable, as far as the stored revisions tell.
 *
 * @public
 */
export interface StatusChange {
  /** Key of the deliverable. */
  deliverable: string;
  /** The status before; absent: it is new. */
  from?: DeliverableStatus;
  to: DeliverableStatus;
  /** ISO 8601 instant of the revision in which it changed. */
  at: string;
  /** Number of that revision. */
  revision: number;
  /** Ref of who published it; absent when a file did not say. */
  by?: string;
  /** The deliverable's reason or note at that time. */
  why?: string;
}

/**
 * How long ago somebody looked at every open line.
 *
 * @public
 */
export interface Freshness {
  /** `none` when no interval is active. */
  state: 'fresh' | 'due' | 'stale' | 'none';
  /** `YYYY-MM-DD`. */
  reviewedOn?: string;
  /** Whole days since then. */
  days?: number;
}

/**
 * Share per work type above the line, in per cent, against the target.
 *
 * @public
 */
export interface Balance {
  /** What is counted: items, or effort where every item has one. */
  unit: 'items' | 'effort';
  shares: Array<{
    type: NonNullable<RoadmapItem['type']>;
    /** Per cent of the committed work. */
    actual: number;
    /** Per cent; absent: none was set. */
    target?: number;
  }>;
}

/**
 * An interval with its items as views.
 *
 * @public
 */
export interface IntervalView
  extends Omit<Interval, 'committed' | 'uncommitted'> {
  committed: RoadmapItemView[];
  uncommitted: RoadmapItemView[];
  balanceView?: Balance;
  /** One-based week of the interval at `now`, and how many it has; only when active. */
  week?: { number: number; of: number };
}

/**
 * A published roadmap, ready to be shown.
 *
 * @public
 */
export interface RoadmapView {
  serviceRef: string;
  title: string;
  source: 'own' | 'published';
  url?: string;
  revision: number;
  publishedAt: string;
  publishedBy?: string;
  message: string;
  freshness: Freshness;
  /** Active first, then closed ones, newest first; drafts are never part of it. */
  intervals: IntervalView[];
  next: RoadmapItemView[];
  later: RoadmapItemView[];
}

/**
 * What a card says about a roadmap.
 *
 * @public
 */
export interface RoadmapSummary {
  /** Open items in the active intervals, above the line. */
  workingOn: number;
  /** What comes next; absent when nothing is open. */
  next?: Pick<
    RoadmapItemView,
    'key' | 'project' | 'status' | 'late' | 'target'
  >;
}

/**
 * The roadmap of one of the services that an entity stands on.
 *
 * @public
 */
export interface ReasonedRoadmap {
  serviceRef: string;
  reasons: string[][];
  /** Absent: that service has published none. */
  roadmap?: RoadmapView;
}

/**
 * A pointer to an item, for the three boxes at the top.
 *
 * @public
 */
export interface ItemPointer {
  serviceRef: string;
  itemKey: string;
}

/**
 * What is coming for one entity, from all services that it stands on.
 *
 * @public
 */
export interface CombinedRoadmap {
  entityRef: string;
  /** Sorted by service ref; ranks of two services are not compared. */
  services: ReasonedRoadmap[];
  glance: {
    /** Open items that ask something of the consumer, or take a service away that it stands on. */
    needsYou: ItemPointer[];
    /** Items whose status is in attention, or whose target has passed, gravest first. */
    lateOrAtRisk: ItemPointer[];
    /** Items done in the active interval. */
    justShipped: ItemPointer[];
  };
  /** Open items in the active intervals, above the line. */
  workingOn: number;
}
