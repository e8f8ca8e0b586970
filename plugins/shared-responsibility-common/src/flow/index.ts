export { customerTasks } from './customerDuties';
export { canonicalChains, flowChain } from './flowChain';
export { layerFlow, orphanedDuties } from './layerFlow';
export type {
  DutyAnswer,
  FlowingDuty,
  FlowNode,
  LayerFlow,
  ServiceEdge,
} from './types';
