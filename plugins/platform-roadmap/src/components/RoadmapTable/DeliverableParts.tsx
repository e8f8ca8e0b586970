import Typography from '@material-ui/core/Typography';
import HistoryIcon from '@material-ui/icons/History';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { DeliverableView } from '@plinth/backstage-plugin-platform-roadmap-common';
import { useFormat } from '@plinth/backstage-plugin-platform-services-react';
import { platformRoadmapTranslationRef } from '../../translation';
import { MutedText } from '../MutedText';
import { ItemStatus, useStatusLabel } from '../ItemStatus';
import { IconLink } from './IconLink';

/** What is delivered, with the way to its life, its note and reason. */
export function DeliverableText(props: {
  deliverable: DeliverableView;
  /** See `ItemActions`. */
  lifeOf?(deliverable: DeliverableView): string;
}) {
  const { deliverable, lifeOf } = props;
  const { text, note, reason } = deliverable;
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const life = t('history.lifeOf', { deliverable: text });
  return (
    <>
      <Typography variant="body2">
        {text}
        {lifeOf && (
          <IconLink to={lifeOf(deliverable)} label={life} icon={HistoryIcon} />
        )}
      </Typography>
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
  const statusLabel = useStatusLabel();
  return (
    <>
      <ItemStatus status={status} />
      {since && was && (
        <MutedText variant="caption">
          {t('status.sinceWas', {
            day: format.day(since, 'short'),
            was: statusLabel(was),
          })}
        </MutedText>
      )}
    </>
  );
}
