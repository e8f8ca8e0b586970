import {
  configApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import {
  DeliverableStatus,
  StatusSettings,
  readStatusSettings,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import { useMemo } from 'react';
import { platformRoadmapTranslationRef } from '../../translation';

/** What the company says of statuses, in `platformRoadmap.statuses`. */
export function useStatusSettings(): StatusSettings {
  const config = useApi(configApiRef);
  return useMemo(
    () => readStatusSettings(config.getOptional('platformRoadmap.statuses')),
    [config],
  );
}

/** What a status is called: as configured, else in the language of the reader. */
export function useStatusLabel(): (status: DeliverableStatus) => string {
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const { statusLabels } = useStatusSettings();
  return status => statusLabels[status] ?? t(`status.${status}`);
}
