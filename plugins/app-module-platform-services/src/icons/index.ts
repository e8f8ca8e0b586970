export { PlatformServiceIcon } from './PlatformServiceIcon';
