export { ItemStatus, toneOf } from './ItemStatus';
