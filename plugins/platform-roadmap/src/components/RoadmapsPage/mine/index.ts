export { MineSection } from './MineSection';
