import { JsonObject } from '@backstage/types';
import { Assignment, ResponsibilityMatrix, Task } from '../model/types';

/**
 * An override for one entity, approved by somebody and with an end.
 *
 * @public
 */
export interface ResponsibilityException {
  id: string;
  /** Full ref of the declaring entity that it is for. */
  entityRef: string;
  /** Full ref of the platform service. */
  serviceRef: string;
  taskId: string;
  /** As in an override: a party that is named gets what stands here. */
  assignments: Record<string, string | Assignment>;
  /** The task's state under the exception; absent: unchanged. */
  state?: Task['state'];
  /** Why it was granted. */
  reason: string;
  /** Ref of the user who approved it. */
  approvedBy: string;
  /** ISO 8601 instant from which it holds; absent: always. */
  startsAt?: string;
  /** ISO 8601 instant from which it no longer holds. */
  expiresAt: string;
}

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
  /**
   * Exceptions of that entity, in the order in which they apply; those of
   * other services are passed over.
   */
  exceptions?: ResponsibilityException[];
  /** The instant that exceptions must hold at; without it none does. */
  now?: Date;
}

/** A matrix with what is looked up in it for every row. */
export interface PreparedMatrix {
  matrix: ResponsibilityMatrix;
  variantIds: string[];
  /** Party ids in layer order, provider first. */
  partyIds: string[];
  areas: Map<string, { id: string; title: string }>;
  activities: Map<string, { id: string; title: string }>;
  footnotes: Map<string, string>;
}
