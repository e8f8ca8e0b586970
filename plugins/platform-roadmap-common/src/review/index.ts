export * from './applyReview';
export { checkReview, type ReviewProblem } from './checkReview';
export * from './reviewMessage';
