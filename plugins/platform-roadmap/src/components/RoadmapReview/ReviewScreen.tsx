import { useEffect, useRef } from 'react';
import Button from '@material-ui/core/Button';
import LinearProgress from '@material-ui/core/LinearProgress';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { statusCategory } from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  LiveRegion,
  OutlinedField,
  useKeyDown,
} from '@plinth/backstage-plugin-platform-services-react';
import { platformRoadmapTranslationRef } from '../../translation';
import { useStatusLabel } from '../ItemStatus';
import { MutedText } from '../MutedText';
import { Target } from '../Target';
import { AnswerButtons } from './AnswerButtons';
import { ReviewAnswer } from './reviewState';
import { Review, STATUS_KEYS } from './useReview';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(3),
      minWidth: 0,
      maxWidth: theme.spacing(120),
    },
    line: {
      padding: theme.spacing(3),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      backgroundColor: theme.palette.background.paper,
      overflowWrap: 'anywhere',
      '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
      [theme.breakpoints.down('xs')]: { padding: theme.spacing(2) },
    },
    deliverable: {
      fontSize: '2rem',
      lineHeight: 1.3,
      margin: theme.spacing(1, 0),
      [theme.breakpoints.down('xs')]: { fontSize: '1.5rem' },
    },
    fields: { display: 'grid', gap: theme.spacing(2) },
    buttons: {
      display: 'flex',
      flexWrap: 'wrap',
      justifyContent: 'space-between',
      gap: theme.spacing(1),
    },
  }),
  { name: 'PlinthReviewScreen' },
);

/** One open line in large letters, with keys for what is said about it. */
export function ReviewScreen(props: { review: Review; index: number }) {
  const { review, index } = props;
  const { lines, answers, answer, goTo } = review;
  const { deliverable, item } = lines[index];
  const classes = useStyles();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const statusLabel = useStatusLabel();
  const given: ReviewAnswer | undefined = answers[deliverable.key];
  const status = given?.status ?? deliverable.status;
  const needsReason = statusCategory(status) === 'dropped';

  const root = useRef<HTMLElement>(null);
  const line = useRef<HTMLDivElement>(null);
  const note = useRef<HTMLTextAreaElement>(null);
  const reason = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    line.current?.focus();
  }, [index]);

  const say = (change: ReviewAnswer) => {
    answer(deliverable.key, change);
    const dropped =
      change.status && statusCategory(change.status) === 'dropped';
    if (!dropped) {
      goTo(index + 1);
    }
  };
  const isAsking = needsReason && !given?.reason?.trim();
  useEffect(() => {
    if (isAsking) {
      reason.current?.focus();
    }
  }, [isAsking]);

  useKeyDown(root, event => {
    const isText =
      event.target instanceof Element &&
      event.target.matches('input, textarea');
    if (event.key === 'Escape' && isText) {
      line.current?.focus();
      return;
    }
    if (isText || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const pressed = event.key.toLocaleLowerCase('en');
    const chosen = STATUS_KEYS.find(({ digit }) => digit === pressed);
    if (chosen) {
      say({ status: chosen.status });
    } else if (pressed === 'n') {
      say({ status: undefined });
    } else if (pressed === 'm') {
      note.current?.focus();
    } else if (pressed === 'arrowright') {
      goTo(index + 1);
    } else if (pressed === 'arrowleft' && index > 0) {
      goTo(index - 1);
    } else {
      return;
    }
    event.preventDefault();
  });

  return (
    <section
      ref={root}
      className={classes.root}
      aria-label={t('review.progress', {
        number: String(index + 1),
        of: String(lines.length),
      })}
    >
      <div>
        <MutedText>
          {t('review.progress', {
            number: String(index + 1),
            of: String(lines.length),
          })}{' '}
          · {t('review.answered', { count: review.answered })}
        </MutedText>
        <LinearProgress
          variant="determinate"
          aria-hidden="true"
          value={(review.answered / lines.length) * 100}
        />
      </div>
      <div
        ref={line}
        className={classes.line}
        tabIndex={-1}
        role="group"
        aria-label={deliverable.text}
      >
        <Typography variant="h6" component="p">
          {item.project}
        </Typography>
        <MutedText component="div">
          {item.goal?.text} {item.target && <Target item={item} />}
        </MutedText>
        <Typography component="h3" className={classes.deliverable}>
          {deliverable.text}
        </Typography>
        <Typography variant="body1">
          {t('review.now', { status: statusLabel(deliverable.status) })}
        </Typography>
        {deliverable.note && <MutedText>{deliverable.note}</MutedText>}
      </div>
      <AnswerButtons
        current={deliverable.status}
        given={given}
        onAnswer={say}
      />
      <div className={classes.fields}>
        {needsReason && (
          <OutlinedField
            id="plinth-review-reason"
            inputRef={reason}
            fullWidth
            multiline
            required
            label={t('review.reason')}
            helperText={t('review.reasonHelp')}
            value={given?.reason ?? ''}
            onChange={event =>
              answer(deliverable.key, { reason: event.target.value })
            }
          />
        )}
        <OutlinedField
          id="plinth-review-note"
          inputRef={note}
          fullWidth
          multiline
          label={t('review.note')}
          helperText={t('review.noteHelp')}
          value={given?.note ?? deliverable.note ?? ''}
          onChange={event =>
            answer(deliverable.key, { note: event.target.value })
          }
        />
      </div>
      <div className={classes.buttons}>
        <Button
          variant="outlined"
          disabled={index === 0}
          onClick={() => goTo(index - 1)}
        >
          {t('review.back')}
        </Button>
        <Button variant="outlined" onClick={review.toSummary}>
          {t('review.toSummary')}
        </Button>
        <Button variant="outlined" onClick={() => goTo(index + 1)}>
          {t('review.forward')}
        </Button>
      </div>
      <MutedText>{t('review.keys')}</MutedText>
      <LiveRegion>
        {deliverable.text}: {statusLabel(status)}
      </LiveRegion>
    </section>
  );
}
