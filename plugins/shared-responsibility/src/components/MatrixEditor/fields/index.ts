export * from './AddForm';
export * from './RemoveButton';
export * from './Section';
