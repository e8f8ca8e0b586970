export { platformServicesPlugin as default } from './plugin';
