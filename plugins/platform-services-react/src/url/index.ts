export { useUrlState } from './useUrlState';
export type {
  UrlState,
  UrlStateResult,
  UseUrlStateOptions,
  Widen,
} from './useUrlState';
