export * from './followUpQuestions';
export * from './shippedItems';
