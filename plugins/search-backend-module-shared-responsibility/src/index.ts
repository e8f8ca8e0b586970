export { searchModuleSharedResponsibility as default } from './module';
