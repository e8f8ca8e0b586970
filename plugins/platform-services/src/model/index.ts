export { groupUses } from './groupUses';
export type { ServiceUse, ServiceUses } from './groupUses';
export { LIFECYCLES, isEnding } from './lifecycle';
export { peopleOf, refsIn } from './people';
export type { ServicePeople } from './people';
export { serviceRefOf, serviceTitle } from './serviceRef';
export { supersededBy } from './superseding';
