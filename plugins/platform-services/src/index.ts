export { platformServicesPlugin as default } from './plugin';
export { platformServicesTranslationRef } from './translation';
