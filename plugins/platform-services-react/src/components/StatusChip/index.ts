export { StatusChip } from './StatusChip';
export type { StatusChipProps } from './StatusChip';
export { StatusShape } from './StatusShape';
export type { StatusShapeName, StatusShapeProps } from './StatusShape';
