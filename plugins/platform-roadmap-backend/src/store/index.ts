export { addStatusChanges, StatusChangeStore } from './StatusChangeStore';
