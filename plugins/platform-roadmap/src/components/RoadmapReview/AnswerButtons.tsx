import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { DeliverableStatus } from '@plinth/backstage-plugin-platform-roadmap-common';
import { mutedText } from '@plinth/backstage-plugin-platform-services-react';
import { platformRoadmapTranslationRef } from '../../translation';
import { useStatusLabel } from '../ItemStatus';
import { ReviewAnswer } from './reviewState';
import { STATUS_KEYS } from './useReview';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: `repeat(auto-fill, minmax(${theme.spacing(
        18,
      )}px, 1fr))`,
      gap: theme.spacing(1),
    },
    answer: {
      justifyContent: 'flex-start',
      gap: theme.spacing(1),
      minHeight: theme.spacing(6),
      padding: theme.spacing(1, 1.5),
      border: `1px solid ${mutedText(theme)}`,
      borderRadius: theme.shape.borderRadius,
      color: theme.palette.text.primary,
      backgroundColor: theme.palette.background.paper,
      fontFamily: theme.typography.fontFamily,
      fontSize: theme.typography.body1.fontSize,
      textAlign: 'left',
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: 2,
      },
      '&[aria-pressed="true"]': {
        color: theme.palette.background.paper,
        backgroundColor: theme.palette.text.primary,
      },
    },
    key: {
      minWidth: theme.spacing(3),
      padding: theme.spacing(0, 0.5),
      border: '1px solid currentColor',
      borderRadius: theme.shape.borderRadius,
      fontFamily: 'monospace',
      fontSize: theme.typography.body2.fontSize,
      textAlign: 'center',
    },
  }),
  { name: 'PlinthAnswerButtons' },
);

/** Props of {@link AnswerButtons}. */
export interface AnswerButtonsProps {
  /** The status before the review. */
  current: DeliverableStatus;
  /** Absent: not answered yet. */
  given: ReviewAnswer | undefined;
  onAnswer(answer: ReviewAnswer): void;
}

/** What can be said about a line, each with its key. */
export function AnswerButtons(props: AnswerButtonsProps) {
  const { current, given, onAnswer } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const statusLabel = useStatusLabel();
  const status = given && (given.status ?? current);
  return (
    <div className={classes.root} role="group" aria-label={t('review.status')}>
      <ButtonBase
        className={classes.answer}
        aria-pressed={given !== undefined && status === current}
        aria-keyshortcuts="N"
        onClick={() => onAnswer({ status: undefined })}
      >
        <span className={classes.key} aria-hidden="true">
          N
        </span>
        {t('review.noChange')}
      </ButtonBase>
      {STATUS_KEYS.filter(each => each.status !== current).map(each => (
        <ButtonBase
          key={each.status}
          className={classes.answer}
          aria-pressed={status === each.status}
          aria-keyshortcuts={each.digit}
          onClick={() => onAnswer({ status: each.status })}
        >
          <span className={classes.key} aria-hidden="true">
            {each.digit}
          </span>
          {statusLabel(each.status)}
        </ButtonBase>
      ))}
    </div>
  );
}
