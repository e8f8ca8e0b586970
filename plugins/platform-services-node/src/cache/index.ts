export { RecentAnswers } from './RecentAnswers';
