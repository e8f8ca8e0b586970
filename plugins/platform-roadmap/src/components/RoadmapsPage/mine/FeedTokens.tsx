import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  FeedToken,
  NewFeedToken,
} from '@plinth/backstage-plugin-platform-roadmap-common';
import {
  ConfirmDialog,
  LoadFailed,
  Skeleton,
  useFormat,
} from '@plinth/backstage-plugin-platform-services-react';
import {
  useFeedTokens,
  useRevokeFeedToken,
  useRotateFeedToken,
} from '../../../hooks';
import { platformRoadmapTranslationRef } from '../../../translation';
import { MutedText } from '../../MutedText';
import { CreateFeedToken } from './CreateFeedToken';
import { NewFeedAddresses } from './NewFeedAddresses';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'grid', gap: theme.spacing(1.5), minWidth: 0 },
    list: { margin: 0, padding: 0, listStyle: 'none' },
    entry: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1, 2),
      padding: theme.spacing(1.5, 0),
      borderTop: `1px solid ${theme.palette.divider}`,
    },
    name: {
      flex: `1 1 ${theme.spacing(28)}px`,
      minWidth: 0,
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'PlinthFeedTokens' },
);

/** Something that cannot be undone, and that the reader has to confirm. */
interface Question {
  action: 'rotate' | 'revoke';
  token: FeedToken;
}

/** The reader's tokens, by which feed readers and calendars read roadmaps. */
export function FeedTokens() {
  const classes = useStyles();
  const { day } = useFormat();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const { data, error, refetch } = useFeedTokens();
  const rotate = useRotateFeedToken();
  const revoke = useRevokeFeedToken();
  const [created, setCreated] = useState<NewFeedToken>();
  const [question, setQuestion] = useState<Question>();

  const confirm = ({ action, token }: Question) => {
    const onSettled = () => setQuestion(undefined);
    if (action === 'rotate') {
      rotate.mutate(token.id, { onSettled, onSuccess: setCreated });
    } else {
      revoke.mutate(token.id, {
        onSettled,
        onSuccess: () =>
          setCreated(before => (before?.id === token.id ? undefined : before)),
      });
    }
  };
  if (error && !data) {
    return (
      <LoadFailed title={t('feeds.failed')} error={error} onRetry={refetch} />
    );
  }
  const failed = rotate.error ?? revoke.error;
  return (
    <section aria-label={t('feeds.title')} className={classes.root}>
      <Typography variant="h5" component="h2">
        {t('feeds.title')}
      </Typography>
      <Typography variant="body2">{t('feeds.text')}</Typography>
      <MutedText>{t('feeds.grant')}</MutedText>
      {created && <NewFeedAddresses token={created} />}
      {!data && <Skeleton heights={[56]} />}
      {data?.length === 0 && <MutedText>{t('feeds.none')}</MutedText>}
      <ul className={classes.list} aria-label={t('feeds.list')}>
        {data?.map(token => (
          <li key={token.id} className={classes.entry}>
            <div className={classes.name}>
              {token.title}{' '}
              <MutedText variant="caption" component="span">
                {[
                  t('feeds.created', { day: day(token.createdAt) }),
                  token.lastUsedOn
                    ? t('feeds.used', { day: day(token.lastUsedOn) })
                    : t('feeds.unused'),
                ].join(' · ')}
              </MutedText>
            </div>
            <Button
              size="small"
              aria-label={t('feeds.rotateOf', { title: token.title })}
              onClick={() => setQuestion({ action: 'rotate', token })}
            >
              {t('feeds.rotate')}
            </Button>
            <Button
              size="small"
              aria-label={t('feeds.revokeOf', { title: token.title })}
              onClick={() => setQuestion({ action: 'revoke', token })}
            >
              {t('feeds.revoke')}
            </Button>
          </li>
        ))}
      </ul>
      <CreateFeedToken onCreated={setCreated} />
      {failed && (
        <Typography variant="body2" color="error" role="alert">
          {t('action.failed', { message: failed.message })}
        </Typography>
      )}
      {question && (
        <ConfirmDialog
          title={t(`feeds.${question.action}Of`, {
            title: question.token.title,
          })}
          confirm={t(`feeds.${question.action}`)}
          isPending={rotate.isPending || revoke.isPending}
          onConfirm={() => confirm(question)}
          text={t(`feeds.${question.action}Text`)}
          onClose={() => setQuestion(undefined)}
        />
      )}
    </section>
  );
}
