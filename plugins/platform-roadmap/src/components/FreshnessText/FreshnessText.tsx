import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Freshness } from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  StatusChip,
  Tone,
} from '@plinth/backstage-plugin-platform-services-react';
import { platformRoadmapTranslationRef } from '../../translation';

const TONES: Record<Freshness['state'], Tone> = {
  fresh: 'ok',
  due: 'warning',
  stale: 'error',
  none: 'neutral',
};

/** How long ago somebody looked at every open line of a roadmap. */
export function FreshnessText(props: { freshness: Freshness }) {
  const { freshness } = props;
  const { t } = useTranslationRef(platformRoadmapTranslationRef);

  function text(): string {
    const { state, days } = freshness;
    if (state === 'none') {
      return t('freshness.none');
    }
    if (days === undefined) {
      return t(`freshness.${state}Never`);
    }
    return state === 'fresh' && days === 0
      ? t('freshness.freshToday')
      : t(`freshness.${state}`, { count: days });
  }

  return <StatusChip tone={TONES[freshness.state]}>{text()}</StatusChip>;
}
