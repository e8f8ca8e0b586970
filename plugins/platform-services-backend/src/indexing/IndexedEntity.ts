import { JsonObject } from '@backstage/types';
import { PlatformServiceUse } from '@plinth/backstage-plugin-platform-services-common';

/** What the index keeps of an entity of the catalog. */
export interface IndexedEntity {
  /** Full ref, lower case. */
  ref: string;
  uid: string;
  /** Of the catalog. */
  etag: string;
  title?: string;
  ownerRef?: string;
  /** See `DeclaringEntity` in the node package. */
  attributes: JsonObject;
  uses: PlatformServiceUse[];
  /** Full refs. */
  resources: string[];
  systems: string[];
  /** That it calls. */
  apis: string[];
  /** That it provides, for platform services. */
  providedApis: string[];
}
