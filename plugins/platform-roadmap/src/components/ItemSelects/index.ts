export { StatusSelect } from './StatusSelect';
export { TypeSelect } from './TypeSelect';
