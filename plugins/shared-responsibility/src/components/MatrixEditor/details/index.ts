export * from './EditorField';
export * from './TaskDetails';
export * from './problems';
export * from './useScopeTitle';
