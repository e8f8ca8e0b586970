export { DutyCollatorFactory } from './DutyCollatorFactory';
export { readCollatorConfig } from './readCollatorConfig';
