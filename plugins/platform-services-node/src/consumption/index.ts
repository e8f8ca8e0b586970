export * from './types';
export { platformServicesServiceRef } from './platformServicesServiceRef';
export { readConsumption } from './readConsumption';
export { etagOfConsumption } from './etagOfConsumption';
export { readConsumers, type Consumers } from './readConsumers';
