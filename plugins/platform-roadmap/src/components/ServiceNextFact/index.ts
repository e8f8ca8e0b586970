export { ServiceNextFact } from './ServiceNextFact';
