export { anchorOf } from './anchorOf';
export { useItemLink } from './useItemLink';
