import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  DELIVERABLE_STATUSES,
  RoadmapChange,
  describeChange,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import { platformRoadmapTranslationRef } from '../../translation';
import { useStatusLabel } from '../ItemStatus';

/** A change in the words of the digest, in the language of the reader. */
export function useChangeText(): (change: RoadmapChange) => string {
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const statusLabel = useStatusLabel();
  const statusLabels = Object.fromEntries(
    DELIVERABLE_STATUSES.map(status => [status, statusLabel(status)]),
  );
  return change =>
    describeChange(change, {
      statusLabels,
      say: (key, words) => t(key, words),
    });
}
