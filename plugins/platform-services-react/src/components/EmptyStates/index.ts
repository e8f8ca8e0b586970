export { LoadFailed } from './LoadFailed';
export type { LoadFailedProps } from './LoadFailed';
export { NotConfigured } from './NotConfigured';
export type { NotConfiguredProps } from './NotConfigured';
export { NothingFound } from './NothingFound';
export type { NothingFoundProps } from './NothingFound';
