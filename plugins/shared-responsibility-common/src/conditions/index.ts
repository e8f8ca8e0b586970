export { evaluateCondition, type Truth } from './evaluateCondition';
export { describeCondition } from './describeCondition';
export { conditionProblems, factsOfCondition } from './inspectCondition';
export {
  readFacts,
  readPath,
  type FactValue,
  type FactValues,
} from './readFacts';
