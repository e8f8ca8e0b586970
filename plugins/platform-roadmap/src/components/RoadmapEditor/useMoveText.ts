import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { platformRoadmapTranslationRef } from '../../translation';
import { PlannerMove } from './usePlanner';

/** The last move in words: `Read replicas: above the line, place 2 of 5`. */
export function useMoveText(move: PlannerMove | undefined): string {
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  return move
    ? t('planner.moved', {
        project: move.project,
        where: t(`planner.where.${move.horizon}`),
        place: String(move.place),
        of: String(move.of),
      })
    : '';
}
