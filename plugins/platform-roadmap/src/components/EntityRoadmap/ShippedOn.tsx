import type { RoadmapItemView } from '@plinth/backstage-plugin-platform-roadmap-common';
import { useFormat } from '@plinth/backstage-plugin-platform-services-react';
import { ItemStatus } from '../ItemStatus';

/**
 * When the last deliverable of an item was done. What was done already when the
 * roadmap was first published has no such day.
 */
export function ShippedOn(props: { item: RoadmapItemView }) {
  const { deliverables, status } = props.item;
  const { day } = useFormat();
  const last = deliverables
    .map(({ since, was }) => (was && since ? since : ''))
    .sort()
    .pop();
  return last ? <>{day(last, 'short')}</> : <ItemStatus status={status} />;
}
