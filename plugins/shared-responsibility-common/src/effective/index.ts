export { effectiveRows } from './effectiveRows';
export { exceptionsAt } from './exceptionsAt';
export type { EffectiveRowsOptions, ResponsibilityException } from './types';
