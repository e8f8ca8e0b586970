export * from './SliceStore';
export { DatabaseSliceStore } from './DatabaseSliceStore';
export { joinContent, splitContent } from './splitContent';
