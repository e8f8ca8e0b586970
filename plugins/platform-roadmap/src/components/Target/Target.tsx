import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { RoadmapItemView } from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  StatusChip,
  VisuallyHidden,
} from '@plinth/backstage-plugin-platform-services-react';
import { usePeriodText } from '../../period';
import { platformRoadmapTranslationRef } from '../../translation';

/** When an item is meant to be there; a date that slipped stays, struck through. */
export function Target(props: {
  item: Pick<RoadmapItemView, 'target' | 'dateChanges' | 'late'>;
}) {
  const { target, dateChanges, late } = props.item;
  const periodText = usePeriodText();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  if (!target) {
    return null;
  }
  const { resolution } = target;
  const inWords = (date: string) => periodText({ date, resolution });
  return (
    <span>
      {dateChanges.map(({ from, to, reason }, index) => (
        <span key={index}>
          <del
            title={t('period.slipped', {
              from: inWords(from),
              to: inWords(to),
              reason,
            })}
          >
            <VisuallyHidden>
              {t('period.was', { date: inWords(from) })}
            </VisuallyHidden>
            <span aria-hidden="true">{inWords(from)}</span>
          </del>{' '}
        </span>
      ))}
      {periodText(target)}{' '}
      {late && (
        <StatusChip tone="error" shape="octagon">
          {t('status.late')}
        </StatusChip>
      )}
    </span>
  );
}
