export * from './types';
export * from './hints';
export { filterConsumption, refsOfConsumption } from './filterConsumption';
export {
  CONSUMER_KINDS,
  parsePlatformServiceUses,
} from './parsePlatformServiceUses';
export {
  resolveConsumption,
  type ConsumptionEdge,
  type ConsumptionGraph,
} from './resolveConsumption';
