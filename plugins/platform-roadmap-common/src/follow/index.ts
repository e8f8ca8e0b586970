export * from './doneItems';
export * from './followUpQuestions';
export * from './shippedItems';
