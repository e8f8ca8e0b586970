export { migrateWithLock } from './migrateWithLock';
