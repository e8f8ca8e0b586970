export { effectiveRows } from './effectiveRows';
export type { EffectiveRowsOptions } from './types';
