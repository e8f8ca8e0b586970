export { findLosses, type Loss } from './findLosses';
