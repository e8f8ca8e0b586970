export { sharedResponsibilityPlugin as default } from './plugin';
