export { evaluateCondition, type Truth } from './evaluateCondition';
export {
  CONDITION_MESSAGES,
  type ConditionMessageKey,
  type ConditionWords,
  type SayCondition,
} from './conditionMessages';
export { describeCondition } from './describeCondition';
export { conditionProblems, factsOfCondition } from './inspectCondition';
export {
  readFacts,
  readPath,
  type FactValue,
  type FactValues,
} from './readFacts';
