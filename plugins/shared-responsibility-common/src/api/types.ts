import { DocumentState } from '@plinth/backstage-plugin-platform-services-common/document';
import { ComposedResponsibilities, EffectiveRow } from '../compose';
import { ResponsibilityMatrix } from '../model';

/**
 * Body of `GET /entities/:kind/:namespace/:name/responsibilities`.
 *
 * @public
 */
export interface EntityResponsibilities extends ComposedResponsibilities {
  /** Strong, without quotes; the value of the ETag header. */
  etag: string;
}

/**
 * Body of `GET /services/:namespace/:name/matrix`. `matrix` and `rows` are
 * absent when no revision is in force at that time.
 *
 * @public
 */
export interface ServiceMatrix extends DocumentState {
  /** ISO 8601 instant for which it holds. */
  asOf: string;
  matrix?: ResponsibilityMatrix;
  /** Effective rows by variant id, each in task order; conditions on facts undetermined. */
  rows?: Record<string, EffectiveRow[]>;
  /** Revisions published and not yet in force. */
  announced: Array<{
    number: number;
    effectiveFrom: string;
    message: string;
  }>;
}
