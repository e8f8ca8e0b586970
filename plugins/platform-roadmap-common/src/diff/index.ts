export * from './types';
export type { ChangeTopic } from './changeOrder';
export * from './diffRoadmaps';
export * from './describeChange';
export {
  CHANGE_MESSAGES,
  type ChangeMessageKey,
  type ChangeWords,
  type SayChange,
} from './changeMessages';
