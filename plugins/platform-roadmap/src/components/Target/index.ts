export { Target } from './Target';
