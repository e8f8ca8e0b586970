export { ItemStatus, toneOf } from './ItemStatus';
export { useStatusLabel, useStatusSettings } from './useStatusSettings';
