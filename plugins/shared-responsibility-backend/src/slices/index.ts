export * from './store';
export { AuthorizedSliceService } from './AuthorizedSliceService';
export { createSlices } from './createSlices';
export { judgeEntity, type JudgedEntity } from './judgeEntity';
export { judgeSlice, type JudgedRow, type JudgedSlice } from './judgeSlice';
export { createSliceHook } from './telling';
