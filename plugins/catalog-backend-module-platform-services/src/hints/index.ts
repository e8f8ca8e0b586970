export { HintPublisher } from './HintPublisher';
