export { PlatformServiceProcessor } from './PlatformServiceProcessor';
export { ConsumptionHintProcessor } from './ConsumptionHintProcessor';
