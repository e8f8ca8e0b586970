export { EntityRoadmap } from './EntityRoadmap';
