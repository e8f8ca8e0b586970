export { itemDocuments } from './itemDocuments';
