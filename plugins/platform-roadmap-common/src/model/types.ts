/**
 * The statuses of a deliverable. Their categories: `not-started` is todo;
 * `in-progress` active; `possible-delay`, `at-risk` and `blocked` attention;
 * `done` done; `deferred` and `wont-do` dropped.
 *
 * @public
 */
export type DeliverableStatus =
  | 'not-started'
  | 'in-progress'
  | 'possible-delay'
  | 'at-risk'
  | 'blocked'
  | 'done'
  | 'deferred'
  | 'wont-do';

/**
 * What a status means, whatever it is called.
 *
 * @public
 */
export type StatusCategory =
  | 'todo'
  | 'active'
  | 'attention'
  | 'done'
  | 'dropped';

/**
 * The kinds of work that are balanced against each other.
 *
 * @public
 */
export type WorkType = 'feature' | 'technical-debt' | 'operations';

/**
 * How exact a date is.
 *
 * @public
 */
export type DateResolution =
  | 'day'
  | 'week'
  | 'month'
  | 'quarter'
  | 'half'
  | 'year';

/**
 * A date that says how exact it is: `2026-11-20`, `2026-W47`, `2026-12`,
 * `2027-Q1`, `2027-H1`, `2027`; any day inside the period is understood too.
 *
 * @public
 */
export interface TargetDate {
  date: string;
  resolution: DateResolution;
}

/**
 * A stretch of days, both inclusive, `YYYY-MM-DD`.
 *
 * @public
 */
export interface DateRange {
  start: string;
  end: string;
}

/**
 * Somebody for whom an item is done.
 *
 * @public
 */
export interface Stakeholder {
  /** Ref of a group or user; either this or `name`. */
  ref?: string;
  name?: string;
  /** A customer pays, a user uses, a supplier delivers to the customer. */
  kind: 'customer' | 'user' | 'supplier' | 'other';
}

/**
 * Why, for the user: in words, or with persona, need and benefit apart.
 *
 * @public
 */
export interface Goal {
  text: string;
  persona?: string;
  need?: string;
  benefit?: string;
}

/**
 * Something that is delivered.
 *
 * @public
 */
export interface Deliverable {
  /** Stable across intervals. Optional in YAML; assigned by exact text when first published. */
  key?: string;
  text: string;
  status: DeliverableStatus;
  note?: string;
  /** Why it was deferred or will not be done. */
  reason?: string;
  /** `YYYY-MM-DD`. */
  reviewedOn?: string;
}

/**
 * A row of a roadmap.
 *
 * @public
 */
export interface RoadmapItem {
  /** Stable across intervals. Optional in YAML; assigned when first published. */
  key?: string;
  project: string;
  stakeholders?: Stakeholder[];
  goal?: string | Goal;
  type?: WorkType;
  /** In the unit of the team; only compared within one roadmap. */
  effort?: number;
  theme?: string;
  target?: TargetDate;
  links?: Array<{ title?: string; url: string }>;
  deliverables?: Deliverable[];
  /** What a consumer has to do; absent: nothing. */
  needsConsumer?: string;
  /** Responsibility tasks that this item moves. */
  movesTasks?: Array<{ task: string; from?: string; to: string }>;
  /** Services that this item deprecates, with the day from which they are gone. */
  deprecates?: Array<{ service: string; on?: string }>;
  replaces?: Array<{ service: string; on?: string }>;
  /** Items that must be there first; of another service with `service`. */
  dependsOn?: Array<{ service?: string; item: string }>;
  /** Name of the interval that it comes from. */
  carriedOverFrom?: string;
}

/**
 * A change of a date after publication.
 *
 * @public
 */
export interface DateChange {
  /** Key of the item; absent: the interval's own date. */
  item?: string;
  field: 'start' | 'end' | 'target';
  from: string;
  to: string;
  reason: string;
  /** `YYYY-MM-DD`. */
  on?: string;
}

/**
 * What the team learned in an interval.
 *
 * @public
 */
export interface Retrospective {
  process?: RetrospectiveTopic;
  estimation?: RetrospectiveTopic;
  execution?: RetrospectiveTopic;
  actions?: Array<{ text: string; owner?: string }>;
}

/**
 * One of the three topics of a retrospective.
 *
 * @public
 */
export interface RetrospectiveTopic {
  wentWell?: string[];
  toImprove?: string[];
}

/**
 * A stretch of time with strict ends. No two of one roadmap overlap.
 *
 * @public
 */
export interface Interval {
  /** Unique in its roadmap. */
  name: string;
  /** First day, `YYYY-MM-DD`. */
  start: string;
  /** Last day, inclusive, `YYYY-MM-DD`. */
  end: string;
  state: 'draft' | 'active' | 'closed';
  /** Day of the last review, `YYYY-MM-DD`. */
  reviewedOn?: string;
  /** Target share per work type, in per cent. */
  balance?: Partial<Record<WorkType, number>>;
  /** Above the priority line, in order. */
  committed: RoadmapItem[];
  /** Below the line, in order. */
  uncommitted?: RoadmapItem[];
  dateChanges?: DateChange[];
  retrospective?: Retrospective;
}

/**
 * The roadmap of one platform service, as written.
 *
 * @public
 */
export interface Roadmap {
  apiVersion: string;
  kind: 'Roadmap';
  metadata: { name: string; title?: string; description?: string };
  spec: {
    /** Full ref of the PlatformService. */
    service: string;
    /** `published`: copied from its publisher. */
    source?: 'own' | 'published';
    url?: string;
    /** ISO 8601 duration; default `P7D`. */
    reviewEvery?: string;
    change?: { message: string; by?: string };
    intervals: Interval[];
    /** After the active interval, in order. */
    next?: RoadmapItem[];
    later?: RoadmapItem[];
  };
}
