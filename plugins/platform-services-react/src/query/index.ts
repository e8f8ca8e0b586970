export { PlinthQueryProvider } from './PlinthQueryProvider';
export type { PlinthQueryProviderProps } from './PlinthQueryProvider';
export { isClientError, statusOf } from './isClientError';
