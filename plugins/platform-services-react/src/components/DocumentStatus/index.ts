export { DocumentStatus } from './DocumentStatus';
export type { DocumentStatusProps } from './DocumentStatus';
