export * from './types';
export { readableRefsServiceRef } from './readableRefsServiceRef';
export { Memberships } from './Memberships';
export { PlatformRoleGate } from './PlatformRoleGate';
export * from './resources';
export * from './rules';
export * from './conditions';
