export * from './AcknowledgeDialog';
export * from './RowActions';
export * from './openRows';
