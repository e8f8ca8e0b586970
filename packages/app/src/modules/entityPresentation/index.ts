export { entityPresentationModule } from './entityPresentationModule';
