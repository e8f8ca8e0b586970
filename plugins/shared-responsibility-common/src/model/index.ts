export * from './types';
export * from './involvement';
export * from './parties';
export * from './variants';
export * from './parseMatrix';
export { responsibilityMatrixSchema } from './schema';
export { addDuration } from './addDuration';
