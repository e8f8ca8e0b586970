export * from './ExceptionActions';
export * from './ExceptionFields';
export * from './exceptionTerms';
