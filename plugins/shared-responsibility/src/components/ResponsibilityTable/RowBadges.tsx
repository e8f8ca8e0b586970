import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  StatusChip,
  StatusShapeName,
  Tone,
} from '@plinth/backstage-plugin-platform-services-react';
import {
  ComposedRow,
  RowMove,
  RowStanding,
} from '@plinth/backstage-plugin-shared-responsibility-common';
import { sharedResponsibilityTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  badge: {
    display: 'inline-block',
    marginLeft: theme.spacing(1),
    fontWeight: 'normal',
    whiteSpace: 'nowrap',
  },
}));

/** Props of {@link RowBadges}. */
export interface RowBadgesProps {
  row: ComposedRow;
  standing?: RowStanding;
  isNew: boolean;
  inConflict: boolean;
}

/** What is special about a row, in words. */
export function RowBadges(props: RowBadgesProps) {
  const { row, standing, isNew, inConflict } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(sharedResponsibilityTranslationRef);

  const badges: Array<{
    text: string;
    tone: Tone;
    shape?: StatusShapeName;
  }> = [];
  if (isNew) {
    badges.push({ text: t('badge.new'), tone: 'active' });
  }
  if (standing?.moved?.length) {
    const text = t(`badge.${kindOfMove(standing.moved)}`);
    badges.push({ text, tone: 'warning', shape: 'arrow' });
  }
  if (standing?.status === 'disputed') {
    badges.push({ text: t('badge.disputed'), tone: 'error' });
  }
  if (standing?.status === 'excepted') {
    badges.push({ text: t('badge.excepted'), tone: 'neutral', shape: 'dash' });
  }
  if (standing?.evidence?.overdue) {
    badges.push({ text: t('badge.overdue'), tone: 'warning' });
  }
  if (row.undetermined) {
    badges.push({ text: t('table.undetermined'), tone: 'neutral' });
  }
  if (row.state === 'undecided') {
    badges.push({ text: t('table.undecided'), tone: 'neutral' });
  }
  if (row.state === 'notApplicable') {
    badges.push({
      text: t('table.notApplicable'),
      tone: 'neutral',
      shape: 'dash',
    });
  }
  if (inConflict) {
    badges.push({ text: t('table.conflict'), tone: 'error' });
  }

  return (
    <>
      {badges.map(({ text, tone, shape }) => (
        <span key={text} className={classes.badge}>
          <StatusChip tone={tone} shape={shape}>
            {text}
          </StatusChip>
        </span>
      ))}
    </>
  );
}

/** The most important of what moved, seen from the consumer. */
function kindOfMove(
  moves: RowMove[],
): 'movedTo' | 'movedFrom' | 'reworded' | 'changed' {
  const letters = moves.find(({ what }) => what === 'involvement');
  const before = weight(letters?.before);
  const after = weight(letters?.after);
  if (after > before) {
    return 'movedTo';
  }
  if (after < before) {
    return 'movedFrom';
  }
  return moves.every(({ what }) => what === 'duty') ? 'reworded' : 'changed';
}

function weight(letters: string | undefined): number {
  return (letters?.includes('A') ? 2 : 0) + (letters?.includes('R') ? 1 : 0);
}
