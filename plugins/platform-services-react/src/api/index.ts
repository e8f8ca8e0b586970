export { platformServicesApiRef } from './PlatformServicesApi';
export type { PlatformServicesApi } from './PlatformServicesApi';
