import { JsonValue } from '@backstage/types';

/**
 * The letters of involvement: responsible (does it), accountable (answers for
 * it), supports, consulted, informed. The first, second, fourth and fifth are
 * those of RACI; S is the addition of RASCI.
 *
 * @public
 */
export type InvolvementLetter = 'R' | 'A' | 'S' | 'C' | 'I';

/**
 * How letters are read. Under `owner` a cell only says whose the task is:
 * spelled `RA` for a single owner and `R` for each of several joint ones.
 *
 * @public
 */
export type Scheme = 'raci' | 'raci-implied-r' | 'rasci' | 'rci' | 'owner';

/**
 * A seat at the table, not a team.
 *
 * @public
 */
export interface Party {
  /** `provider`, `platform`, `consumer`, or one of the document's own. */
  id: string;
  title: string;
  /** Outside the company; needs no group. */
  external?: boolean;
  contact?: string;
  /** Full or short ref of the group that sits there. */
  group?: string;
  /** The group is that of the consuming entity. */
  resolve?: 'component-owner';
}

/**
 * What one party has to do with one task. In YAML either the letters alone or
 * this object.
 *
 * @public
 */
export interface Assignment {
  /** A set of {@link InvolvementLetter} written as a string, canonical order; empty: none. */
  involvement: string;
  /** In words, what the party does. */
  duty?: string;
  runbook?: string;
  /** ISO 8601 duration after which evidence is out of date, such as `P90D`. */
  due?: string;
  /** Keys of the document's footnotes. */
  marks?: string[];
}

/**
 * A condition on facts of the consuming entity: a value per fact id, or a
 * predicate in Backstage's filter grammar (`$all`, `$any`, `$not`, `$in`,
 * `$exists`, `$hasPrefix`, `$contains`).
 *
 * @public
 */
export type Condition = { [key: string]: JsonValue };

/**
 * Changes assignments under a variant, a condition, or both. A party that is
 * named gets what stands here in place of what it had, duty included; empty
 * letters remove it. Other parties keep what they have.
 *
 * @public
 */
export interface Override {
  variant?: string;
  when?: Condition;
  note?: string;
  assignments: Record<string, string | Assignment>;
  /** The task's state where this override holds; absent: unchanged. */
  state?: Task['state'];
  /** Why it is not applicable or undecided; read together with `state`. */
  reason?: string;
  decidedBy?: string;
  /** `YYYY-MM-DD` */
  decidedUntil?: string;
}

/**
 * A row of a matrix.
 *
 * @public
 */
export interface Task {
  /** Stable, never reused. */
  id: string;
  title: string;
  description?: string;
  area: string;
  activity?: string;
  phase?: 'request' | 'provision' | 'operate' | 'change' | 'exit';
  /** The same task across services, such as `backup.restore-test`. */
  canonical?: string;
  sharing?: 'dependent' | 'independent';
  assignments: Record<string, string | Assignment>;
  overrides?: Override[];
  state?: 'assigned' | 'notApplicable' | 'undecided';
  /** Why it is not applicable or undecided. */
  reason?: string;
  /** Who decides an undecided task; a ref or a name. */
  decidedBy?: string;
  /** Until when an undecided task is decided, `YYYY-MM-DD`. */
  decidedUntil?: string;
  controls?: string[];
  discharges?: Array<{ service: string; task: string }>;
}

/**
 * A value read from the consuming entity.
 *
 * @public
 */
export interface Fact {
  id: string;
  title?: string;
  /** Dotted path into the entity, such as `metadata.annotations.plinth/cni`. */
  path: string;
  /** Known when absent; without a default an absent fact is unknown. */
  default?: JsonValue;
}

/**
 * A warning of lint that the document accepts for a while.
 *
 * @public
 */
export interface Suppression {
  /** Id of the rule, such as `W14`. */
  rule: string;
  /** Id of the task; absent: wherever the rule finds something. */
  task?: string;
  /** Why; without it the suppression does not count. */
  reason?: string;
  /** `YYYY-MM-DD`, the last day on which it counts; without it it does not. */
  until?: string;
}

/**
 * A responsibility matrix of one platform service, as written.
 *
 * @public
 */
export interface ResponsibilityMatrix {
  apiVersion: string;
  kind: 'ResponsibilityMatrix';
  metadata: { name: string; title?: string; description?: string };
  spec: {
    /** Full ref of the PlatformService. */
    service: string;
    scheme: Scheme;
    /** `published`: copied from its publisher, shown as it is. */
    source?: 'own' | 'published';
    /** Where a published one comes from. */
    url?: string;
    /** `YYYY-MM-DD`, from the start of that day in UTC; absent: from publication. */
    effectiveFrom?: string;
    change?: { message: string; by?: string };
    /** When the matrix was last gone through as a whole, and how often that is due. */
    review?: {
      /** `YYYY-MM-DD` */
      last: string;
      /** ISO 8601 duration, such as `P1Y`. */
      every: string;
      /** Ref of the group or user who does it. */
      by?: string;
    };
    /** Warnings that are accepted for a while. */
    suppressions?: Suppression[];
    parties: Party[];
    facts?: Fact[];
    areas: Array<{ id: string; title: string }>;
    activities?: Array<{ id: string; title: string }>;
    variants?: Array<{ id: string; title?: string; default?: boolean }>;
    footnotes?: Record<string, string>;
    tasks: Task[];
  };
}
