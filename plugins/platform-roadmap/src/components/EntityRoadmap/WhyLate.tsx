import {
  RoadmapItemView,
  statusCategory,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import { MutedText } from '../MutedText';

/** What those who do it say about the deliverables that hold an item up. */
export function WhyLate(props: { item: RoadmapItemView }) {
  const reasons = props.item.deliverables.filter(
    ({ status, note, reason }) =>
      statusCategory(status) === 'attention' && (note || reason),
  );
  return (
    <>
      {reasons.map(({ key, text, note, reason }) => (
        <MutedText key={key}>
          {text}: {reason ?? note}
        </MutedText>
      ))}
    </>
  );
}
