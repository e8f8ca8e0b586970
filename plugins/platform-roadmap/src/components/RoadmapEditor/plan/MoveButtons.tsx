import IconButton from '@material-ui/core/IconButton';
import ArrowDownwardIcon from '@material-ui/icons/ArrowDownward';
import ArrowUpwardIcon from '@material-ui/icons/ArrowUpward';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ItemPlace,
  stepFrom,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import { platformRoadmapTranslationRef } from '../../../translation';
import { usePlannerContext } from '../plannerContext';

const ICONS = { up: ArrowUpwardIcon, down: ArrowDownwardIcon };

/** Moves an item one place up or down, and at the line across it. */
export function MoveButtons(props: {
  id: string;
  project: string;
  place: ItemPlace;
}) {
  const { id, project, place } = props;
  const { roadmap, step } = usePlannerContext();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  return (
    <>
      {(['up', 'down'] as const).map(direction => {
        const Icon = ICONS[direction];
        return (
          <IconButton
            key={direction}
            size="small"
            aria-label={t(
              direction === 'up' ? 'planner.moveUp' : 'planner.moveDown',
              { project },
            )}
            title={t(direction === 'up' ? 'planner.altUp' : 'planner.altDown')}
            disabled={!stepFrom({ roadmap, place, direction })}
            onClick={() => step(id, direction)}
          >
            <Icon fontSize="small" />
          </IconButton>
        );
      })}
    </>
  );
}
