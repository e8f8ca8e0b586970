export { authModuleSignInAsRole as default } from './module';
