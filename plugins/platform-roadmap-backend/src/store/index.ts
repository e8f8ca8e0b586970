export { ReviewStore } from './ReviewStore';
export { addStatusChanges, StatusChangeStore } from './StatusChangeStore';
