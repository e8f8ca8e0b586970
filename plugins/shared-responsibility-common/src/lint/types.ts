import {
  Finding,
  Severity,
} from '@plinth/backstage-plugin-platform-services-common/document';
import { EffectiveRow } from '../compose/types';
import { ResponsibilityMatrix, Scheme } from '../model/types';

/**
 * What rules may know beside the document.
 *
 * @public
 */
export interface LintContext {
  /**
   * The document was read from a table of letters, which cannot say who sits
   * in a party's seat.
   */
  fromTable?: boolean;
  /** Whether a full entity ref exists in the catalog. */
  entityExists?(ref: string): boolean;
}

/**
 * A rule, or a part of one, that could not be checked.
 *
 * @public
 */
export interface NotChecked {
  rule: string;
  /** What is missing. */
  reason: string;
}

/**
 * What lint says about a matrix.
 *
 * @public
 */
export interface LintResult {
  /** In document order of their rules. Lines and columns are added by `locateFindings`. */
  findings: Finding[];
  notChecked: NotChecked[];
}

/** What a rule looks at. */
export interface LintInput {
  matrix: ResponsibilityMatrix;
  /** Effective rows of the default variant with all facts unknown, one per task. */
  rows: EffectiveRow[];
  context: LintContext;
}

/** A single thing that a rule has found. */
export type RuleFinding = Pick<Finding, 'path' | 'message'>;

/** One rule of the table in `rules/index.ts`. */
export interface LintRule {
  /** Stable, never reused. */
  id: string;
  severity: Severity;
  /** With `source: published` the finding is a warning: another's table is shown as it is. */
  warningWhenPublished?: boolean;
  /** Schemes under which the rule does not apply. */
  offUnder?: readonly Scheme[];
  /** What the rule, or a part of it, lacks in this context. */
  notChecked?(input: LintInput): string | undefined;
  check(input: LintInput): RuleFinding[];
}
