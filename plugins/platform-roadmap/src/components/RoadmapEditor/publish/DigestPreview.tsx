import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RoadmapPreview } from '@plinth/backstage-plugin-platform-roadmap-common';
import { platformRoadmapTranslationRef } from '../../../translation';
import { ChangeList } from '../../ChangeList';
import { MutedText } from '../../MutedText';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'grid', gap: theme.spacing(1) },
    digest: {
      display: 'grid',
      gap: theme.spacing(1.5),
      padding: theme.spacing(2),
    },
  }),
  { name: 'PlinthDigestPreview' },
);

/** What readers get, and how many of them there are. */
export function DigestPreview(props: {
  preview: RoadmapPreview;
  message: string;
}) {
  const { preview, message } = props;
  const { changes, reach } = preview;
  const classes = useStyles();
  const { t } = useTranslationRef(platformRoadmapTranslationRef);
  return (
    <section className={classes.root} aria-label={t('publish.digest')}>
      <Typography variant="subtitle1" component="h3">
        {t('publish.digest')}
      </Typography>
      <Typography variant="body2" role="status">
        {t('publish.reach', {
          subscribers: t('publish.subscribers', { count: reach.subscribers }),
          entities: t('publish.entities', { count: reach.entities }),
        })}
      </Typography>
      <Paper variant="outlined" className={classes.digest}>
        <MutedText>{message.trim() || t('publish.noMessage')}</MutedText>
        {changes.length === 0 ? (
          <Typography variant="body2">{t('publish.nothing')}</Typography>
        ) : (
          <ChangeList label={t('publish.changes')} changes={changes} />
        )}
      </Paper>
    </section>
  );
}
