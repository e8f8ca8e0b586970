import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { ServiceRoadmap } from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  ConfirmDialog,
  statusOf,
  useUnsavedWarning,
} from '@plinth/backstage-plugin-platform-services-react';
import {
  useForgetRoadmap,
  useReviewRoadmap,
  useServiceRoadmap,
} from '../../hooks';
import { platformRoadmapTranslationRef } from '../../translation';
import { GitReview } from './GitReview';
import { ReviewScreen } from './ReviewScreen';
import { ReviewSummary } from './ReviewSummary';
import { toRequest } from './reviewState';
import { useReview } from './useReview';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(2),
      minWidth: 0,
      color: theme.palette.text.primary,
      fontFamily: theme.typography.fontFamily,
      '& .MuiOutlinedInput-root': {
        backgroundColor: theme.palette.background.paper,
      },
      '& > *': { minWidth: 0 },
    },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      justifyContent: 'space-between',
      gap: theme.spacing(1),
    },
  }),
  { name: 'PlinthRoadmapReview' },
);

/** Props of {@link RoadmapReview}. */
export interface RoadmapReviewProps {
  state: ServiceRoadmap;
  onClose(): void;
}

/**
 * The screen of the weekly meeting: one open line after the other, and one
 * button at the end that saves all that was said.
 */
export function RoadmapReview(props: RoadmapReviewProps) {
  const { state, onClose } = props;
  const { serviceRef, roadmap, etag } = state;
  const classes = useStyles();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const toastApi = useApi(toastApiRef);
  const review = useReview(roadmap);
  const save = useReviewRoadmap(serviceRef);
  const forget = useForgetRoadmap(serviceRef);
  const { refetch } = useServiceRoadmap(serviceRef);
  const [asking, setAsking] = useState(false);
  const active = roadmap?.intervals.find(each => each.state === 'active');

  const isUnsaved = review.answered > 0 && !save.isSuccess;
  useUnsavedWarning(isUnsaved);

  const send = (message: string) =>
    etag &&
    save.mutate(
      {
        etag,
        request: {
          deliverables: toRequest(review),
          ...(message && { message }),
        },
      },
      {
        onSuccess: ({ revision }) => {
          toastApi.post({
            title: revision
              ? t('review.savedRevision', { number: String(revision.number) })
              : t('review.saved'),
            status: 'success',
            timeout: 5000,
          });
          onClose();
          forget();
        },
        onError: error => {
          if (statusOf(error) === 412) {
            refetch();
          }
        },
      },
    );

  function content() {
    if (review.lines.length === 0) {
      return <Typography variant="body1">{t('review.nothing')}</Typography>;
    }
    if (state.source?.type === 'git') {
      return (
        <GitReview
          lines={review.lines}
          isPending={save.isPending}
          onSave={() => send('')}
        />
      );
    }
    return review.index === undefined ? (
      <ReviewSummary review={review} isPending={save.isPending} onSave={send} />
    ) : (
      <ReviewScreen review={review} index={review.index} />
    );
  }

  return (
    <section className={classes.root} aria-label={t('review.label')}>
      <div className={classes.head}>
        <Typography variant="h5" component="h2">
          {t('review.heading', { name: active?.name ?? '' })}
        </Typography>
        <Button
          variant="outlined"
          onClick={() => (isUnsaved ? setAsking(true) : onClose())}
        >
          {t('review.leave')}
        </Button>
      </div>
      {content()}
      {save.error && (
        <Typography variant="body2" color="error" role="alert">
          {statusOf(save.error) === 412
            ? t('review.outdated')
            : t('review.failed', { message: save.error.message })}
        </Typography>
      )}
      {asking && (
        <ConfirmDialog
          title={t('review.leaveTitle')}
          text={t('review.leaveText')}
          confirm={t('review.leave')}
          isPending={false}
          onConfirm={onClose}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  );
}
