export type { ConsumptionService } from './ConsumptionService';
export { AuthorizedConsumptionService } from './AuthorizedConsumptionService';
export { DefaultConsumptionService } from './DefaultConsumptionService';
export { OwnGroups } from './OwnGroups';
export { ReadableConsumers } from './ReadableConsumers';
