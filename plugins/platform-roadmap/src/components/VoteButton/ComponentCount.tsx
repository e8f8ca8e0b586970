import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { PlatformServiceSummary } from '@plinth/backstage-plugin-platform-services-common';
import { platformRoadmapTranslationRef } from '../../translation';
import { MutedText } from '../MutedText';

/**
 * Beside votes: how many components stand on the service, to weigh them by.
 * Readers who may see only some components are told of their own.
 */
export function ComponentCount(props: {
  /** Undefined: nothing is known. */
  summary: PlatformServiceSummary | undefined;
}) {
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  if (!props.summary) {
    return null;
  }
  const { consumers, ownConsumers } = props.summary;
  if (consumers === undefined && ownConsumers === 0) {
    return null;
  }
  return (
    <MutedText variant="caption" component="span">
      {consumers === undefined
        ? t('vote.ownComponents', { count: ownConsumers })
        : t('vote.components', { count: consumers })}
    </MutedText>
  );
}
