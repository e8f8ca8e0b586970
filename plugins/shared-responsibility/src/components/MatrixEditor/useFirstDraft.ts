import { Entity } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ResponsibilityMatrix } from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityTranslationRef } from '../../translation';
import { firstDraft } from './model';

/** What a matrix begins with, in the words of the reader's language; see {@link firstDraft}. */
export function useFirstDraft(): (entity: Entity) => ResponsibilityMatrix {
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);
  return entity =>
    firstDraft(entity, {
      platform: t('firstDraft.platform'),
      consumer: t('firstDraft.consumer'),
      access: t('firstDraft.access'),
      backup: t('firstDraft.backup'),
      incidents: t('firstDraft.incidents'),
      grantAccess: t('firstDraft.grantAccess'),
      grantAccessDuty: t('firstDraft.grantAccessDuty'),
      restoreTest: t('firstDraft.restoreTest'),
      restoreTestDuty: t('firstDraft.restoreTestDuty'),
      answerIncidents: t('firstDraft.answerIncidents'),
      answerIncidentsDuty: t('firstDraft.answerIncidentsDuty'),
    });
}
