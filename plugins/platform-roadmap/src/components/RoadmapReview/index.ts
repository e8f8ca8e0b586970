export { RoadmapReview, type RoadmapReviewProps } from './RoadmapReview';
