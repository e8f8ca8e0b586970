import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { RoadmapItemView } from '@plinth/backstage-plugin-platform-roadmap-common';
import { usePeriodText } from '../../period';
import { platformRoadmapTranslationRef } from '../../translation';
import { MutedText } from '../MutedText';

/** Why the date of an item moved, each time. */
export function SlipReasons(props: {
  item: Pick<RoadmapItemView, 'dateChanges' | 'target'>;
}) {
  const { dateChanges, target } = props.item;
  const periodText = usePeriodText();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const inWords = (date: string) =>
    periodText({ date, resolution: target?.resolution });
  return (
    <>
      {dateChanges.map(({ from, to, reason }, index) => (
        <MutedText key={index} variant="caption" component="div">
          {t('period.slipped', {
            from: inWords(from),
            to: inWords(to),
            reason,
          })}
        </MutedText>
      ))}
    </>
  );
}
