export { Successors } from './Successors';
