import { JsonObject } from '@backstage/types';
import { ResponsibilityMatrix } from '../model/types';

/**
 * For whom the rows of a matrix are worked out.
 *
 * @public
 */
export interface EffectiveRowsOptions {
  /** Absent, or not declared by the matrix: the default one. */
  variant?: string;
  /**
   * The entity whose facts count, or the parts of it that the facts' paths
   * lead to. Absent: every fact is unknown.
   */
  attributes?: JsonObject;
}

/** A party's seat in the matrix while rows are worked out. */
export interface PreparedMatrix {
  matrix: ResponsibilityMatrix;
  variantIds: string[];
  /** Party ids in layer order, provider first. */
  partyIds: string[];
  areas: Map<string, { id: string; title: string }>;
  activities: Map<string, { id: string; title: string }>;
  footnotes: Map<string, string>;
}
