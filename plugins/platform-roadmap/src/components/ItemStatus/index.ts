export { ItemStatus } from './ItemStatus';
