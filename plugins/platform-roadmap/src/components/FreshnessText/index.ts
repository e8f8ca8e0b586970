export { FreshnessText } from './FreshnessText';
