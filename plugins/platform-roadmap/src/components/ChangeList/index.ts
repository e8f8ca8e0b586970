export { ChangeList } from './ChangeList';
export { useChangeText } from './useChangeText';
