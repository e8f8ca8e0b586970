export { ContactLine } from './ContactLine';
export { ContactList } from './ContactList';
export { ServiceLinks } from './ServiceLinks';
export { useHours } from './useHours';
