export * from './RowDetails';
