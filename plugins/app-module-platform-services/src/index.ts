export { PlatformServiceIcon } from './icons';
export { appModulePlatformServices as default } from './module';
