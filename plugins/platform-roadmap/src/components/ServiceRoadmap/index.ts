export { ServiceRoadmap } from './ServiceRoadmap';
