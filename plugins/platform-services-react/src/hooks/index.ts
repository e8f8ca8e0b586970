export { useCapabilityTitle } from './useCapabilityTitle';
export { useHasPlatformRole } from './useHasPlatformRole';
export { useOwnership } from './useOwnership';
export { usePlatformServices } from './usePlatformServices';
export {
  useRefreshOnChange,
  type UseRefreshOnChangeOptions,
} from './useRefreshOnChange';
export { useRowPortions } from './useRowPortions';
export { useServiceEntities } from './useServiceEntities';
export { PLATFORM_SERVICE_FIELDS } from './serviceFields';
