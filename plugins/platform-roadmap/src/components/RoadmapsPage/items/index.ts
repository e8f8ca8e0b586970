export { ItemsSection } from './ItemsSection';
