export { readCollatorConfig } from './readCollatorConfig';
export {
  ServiceCollatorFactory,
  type CollatedService,
  type ServiceCollatorFactoryOptions,
} from './ServiceCollatorFactory';
