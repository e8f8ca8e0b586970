import { DocumentState } from '@plinth/backstage-plugin-platform-services-common/document';
import {
  AnnouncedMatrix,
  ComposedResponsibilities,
  EffectiveRow,
} from '../compose';
import { ResponsibilityMatrix } from '../model';
import { ResponsibilityStates } from '../slice';
import { RowStanding, ServiceStanding } from './standings';

/**
 * Body of `GET /entities/:kind/:namespace/:name/responsibilities`.
 *
 * @public
 */
export interface EntityResponsibilities extends ComposedResponsibilities {
  /** Where each row stands in which the consumer has a part, by id of the row. */
  standings: Record<string, RowStanding>;
  /** By service, of the entity's own rows. */
  services: ServiceStanding[];
  /** Over all services, of the entity's own rows. */
  states: ResponsibilityStates;
  announced: AnnouncedResponsibilities[];
  /** Strong, without quotes; the value of the ETag header. */
  etag: string;
}

/**
 * What comes into force later, with what has been acknowledged of it ahead.
 *
 * @public
 */
export interface AnnouncedResponsibilities extends AnnouncedMatrix {
  /** Of its rows in which the consumer has a part, by id of the row. */
  standings: Record<string, RowStanding>;
}

/**
 * Body of `GET /services/:namespace/:name/matrix`. `matrix` and `rows` are
 * absent when no revision is in force at that time.
 *
 * @public
 */
export interface ServiceMatrix extends DocumentState {
  /** Random; named by the signal that says that the document has changed. */
  documentId?: string;
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
