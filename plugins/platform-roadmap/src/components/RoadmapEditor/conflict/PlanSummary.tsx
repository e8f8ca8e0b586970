import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Roadmap,
  RoadmapItem,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import { useFormat } from '@plinth/backstage-plugin-platform-services-react';
import { platformRoadmapTranslationRef } from '../../../translation';

/** Intervals with their days, and which items stand where. */
export function PlanSummary(props: { roadmap: Roadmap }) {
  const { intervals, next = [], later = [] } = props.roadmap.spec;
  const { day } = useFormat();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const names = (items: RoadmapItem[]) =>
    items.map(({ project }) => project).join(', ') || t('planner.nothing');
  const lines = [
    ...intervals
      .filter(({ state }) => state !== 'closed')
      .flatMap(({ name, start, end, committed, uncommitted = [] }) => [
        `${t('interval.title', { name })}, ${t('interval.range', {
          start: day(start),
          end: day(end),
        })}`,
        `${t('table.above')}: ${names(committed)}`,
        `${t('table.below')}: ${names(uncommitted)}`,
      ]),
    `${t('service.next')}: ${names(next)}`,
    `${t('service.later')}: ${names(later)}`,
  ];
  return (
    <>
      {lines.map((line, index) => (
        <Typography key={index} variant="body2">
          {line}
        </Typography>
      ))}
    </>
  );
}
