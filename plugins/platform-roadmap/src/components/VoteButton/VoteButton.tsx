import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import ThumbUpIcon from '@material-ui/icons/ThumbUp';
import ThumbUpOutlinedIcon from '@material-ui/icons/ThumbUpOutlined';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { PlatformServiceSummary } from '@plinth/backstage-plugin-platform-services-common';
import { useMyRoadmap, useVote } from '../../hooks';
import { platformRoadmapTranslationRef } from '../../translation';
import { ComponentCount } from './ComponentCount';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'inline-flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0, 0.5),
      fontWeight: 'normal',
      '@media print': { display: 'none' },
    },
    button: {
      minWidth: theme.spacing(6),
      padding: theme.spacing(0.25, 0.75),
      marginLeft: theme.spacing(-0.75),
      fontWeight: 'normal',
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
  /** Of the service; undefined: nothing is known. */
  summary: PlatformServiceSummary | undefined;
}

/** How many want an item, of how many, and whether the reader is one of them. */
export function VoteButton(props: VoteButtonProps) {
  const { pageRef, serviceRef, item, summary } = props;
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
  const failure =
    vote.error && t('action.failed', { message: vote.error.message });
  // Not disabled meanwhile: that would take the focus away from it.
  const onClick = () =>
    !vote.isPending &&
    vote.mutate({ serviceRef, itemKey: item.key, vote: !mine });
  return (
    <span className={classes.root}>
      <Button
        size="small"
        className={classes.button}
        color={mine ? 'primary' : 'default'}
        aria-pressed={mine}
        aria-label={`${action} · ${t('vote.count', { count })}`}
        title={action}
        startIcon={mine ? <ThumbUpIcon /> : <ThumbUpOutlinedIcon />}
        onClick={onClick}
      >
        {count}
      </Button>
      <ComponentCount summary={summary} />
      {failure && (
        <Typography
          variant="caption"
          component="span"
          color="error"
          role="alert"
        >
          {failure}
        </Typography>
      )}
    </span>
  );
}
