export { searchModulePlatformRoadmap as default } from './module';
