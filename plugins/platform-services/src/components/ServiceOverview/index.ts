export { ServiceBenefitCard } from './ServiceBenefitCard';
export { ServiceContactsCard } from './ServiceContactsCard';
export { ServiceOfferingsCard } from './ServiceOfferingsCard';
export { useServiceEntity } from './useServiceEntity';
