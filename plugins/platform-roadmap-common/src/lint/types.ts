import {
  Finding,
  Severity,
} from '@plinth/backstage-plugin-platform-services-common/document';
import { PlacedItem, Roadmap } from '../model';

/**
 * What lies outside a roadmap and some rules need; each part may be absent.
 * Rules that lack theirs list themselves as not checked.
 *
 * @public
 */
export interface RoadmapLintContext {
  /** The last published revision; absent: unknown, or none yet. */
  previous?: Roadmap;
  /** Those of `roadmapRefs` that exist, as full refs in lower case. */
  existingRefs?: ReadonlySet<string>;
  /**
   * Published roadmaps of other services by full ref in lower case: those on
   * whose items this one waits, those on which these wait in turn, and so on;
   * more do no harm. A service without a roadmap is absent.
   */
  otherRoadmaps?: ReadonlyMap<string, Roadmap>;
  /** How many items may be above the line without a warning; default 10. */
  maxCommitted?: number;
  /** Longest interval in days without a warning; default 92, a quarter. */
  maxIntervalDays?: number;
}

/**
 * What lint has to say about a roadmap.
 *
 * @public
 */
export interface RoadmapLintResult {
  findings: Finding[];
  /** Ids of the rules that lack their context. */
  notChecked: string[];
}

/** What a rule sees: the roadmap as written, and what is derived once for all. */
export interface RuleInput {
  /** As written. */
  roadmap: Roadmap;
  /** As written. */
  items: PlacedItem[];
  /** The same items in the same order, with all keys assigned. */
  keyedItems: PlacedItem[];
  /** Without drafts, with all keys assigned; absent: unknown, or none yet. */
  previous?: Roadmap;
  /** Of `previous`; empty without it. */
  previousItems: PlacedItem[];
  context: RoadmapLintContext;
}

/** A finding as a rule makes it: the rule's row adds id and severity. */
export type RuleFinding = Pick<Finding, 'message' | 'path'>;

/** A row of the table of rules. */
export interface RoadmapLintRule {
  /** Stable, never reused. */
  id: string;
  severity: Severity;
  /** In words, for documentation. */
  title: string;
  /** True when the rule has all that it needs; absent: it always has. */
  isChecked?(input: RuleInput): boolean;
  /** Says what can be said with the context that is there. */
  check(input: RuleInput): RuleFinding[];
}
