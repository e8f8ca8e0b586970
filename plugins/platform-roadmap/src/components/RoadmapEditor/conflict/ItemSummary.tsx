import Typography from '@material-ui/core/Typography';
import { RoadmapItem } from '@plinth/backstage-plugin-platform-roadmap-common';
import { useStatusLabel } from '../../ItemStatus';

/** An item in a few lines: goal, target and deliverables with their status. */
export function ItemSummary(props: { item: RoadmapItem }) {
  const { project, goal, target, deliverables = [] } = props.item;
  const statusLabel = useStatusLabel();
  const lines = [
    project,
    typeof goal === 'string' ? goal : goal?.text,
    target?.date,
    ...deliverables.map(
      ({ text, status, note }) =>
        `${text}: ${statusLabel(status)}${note ? `, ${note}` : ''}`,
    ),
  ];
  return (
    <>
      {lines.filter(Boolean).map((line, index) => (
        <Typography key={index} variant="body2">
          {line}
        </Typography>
      ))}
    </>
  );
}
