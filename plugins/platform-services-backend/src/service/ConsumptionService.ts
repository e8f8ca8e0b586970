import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  PlatformServiceSummaries,
  ServiceConsumers,
} from '@plinth/backstage-plugin-platform-services-common';
import {
  DeclaringConsumers,
  UnfilteredConsumption,
} from '@plinth/backstage-plugin-platform-services-node';

/** What can be asked of the consumption index. All refs are full and in lower case. */
export interface ConsumptionService {
  /**
   * The services that an entity stands on.
   *
   * @throws NotFoundError when there is no such entity
   */
  getServicesOf(options: {
    entityRef: string;
    credentials: BackstageCredentials;
  }): Promise<UnfilteredConsumption>;

  /**
   * The entities that declare a service. Counts come with the first page.
   *
   * @throws NotFoundError when there is no such service
   * @throws InputError when the cursor is not one of this list
   */
  getConsumersOf(options: {
    serviceRef: string;
    ownerRef?: string;
    text?: string;
    cursor?: string;
    limit: number;
    credentials: BackstageCredentials;
  }): Promise<ServiceConsumers>;

  /**
   * The entities that declare a service, or any service and belong to one of
   * the owners, with their facts. For other backends.
   *
   * @throws InputError when the cursor is not one of this list
   */
  getDeclaringEntities(options: {
    serviceRef?: string;
    ownerRefs?: string[];
    cursor?: string;
    limit: number;
  }): Promise<DeclaringConsumers>;

  /** What cards say about services. Unknown ones are left out. */
  getSummaries(options: {
    serviceRefs: string[];
    credentials: BackstageCredentials;
  }): Promise<PlatformServiceSummaries>;
}
