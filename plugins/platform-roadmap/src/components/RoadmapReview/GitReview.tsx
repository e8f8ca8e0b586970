import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useFocusOnMount } from '@plinth/backstage-plugin-platform-services-react';
import { platformRoadmapTranslationRef } from '../../translation';
import { ItemStatus } from '../ItemStatus';
import { MutedText } from '../MutedText';
import { ReviewLine } from './reviewState';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'grid', gap: theme.spacing(2), minWidth: 0 },
    list: { margin: 0, padding: 0, listStyle: 'none' },
    line: {
      padding: theme.spacing(1, 0),
      borderTop: `1px solid ${theme.palette.divider}`,
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'PlinthGitReview' },
);

/** The review of a roadmap in Git: every line was looked at, and none has changed. */
export function GitReview(props: {
  lines: ReviewLine[];
  isPending: boolean;
  onSave(): void;
}) {
  const { lines, isPending, onSave } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  const text = useFocusOnMount<HTMLParagraphElement>();
  return (
    <div className={classes.root}>
      <Typography variant="body1" tabIndex={-1} ref={text}>
        {t('review.git')}
      </Typography>
      <ul className={classes.list}>
        {lines.map(({ deliverable, item }) => (
          <li key={deliverable.key} className={classes.line}>
            <Typography variant="body1">{deliverable.text}</Typography>
            <MutedText variant="caption">{item.project}</MutedText>
            <ItemStatus status={deliverable.status} />
          </li>
        ))}
      </ul>
      <div>
        <Button
          variant="contained"
          color="primary"
          onClick={() => !isPending && onSave()}
        >
          {isPending ? t('review.saving') : t('review.gitSave')}
        </Button>
      </div>
    </div>
  );
}
