export { FollowUps } from './FollowUps';
