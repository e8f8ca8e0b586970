import type { RoadmapItemView } from '@plinth/backstage-plugin-platform-roadmap-common';
import { useFormat } from '@plinth/backstage-plugin-platform-services-react';
import { ItemStatus } from '../ItemStatus';

/** When the last deliverable of an item was done, as far as that is known. */
export function ShippedOn(props: { item: RoadmapItemView }) {
  const { day } = useFormat();
  const last = props.item.deliverables
    .map(({ since }) => since ?? '')
    .sort()
    .pop();
  return last ? (
    <>{day(last, 'short')}</>
  ) : (
    <ItemStatus status={props.item.status} />
  );
}
