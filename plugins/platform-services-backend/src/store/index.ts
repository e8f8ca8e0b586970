export * from './ConsumptionStore';
export { DatabaseConsumptionStore } from './DatabaseConsumptionStore';
