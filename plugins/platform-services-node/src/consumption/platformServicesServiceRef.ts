import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { DefaultPlatformServicesService } from './DefaultPlatformServicesService';
import { PlatformServicesService } from './types';

/**
 * The consumption index, for other backends. Works in every plugin without
 * further set-up, as long as `platform-services-backend` is installed.
 *
 * @public
 */
export const platformServicesServiceRef =
  createServiceRef<PlatformServicesService>({
    id: 'plinth.platform-services',
    scope: 'plugin',
    defaultFactory: async service =>
      createServiceFactory({
        service,
        deps: { auth: coreServices.auth, discovery: coreServices.discovery },
        factory: options => new DefaultPlatformServicesService(options),
      }),
  });
