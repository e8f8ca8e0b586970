export { catalogModulePlatformServices as default } from './module';
export { PlatformServiceProcessor } from './processors';
