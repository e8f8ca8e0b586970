import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Link from '@material-ui/core/Link';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  OutlinedField,
  StatusChip,
  useFocusOnMount,
} from '@plinth/backstage-plugin-platform-services-react';
import { platformRoadmapTranslationRef } from '../../translation';
import { useStatusLabel } from '../ItemStatus';
import { MutedText } from '../MutedText';
import { ReviewAnswer, ReviewLine, lacksReason } from './reviewState';
import { Review } from './useReview';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'grid', gap: theme.spacing(2), minWidth: 0 },
    frame: {
      overflowX: 'auto',
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      backgroundColor: theme.palette.background.paper,
      '& td, & th': { overflowWrap: 'anywhere', verticalAlign: 'top' },
    },
    line: { textAlign: 'left' },
    buttons: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
  }),
  { name: 'PlinthReviewSummary' },
);

/** Props of {@link ReviewSummary}. */
export interface ReviewSummaryProps {
  review: Review;
  isPending: boolean;
  onSave(message: string): void;
}

/** What was said about every line, and the one button that saves it. */
export function ReviewSummary(props: ReviewSummaryProps) {
  const { review, isPending, onSave } = props;
  const { lines, answers, unanswered } = review;
  const classes = useStyles();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const [message, setMessage] = useState('');
  const heading = useFocusOnMount<HTMLHeadingElement>();

  return (
    <section className={classes.root} aria-label={t('review.summary')}>
      <Typography variant="h6" component="h3" tabIndex={-1} ref={heading}>
        {t('review.summary')}
      </Typography>
      <div className={classes.frame}>
        <Table size="small" aria-label={t('review.summary')}>
          <TableHead>
            <TableRow>
              <TableCell>{t('review.summaryLine')}</TableCell>
              <TableCell>{t('review.summaryAnswer')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {lines.map((line, index) => (
              <TableRow key={line.deliverable.key}>
                <TableCell component="th" scope="row">
                  <Link
                    component="button"
                    variant="body2"
                    className={classes.line}
                    onClick={() => review.goTo(index)}
                  >
                    {line.deliverable.text}
                  </Link>
                  <MutedText variant="caption">{line.item.project}</MutedText>
                </TableCell>
                <TableCell>
                  <Said line={line} answer={answers[line.deliverable.key]} />
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </div>
      <OutlinedField
        id="plinth-review-message"
        fullWidth
        multiline
        label={t('review.message')}
        helperText={t('review.messageHelp')}
        value={message}
        onChange={event => setMessage(event.target.value)}
      />
      <div className={classes.buttons}>
        <Button
          variant="outlined"
          onClick={() => review.goTo(lines.length - 1)}
        >
          {t('review.back')}
        </Button>
        {unanswered.length > 0 && (
          <Button variant="outlined" onClick={review.restNoChange}>
            {t('review.restNoChange', { count: unanswered.length })}
          </Button>
        )}
        <Button
          variant="contained"
          color="primary"
          disabled={!review.isReady}
          onClick={() => !isPending && onSave(message.trim())}
        >
          {isPending ? t('review.saving') : t('review.save')}
        </Button>
      </div>
    </section>
  );
}

function Said(props: { line: ReviewLine; answer: ReviewAnswer | undefined }) {
  const { line, answer } = props;
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const statusLabel = useStatusLabel();
  if (!answer) {
    return <MutedText>{t('review.unanswered')}</MutedText>;
  }
  const before = line.deliverable.status;
  const { status = before, note, reason } = answer;
  return (
    <>
      {status === before
        ? t('review.noChange')
        : t('review.to', {
            from: statusLabel(before),
            to: statusLabel(status),
          })}
      {note && note !== line.deliverable.note && (
        <MutedText variant="caption">{note}</MutedText>
      )}
      {reason && status !== before && (
        <MutedText variant="caption">{reason}</MutedText>
      )}
      {lacksReason(answer) && (
        <div>
          <StatusChip tone="error">{t('review.needsReason')}</StatusChip>
        </div>
      )}
    </>
  );
}
