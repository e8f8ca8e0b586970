export { dutyDocuments } from './dutyDocuments';
