import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { DeliverableView } from '@plinth/backstage-plugin-platform-roadmap-common';
import { useFormat } from '@plinth/backstage-plugin-platform-services-react';
import { platformRoadmapTranslationRef } from '../../translation';
import { ItemStatus } from '../ItemStatus';

/** What is delivered, with its note and reason. */
export function DeliverableText(props: { deliverable: DeliverableView }) {
  const { text, note, reason } = props.deliverable;
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  return (
    <>
      <Typography variant="body2">{text}</Typography>
      {note && (
        <Typography variant="caption" color="textSecondary" component="p">
          {note}
        </Typography>
      )}
      {reason && (
        <Typography variant="caption" color="textSecondary" component="p">
          {t('item.reason', { reason })}
        </Typography>
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
        <Typography variant="caption" color="textSecondary" component="p">
          {t('status.sinceWas', {
            day: format.day(since, 'short'),
            was: t(`status.${was}`),
          })}
        </Typography>
      )}
    </>
  );
}
