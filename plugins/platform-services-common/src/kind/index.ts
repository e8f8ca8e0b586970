export * from './types';
export { CAPABILITIES, capabilityTitle, type Capability } from './capabilities';
export * from './relations';
export {
  REFERENCE_FIELDS,
  referencesOf,
  type ReferenceField,
} from './references';
export * from './roles';
export { isPlatformServiceEntity } from './isPlatformServiceEntity';
export { platformServiceSchema } from './platformServiceSchema';
export { validatePlatformService } from './validatePlatformService';
