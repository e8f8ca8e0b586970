export { ServiceTasksFact } from './ServiceTasksFact';
