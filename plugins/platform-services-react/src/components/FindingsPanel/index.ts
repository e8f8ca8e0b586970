export { FindingsPanel } from './FindingsPanel';
export type { FindingsPanelProps } from './FindingsPanel';
