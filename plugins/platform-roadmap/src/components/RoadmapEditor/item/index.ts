export * from './ItemForm';
