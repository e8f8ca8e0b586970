import {
  ServiceCollatorFactory,
  ServiceCollatorFactoryOptions,
} from '@plinth/backstage-plugin-platform-services-node';
import {
  DUTY_DOCUMENT_TYPE,
  ServiceMatrix,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { dutyDocuments } from './documents';

/** The duties of all platform services, from the matrices in force. */
export function createDutyCollator(
  options: Omit<
    ServiceCollatorFactoryOptions<ServiceMatrix>,
    'type' | 'pluginId' | 'route' | 'toDocuments'
  >,
): ServiceCollatorFactory<ServiceMatrix> {
  return ServiceCollatorFactory.create({
    ...options,
    type: DUTY_DOCUMENT_TYPE,
    pluginId: 'shared-responsibility',
    route: 'matrix',
    toDocuments: dutyDocuments,
  });
}
