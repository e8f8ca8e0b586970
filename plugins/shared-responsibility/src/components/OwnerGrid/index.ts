export * from './OwnerGrid';
export * from './grid';
