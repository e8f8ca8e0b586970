export { RecentAnswers } from './RecentAnswers';
export { createRowLoader, type RowLoader } from './createRowLoader';
