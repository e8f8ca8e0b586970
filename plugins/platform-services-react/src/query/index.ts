export { PlinthQueryProvider } from './PlinthQueryProvider';
export type { PlinthQueryProviderProps } from './PlinthQueryProvider';
export { statusOf } from './isClientError';
