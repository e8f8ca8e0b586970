import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { DeliverableView } from '@plinth/backstage-plugin-platform-roadmap-common';
import { useFormat } from '@plinth/backstage-plugin-platform-services-react';
import { platformRoadmapTranslationRef } from '../../translation';
import { MutedText } from '../MutedText';
import { ItemStatus } from '../ItemStatus';

/** What is delivered, with its note and reason. */
export function DeliverableText(props: { deliverable: DeliverableView }) {
  const { text, note, reason } = props.deliverable;
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  return (
    <>
      <Typography variant="body2">{text}</Typography>
      {note && <MutedText variant="caption">{note}</MutedText>}
      {reason && (
        <MutedText variant="caption">{t('item.reason', { reason })}</MutedText>
      )}
    </>
  );
}

/** Its status, since when, and what it was. */
export function DeliverableStatusCell(props: { deliverable: DeliverableView }) {
  const { status, since, was } = props.deliverable;
  const format = useFormat();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  return (
    <>
      <ItemStatus status={status} />
      {since && was && (
        <MutedText variant="caption">
          {t('status.sinceWas', {
            day: format.day(since, 'short'),
            was: t(`status.${was}`),
          })}
        </MutedText>
      )}
    </>
  );
}
