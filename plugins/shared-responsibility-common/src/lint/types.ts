import { JsonValue } from '@backstage/types';
import {
  Finding,
  Severity,
} from '@plinth/backstage-plugin-platform-services-common/document';
import { EffectiveRow } from '../compose/types';
import { ResponsibilityMatrix, Scheme, Task } from '../model/types';

/**
 * What rules may know beside the document. Rules that lack something say so in
 * `notChecked`.
 *
 * @public
 */
export interface LintContext {
  /**
   * The document was read from a table of letters, which cannot say who sits
   * in a party's seat, what the duties are, and why something is open.
   */
  fromTable?: boolean;
  /** Whether a full entity ref exists in the catalog. */
  entityExists?(ref: string): boolean;
  /**
   * The matrices of all other services; one that is not among them has none,
   * unless `moreMatrices` says otherwise.
   */
  matrices?: ResponsibilityMatrix[];
  /**
   * `matrices` are not all there are: whether a service that is not among them
   * has one is not known.
   */
  moreMatrices?: boolean;
  /** Full refs of the services that this one stands on. */
  standsOn?: string[];
  /**
   * Full refs of the services that some entity uses in the same environment as
   * this one.
   */
  usedWith?: string[];
  /**
   * Published revisions of this matrix, oldest first; empty: this is the first
   * one. The last one suffices to compare with, all of them to find an id that
   * comes back.
   */
  published?: ResponsibilityMatrix[];
  /** Today. */
  date?: Date;
  /**
   * ISO 8601 duration that consumers have to be told in advance of what shifts
   * to them, such as `P14D`.
   */
  noticePeriod?: string;
}

/**
 * A change of the document that makes a finding go away for certain.
 *
 * @public
 */
export interface Fix {
  /** What it does, in a few words. */
  title: string;
  /** Keys and zero-based indices from the root of the document. */
  path: Array<string | number>;
  /** What is to stand there; absent: nothing. */
  value?: JsonValue;
}

/**
 * Something that a rule has found in a matrix.
 *
 * @public
 */
export interface MatrixFinding extends Finding {
  /** Present where one is certain. */
  fix?: Fix;
}

/**
 * A warning that the document suppresses.
 *
 * @public
 */
export interface SuppressedFinding extends MatrixFinding {
  suppression: {
    reason: string;
    /** `YYYY-MM-DD`, the last day. */
    until: string;
  };
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
  /** In the order of their rules. Lines and columns are added by `locateFindings`. */
  findings: MatrixFinding[];
  /** Warnings that the document suppresses, with why and until when. */
  suppressed: SuppressedFinding[];
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
export type RuleFinding = Pick<MatrixFinding, 'path' | 'message' | 'fix'>;

/** What rules need to know of a task. */
export type TaskSketch = Pick<Task, 'id' | 'title' | 'area' | 'canonical'>;

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
