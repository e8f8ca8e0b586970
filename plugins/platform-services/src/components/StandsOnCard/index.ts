export { StandsOnCard } from './StandsOnCard';
