export { runPlinth, type RunPlinthOptions } from './runPlinth';
export type { CommandContext } from './context';
