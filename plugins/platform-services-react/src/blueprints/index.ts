export { ServiceCardFactBlueprint } from './ServiceCardFactBlueprint';
export type { ServiceCardFactProps } from './ServiceCardFactBlueprint';
