import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  isPlatformServiceEntity,
  platformRolesOf,
} from '@plinth/backstage-plugin-platform-services-common';
import { ResponsibilityMatrix } from '@plinth/backstage-plugin-shared-responsibility-common';

/**
 * What a matrix starts from when it is written in the browser: the service's
 * own title and owner, three areas, and one task in each that most services
 * have. Everything in it can be changed.
 */
export function firstDraft(entity: Entity): ResponsibilityMatrix {
  const { name, title = name } = entity.metadata;
  const group = isPlatformServiceEntity(entity)
    ? platformRolesOf(entity).owner.find(ref => ref.startsWith('group:'))
    : undefined;
  return {
    apiVersion: 'plinth/v1alpha1',
    kind: 'ResponsibilityMatrix',
    metadata: { name, title },
    spec: {
      service: stringifyEntityRef(entity),
      scheme: 'raci',
      parties: [
        {
          id: 'platform',
          title: 'Platform team',
          ...(group && { group }),
        },
        { id: 'consumer', title: 'Product team', resolve: 'component-owner' },
      ],
      areas: [
        { id: 'access', title: 'Access' },
        { id: 'backup', title: 'Backup and restore' },
        { id: 'incidents', title: 'Incidents' },
      ],
      tasks: [
        {
          id: 'grant-access',
          title: 'Grant and review access',
          area: 'access',
          phase: 'operate',
          canonical: 'access.review',
          assignments: {
            platform: { involvement: 'C' },
            consumer: {
              involvement: 'RA',
              duty: 'Say who may use the service, and review it.',
            },
          },
        },
        {
          id: 'restore-test',
          title: 'Test a restore',
          area: 'backup',
          phase: 'operate',
          canonical: 'backup.restore-test',
          assignments: {
            platform: { involvement: 'RA', duty: 'Restore and say so.' },
            consumer: { involvement: 'I' },
          },
        },
        {
          id: 'answer-incidents',
          title: 'Answer incidents of the service',
          area: 'incidents',
          phase: 'operate',
          canonical: 'incident.response',
          assignments: {
            platform: {
              involvement: 'RA',
              duty: 'Take the call, repair, and report.',
            },
            consumer: { involvement: 'I' },
          },
        },
      ],
    },
  };
}
