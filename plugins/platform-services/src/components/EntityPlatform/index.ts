export { EntityPlatformTab } from './EntityPlatformTab';
export { EntityPlatform } from './EntityPlatform';
export type { EntityPlatformProps } from './EntityPlatform';
export { useStandsOn } from './useStandsOn';
