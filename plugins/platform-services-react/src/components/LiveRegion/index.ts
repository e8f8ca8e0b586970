export { LiveRegion } from './LiveRegion';
export type { LiveRegionProps } from './LiveRegion';
