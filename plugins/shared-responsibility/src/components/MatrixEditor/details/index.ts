export * from './ConditionDialog';
export * from './TaskDetails';
export * from './problems';
export * from './useScopeTitle';
