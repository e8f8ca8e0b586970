import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  isPlatformServiceEntity,
  platformRolesOf,
} from '@plinth/backstage-plugin-platform-services-common';
import { ResponsibilityMatrix } from '@plinth/backstage-plugin-shared-responsibility-common';

/** The words of the first draft, in the language of the one who writes it. */
export type FirstDraftWords = Record<
  | 'platform'
  | 'consumer'
  | 'access'
  | 'backup'
  | 'incidents'
  | 'grantAccess'
  | 'grantAccessDuty'
  | 'restoreTest'
  | 'restoreTestDuty'
  | 'answerIncidents'
  | 'answerIncidentsDuty',
  string
>;

/**
 * What a matrix starts from when it is written in the browser: the service's
 * own title and owner, three areas, and one task in each that most services
 * have. Everything in it can be changed.
 */
export function firstDraft(
  entity: Entity,
  words: FirstDraftWords,
): ResponsibilityMatrix {
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
          title: words.platform,
          ...(group && { group }),
        },
        { id: 'consumer', title: words.consumer, resolve: 'component-owner' },
      ],
      areas: [
        { id: 'access', title: words.access },
        { id: 'backup', title: words.backup },
        { id: 'incidents', title: words.incidents },
      ],
      tasks: [
        {
          id: 'grant-access',
          title: words.grantAccess,
          area: 'access',
          phase: 'operate',
          canonical: 'access.review',
          assignments: {
            platform: { involvement: 'C' },
            consumer: {
              involvement: 'RA',
              duty: words.grantAccessDuty,
            },
          },
        },
        {
          id: 'restore-test',
          title: words.restoreTest,
          area: 'backup',
          phase: 'operate',
          canonical: 'backup.restore-test',
          assignments: {
            platform: { involvement: 'RA', duty: words.restoreTestDuty },
            consumer: { involvement: 'I' },
          },
        },
        {
          id: 'answer-incidents',
          title: words.answerIncidents,
          area: 'incidents',
          phase: 'operate',
          canonical: 'incident.response',
          assignments: {
            platform: {
              involvement: 'RA',
              duty: words.answerIncidentsDuty,
            },
            consumer: { involvement: 'I' },
          },
        },
      ],
    },
  };
}
