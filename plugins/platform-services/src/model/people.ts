import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  PlatformServiceEntity,
  REFERENCE_FIELDS,
  ReferenceField,
  referencesOf,
} from '@plinth/backstage-plugin-platform-services-common';

/** Full refs of those who stand behind a service. */
export interface ServicePeople {
  owner: string[];
  productOwner: string[];
  operatedBy: string[];
  supportedBy: string[];
}

/** Those who stand behind a service, as full refs. */
export function peopleOf(service: PlatformServiceEntity): ServicePeople {
  return {
    owner: refsIn(service, 'owner'),
    productOwner: refsIn(service, 'productOwner'),
    operatedBy: refsIn(service, 'operatedBy'),
    supportedBy: refsIn(service, 'supportedBy'),
  };
}

/** The entities that one field of a service refers to, as full refs. */
export function refsIn(
  service: PlatformServiceEntity,
  name: ReferenceField['field'],
): string[] {
  return REFERENCE_FIELDS.filter(field => field.field === name)
    .flatMap(field => referencesOf({ entity: service, field }))
    .map(ref => stringifyEntityRef(ref));
}
