export { PlatformServicesClient } from './PlatformServicesClient';
export { inPortions } from './inPortions';
