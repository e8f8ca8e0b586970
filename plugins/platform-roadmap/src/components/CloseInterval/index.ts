export { CloseInterval, type CloseIntervalProps } from './CloseInterval';
