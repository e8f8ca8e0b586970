export { ServiceConsumers } from './ServiceConsumers';
