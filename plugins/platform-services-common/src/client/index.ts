export { PlatformServicesClient } from './PlatformServicesClient';
