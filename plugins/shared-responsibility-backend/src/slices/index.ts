export * from './store';
export { AuthorizedOverviewService } from './AuthorizedOverviewService';
export { createSlices, type Slices } from './createSlices';
export { judgeEntity, type JudgedEntity } from './judgeEntity';
export { judgeSlice, type JudgedRow, type JudgedSlice } from './judgeSlice';
export { createSliceHook } from './telling';
