export { diffForParties } from './diffForParties';
export { diffMatrices } from './diffMatrices';
export { editorialOnly } from './editorial';
export { variantPairs } from './variantPairs';
export {
  CHANGE_MEANINGS,
  type ChangeCase,
  type ChangeMeaning,
  type PartyDiff,
  type PartySide,
  type TaskChange,
  type VariantPair,
} from './types';
