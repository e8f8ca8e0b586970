import Button from '@material-ui/core/Button';
import ThumbUpIcon from '@material-ui/icons/ThumbUp';
import ThumbUpOutlinedIcon from '@material-ui/icons/ThumbUpOutlined';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useMyRoadmap, useVote } from '../../hooks';
import { platformRoadmapTranslationRef } from '../../translation';

const useStyles = makeStyles(
  theme => ({
    button: {
      minWidth: theme.spacing(6),
      padding: theme.spacing(0.25, 0.75),
      fontWeight: 'normal',
      '@media print': { display: 'none' },
    },
  }),
  { name: 'PlinthVoteButton' },
);

/** Props of {@link VoteButton}. */
export interface VoteButtonProps {
  /** Full ref of what the page is about. */
  pageRef: string;
  serviceRef: string;
  item: { key: string; project: string };
}

/** How many want an item, and whether the reader is one of them. */
export function VoteButton(props: VoteButtonProps) {
  const { pageRef, serviceRef, item } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const { data } = useMyRoadmap(pageRef);
  const vote = useVote(pageRef);
  if (!data) {
    return null;
  }
  const { count = 0, mine = false } = data.votes[serviceRef]?.[item.key] ?? {};
  const { project } = item;
  const action = mine
    ? t('vote.withdraw', { project })
    : t('vote.for', { project });
  return (
    <Button
      size="small"
      className={classes.button}
      color={mine ? 'primary' : 'default'}
      aria-pressed={mine}
      aria-label={`${action} · ${t('vote.count', { count })}`}
      title={
        vote.error
          ? t('action.failed', { message: vote.error.message })
          : action
      }
      disabled={vote.isPending}
      startIcon={mine ? <ThumbUpIcon /> : <ThumbUpOutlinedIcon />}
      onClick={() =>
        vote.mutate({ serviceRef, itemKey: item.key, vote: !mine })
      }
    >
      {count}
      {vote.error && ' !'}
    </Button>
  );
}
