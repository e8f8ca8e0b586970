export { CatalogReader } from './CatalogReader';
export { HintWorker } from './HintWorker';
export { Indexer } from './Indexer';
export { Sweep } from './Sweep';
export type { IndexedEntity } from './IndexedEntity';
