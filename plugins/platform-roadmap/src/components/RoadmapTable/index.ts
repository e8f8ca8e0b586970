export type { ItemActions } from './itemActions';
export { ItemNames } from './ItemNames';
export { RoadmapTable } from './RoadmapTable';
export { DeliverableStatusCell, DeliverableText } from './DeliverableParts';
export { ItemGoal } from './ItemGoal';
export { ItemProject } from './ItemProject';
export { ItemStakeholders } from './ItemStakeholders';
export { PriorityLine } from './PriorityLine';
